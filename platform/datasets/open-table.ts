import { join } from "node:path";
import { decoded, encodingOf } from "./as-utf8.ts";
import { explained } from "./explained.ts";
import { formatOf, textFormatOf } from "./format-of.ts";
import { beginningOf, type GivenFile, givenFile } from "./given-file.ts";
import { DISK_MB, type Limits } from "./locked-database.ts";
import { prepareDelimited } from "./prepare-delimited.ts";
import { prepareJson } from "./prepare-json.ts";
import { prepareParquet } from "./prepare-parquet.ts";
import type { Prepared, Workroom } from "./prepared.ts";
import { unreadableTable } from "./problems.ts";
import { readableAs } from "./readable-as.ts";
import { refusalOf } from "./refused-formats.ts";
import { openSandbox, type Sandbox } from "./sandbox.ts";
import type { Skipped } from "./skipped.ts";
import type { TableColumn, TableOrigin } from "./table-origin.ts";
import { tempFolder } from "./temp-folder.ts";
import { unpack } from "./unpack.ts";

/**
 * A table read into a sandbox. Relation `t`: columns c0…cN in the file's order; VARCHAR for text formats, where an empty cell of CSV is null;
 * native types for Parquet and Arrow. It may be a view of the file: each statement reads it anew, `row_number() over ()` is the file's order,
 * and whoever asks more than a few questions makes a table of what they need.
 */
export interface OpenTable {
  readonly rows: number;
  readonly columns: readonly TableColumn[];
  readonly from: TableOrigin;
  readonly skipped: readonly Skipped[];
  /** Rows as objects of plain values: whole numbers are numbers where they are exact as such, else big integers. */
  readonly sql: (statement: string) => Promise<readonly Readonly<Record<string, unknown>>[]>;
  /** Ends the sandbox and takes away all that was written for it. */
  readonly close: () => void;
}

export interface FileToOpen {
  readonly path: string;
  /** As it is called; the path is told to nobody. */
  readonly name: string;
  /** The folder in which it has to lie, links followed. Anywhere where it is left out. */
  readonly within?: string | undefined;
}

export interface Opening {
  readonly limits: Limits;
  readonly signal?: AbortSignal | undefined;
}

/**
 * Opens a file in a sandbox that reaches nothing else. What cannot be read is left out and counted, or refused where nothing sure is left.
 *
 * @throws {unreadableTable} With what to do, and the row where there is one.
 */
export async function openTable(file: FileToOpen, { limits, signal }: Opening): Promise<OpenTable> {
  const folder = tempFolder();
  const held = new Set<GivenFile>();
  const hold = (one: GivenFile) => held.add(one) && one;
  let sandbox: Sandbox | undefined;
  const close = () => {
    sandbox?.close();
    folder.remove();
    for (const { handle } of held) void handle.close();
    held.clear();
  };
  try {
    const given = hold(await givenFile(file.path, file.name, file.within));
    const room = { folder: folder.path, hold, signal };
    const { plain, compression, digest } = await unpacked(given, room, limits);
    const prepared = await prepare(plain, room);
    const path = readableAs(prepared.file, folder.path);
    sandbox = await openSandbox(path, limits, { spill: join(folder.path, "spill"), signal });
    const { rows, columns, skipped } = await prepared.define(sandbox, path);
    const from = { name: given.name, bytes: given.bytes, digest: digest ?? prepared.digest, compression, ...prepared.from };
    return { rows, columns, from, skipped, sql: unchanged(given, sandbox), close };
  } catch (error) {
    close();
    throw explained(error, file.name);
  }
}

/** A file that is written to while it is read would be told of as what it never was. */
function unchanged({ name, handle, bytes, changed }: GivenFile, { rows }: Sandbox): OpenTable["sql"] {
  return async (statement) => {
    const found = await rows(statement).catch((error: unknown) => {
      throw explained(error, name);
    });
    const now = await handle.stat();
    if (now.size === bytes && now.mtimeMs === changed) return found;
    throw unreadableTable({ name, because: "it was changed while it was read. Try again when nobody writes to it." });
  };
}

/** The file itself, or what is packed in it. */
async function unpacked(given: GivenFile, { folder, hold, signal }: Workroom, { diskMb = DISK_MB }: Limits) {
  const format = formatOf(await beginningOf(given));
  if (format !== "gzip" && format !== "zstd") return { plain: given, compression: "none", digest: undefined } as const;
  const { file, digest } = await unpack(given, { as: format, to: join(folder, "unpacked"), diskMb, signal });
  return { plain: hold(file), compression: format, digest } as const;
}

async function prepare(file: GivenFile, room: Workroom): Promise<Prepared> {
  const refuse = (because: string) => unreadableTable({ name: file.name, because });
  if (file.bytes === 0) throw refuse("it is empty. Export it anew, with its rows.");
  const beginning = await beginningOf(file);
  const format = formatOf(beginning);
  if (format === "gzip" || format === "zstd") throw refuse("it is packed twice. Unpack it once.");
  if (format === "parquet") return prepareParquet(file, room);
  // its library is loaded by whoever needs it
  if (format === "arrow") return (await import("./prepare-arrow.ts")).prepareArrow(file, room);
  const known = refusalOf(beginning);
  if (known !== undefined) throw refuse(known);
  const encoding = encodingOf(beginning);
  if (encoding === undefined) throw refuse("it is not text. Save it as CSV in UTF-8, or as Parquet.");
  const text = textFormatOf(decoded(beginning, encoding));
  return text === "csv" ? prepareDelimited(file, encoding, room) : prepareJson(file, { encoding, format: text }, room);
}
