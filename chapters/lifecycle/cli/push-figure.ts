import { type Terminal, type Typed, WrongUse } from "#platform/command";
import { getProject, offerEvidenceEndpoint, offerTableEndpoint, type ProjectView } from "../contract/index.ts";
import { contextTyped } from "./context-typed.ts";
import { numberTyped } from "./in-workspace.ts";
import { bytesTyped, type Place } from "./push-results.ts";

const aggregates = ["mean", "sum", "min", "max"] as const;

/** `rows`, `missing:COLUMN`, `mean:COLUMN`, `quantile:COLUMN:0.9`, `share:COLUMN:VALUE`. @throws {WrongUse} */
function measureTyped(text: string) {
  const [of = "", column = "", more] = text.split(":");
  const aggregate = aggregates.find((one) => one === of);
  if (of === "rows") return { of: "rows" } as const;
  if (column !== "" && of === "missing") return { of: "missing", column } as const;
  if (column !== "" && aggregate !== undefined) return { of: aggregate, column };
  if (column !== "" && of === "share" && more !== undefined) return { of: "share", column, equals: more } as const;
  const at = Number(more);
  if (column !== "" && of === "quantile" && at >= 0 && at <= 1) return { of: "quantile", column, at } as const;
  throw new WrongUse(
    `--measure is rows, missing:COLUMN, mean:COLUMN, sum:, min:, max:, quantile:COLUMN:0.9 or share:COLUMN:VALUE; got “${text}”.`,
  );
}

/** The criterion that is meant: by id, by a part of its words, or the only one. @throws {WrongUse} */
function criterionMeant({ criteria }: Pick<ProjectView, "criteria">, meant: string | undefined): string {
  const standing = criteria.filter(({ withdrawn }) => withdrawn === null);
  const fits = standing.filter(({ id, says }) => meant === undefined || id === meant || says.toLowerCase().includes(meant.toLowerCase()));
  const [only] = fits;
  if (only === undefined) throw new WrongUse("The project has no such criterion. Set it first, or look at `pilothouse project show`.");
  if (fits.length > 1)
    throw new WrongUse(`Say which criterion with --criterion: ${fits.map(({ id, says }) => `${says} (${id})`).join("; ")}.`);
  return only.id;
}

async function fileTyped(path: string, terminal: Terminal) {
  const { name, bytes } = await bytesTyped(path, terminal);
  return { name, base64: Buffer.from(bytes).toString("base64") };
}

/** @throws {WrongUse} */
function whereTyped(typed: Typed) {
  const text = typed.text("where");
  if (text === undefined) return {};
  const [column = "", ...rest] = text.split("=");
  if (column === "" || rest.length === 0) throw new WrongUse(`--where is COLUMN=VALUE; got “${text}”.`);
  return { where: { column, equals: rest.join("=") } };
}

/** A figure that somebody measured elsewhere, or states. */
export async function pushFigure(value: number, typed: Typed, terminal: Terminal, place: () => Promise<Place>): Promise<void> {
  const [slice, n, measuredOn] = [typed.text("slice"), numberTyped(typed, "n"), typed.text("measured-on")];
  const said = {
    ...{ value, ...contextTyped(typed) },
    ...(n === undefined ? {} : { n }),
    ...(slice === undefined ? {} : { slice }),
    ...(measuredOn === undefined ? {} : { measuredOn }),
    source: typed.text("source") ?? "pilothouse evidence push",
    grade: typed.flag("stated") ? "stated" : "reported",
  } as const;
  const { connection, params } = await place();
  const criterion = criterionMeant(await connection.call(getProject, { params }), typed.text("criterion"));
  tell(await connection.call(offerEvidenceEndpoint, { params, body: { criterion, ...said } }), criterion, terminal);
}

/** A table that is measured on the other side. */
export async function pushTable(path: string, typed: Typed, terminal: Terminal, place: () => Promise<Place>): Promise<void> {
  const slice = typed.text("slice");
  const table = { measure: measureTyped(typed.text("measure") ?? ""), ...whereTyped(typed), ...(slice === undefined ? {} : { slice }) };
  const file = await fileTyped(path, terminal);
  const { connection, params } = await place();
  const criterion = criterionMeant(await connection.call(getProject, { params }), typed.text("criterion"));
  tell(await connection.call(offerTableEndpoint, { params, body: { criterion, file, ...table } }), criterion, terminal);
}

function tell(view: ProjectView, criterion: string, terminal: Terminal): void {
  const settled = view.criteria.find(({ id }) => id === criterion);
  terminal.print(terminal.json ? JSON.stringify(view) : `${settled?.says}: ${settled?.state}. ${settled?.because}`);
}
