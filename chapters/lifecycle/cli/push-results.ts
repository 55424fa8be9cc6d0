import { readFile } from "node:fs/promises";
import { basename } from "node:path";
import type { z } from "zod";
import { Problem } from "#kernel";
import { type Connection, type Terminal, type Typed, WrongUse } from "#platform/command";
import { lookAtResults, MOST_FILE_BYTES, offerBatchEndpoint, offerResultsEndpoint, type ProjectView } from "../contract/index.ts";
import { plainName } from "../domain/index.ts";
import { contextTyped } from "./context-typed.ts";

type Batch = z.output<typeof offerBatchEndpoint.body>;
type CriterionRow = ProjectView["criteria"][number];

/** Where figures go. */
export interface Place {
  readonly connection: Connection;
  readonly params: { readonly workspace: string; readonly project: string };
}

/** One figure that went, or would go, to one criterion. */
interface Offered {
  readonly file: string;
  readonly figure: string;
  readonly criterion: string;
  readonly says: string;
  readonly value: number;
}

/** A file's bytes, or those of standard input. @throws {WrongUse} */
export async function bytesTyped(path: string, terminal: Terminal): Promise<{ readonly name: string; readonly bytes: Uint8Array }> {
  const bytes = path === "-" ? await terminal.readInput() : await readFile(path).catch(() => undefined);
  if (bytes === undefined) throw new WrongUse(`${path} cannot be read. Give a file, or - for standard input.`);
  if (bytes.byteLength > MOST_FILE_BYTES) {
    const most = Math.floor(MOST_FILE_BYTES / 1024 / 1024);
    throw new WrongUse(
      `${path} is larger than ${most} MB. Leave its samples out: an Inspect log by \`inspect log dump --header-only\`, promptfoo's results by PROMPTFOO_STRIP_RESPONSE_OUTPUT=1.`,
    );
  }
  return { name: path === "-" ? "standard input" : basename(path), bytes };
}

/** `FIGURE=CRITERION`; a figure's name may hold no =. @throws {WrongUse} */
function mapTyped(typed: Typed) {
  return typed.texts("map").map((text) => {
    const [figure = "", ...rest] = text.split("=");
    if (figure.trim() === "" || rest.join("=").trim() === "") throw new WrongUse(`--map is FIGURE=CRITERION; got “${text}”.`);
    return { figure: figure.trim(), criterion: rest.join("=").trim() };
  });
}

/** `{"figures": […]}`: the body of a batch; undefined for any other file. @throws {WrongUse} where it is one, and not as it must be. */
function batchIn({ name, bytes }: { readonly name: string; readonly bytes: Uint8Array }) {
  if (!/^\s*\{\s*"figures"\s*:/.test(Buffer.from(bytes.subarray(0, 200)).toString())) return undefined;
  try {
    const read = offerBatchEndpoint.body.safeParse(JSON.parse(new TextDecoder().decode(bytes)));
    if (read.success) return read.data;
    const [issue] = read.error.issues;
    throw new WrongUse(`${name} is no batch of figures: ${issue?.path.join(".")}: ${issue?.message}`);
  } catch (error) {
    if (error instanceof SyntaxError) throw new WrongUse(`${name} is not whole JSON.`);
    throw error;
  }
}

/** Offers what stands in result files to the criteria that ask for it; with `--dry-run` it says what it would offer, and offers nothing. */
export async function pushResults(typed: Typed, terminal: Terminal, place: () => Promise<Place>): Promise<void> {
  const dryRun = typed.flag("dry-run");
  const [slice, of, measuredOn] = [typed.text("slice"), typed.text("of"), typed.text("measured-on")];
  const asked = {
    ...{ map: mapTyped(typed), ...contextTyped(typed) },
    ...(slice === undefined ? {} : { slice }),
    ...(of === undefined ? {} : { of }),
    ...(measuredOn === undefined ? {} : { measuredOn }),
  };
  const files = await Promise.all(typed.words.slice(1).map((path) => bytesTyped(path, terminal)));
  const { connection, params } = await place();
  const offered: Offered[] = [];
  let view: ProjectView | undefined;
  for (const file of files) {
    const batch = batchIn(file);
    if (batch !== undefined) {
      if (dryRun) throw new WrongUse(`${file.name} is a batch, which is taken whole or refused whole. Push it without --dry-run.`);
      const after = await connection.call(offerBatchEndpoint, { params, body: batch });
      offered.push(...batch.figures.flatMap((figure) => answered(file.name, figure, after)));
      view = after;
      continue;
    }
    const body = { file: { name: file.name, base64: Buffer.from(file.bytes).toString("base64") }, ...asked };
    const look = await connection.call(lookAtResults, { params, body });
    if (dryRun && look.refused !== null) throw new Problem("lifecycle/no-figure-fits", 422, look.refused, null);
    if (!dryRun) view = await connection.call(offerResultsEndpoint, { params, body });
    offered.push(...look.offered.map(({ figure, criterion, says, value }) => ({ file: file.name, figure, criterion, says, value })));
  }
  tell({ dryRun, offered, view }, terminal);
}

/** The criteria that a figure of a batch went to: the one it names, or those that ask for its metric on its slice. */
function answered(file: string, figure: Batch["figures"][number], { criteria }: ProjectView): readonly Offered[] {
  const { criterion, metric, slice, value } = figure;
  const isMeant = ({ id, terms, withdrawn }: CriterionRow): boolean =>
    criterion === undefined
      ? withdrawn === null && plainName(terms.metric) === plainName(metric ?? "") && plainName(terms.slice ?? "") === plainName(slice ?? "")
      : id === criterion;
  return criteria.filter(isMeant).map(({ id, says, terms }) => ({ file, figure: terms.metric, criterion: id, says, value }));
}

interface Told {
  readonly dryRun: boolean;
  readonly offered: readonly Offered[];
  readonly view: ProjectView | undefined;
}

function tell({ dryRun, offered, view }: Told, terminal: Terminal): void {
  const rows = offered.map((one) => {
    const { state = "unknown", because = "" } = dryRun ? {} : (view?.criteria.find(({ id }) => id === one.criterion) ?? {});
    return dryRun ? one : { ...one, state, because };
  });
  if (terminal.json) {
    terminal.print(JSON.stringify({ dryRun, offered: rows }));
    return;
  }
  if (dryRun) terminal.print("Nothing was offered. Without --dry-run this would be:");
  for (const row of rows) {
    const came = "state" in row ? `${row.state}. ${row.because}` : `${row.value}`;
    terminal.print(`${row.says}: ${came} (${row.figure}, ${row.file})`);
  }
}
