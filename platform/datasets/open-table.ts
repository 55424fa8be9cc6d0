import { join } from "node:path";
import { Problem } from "#kernel";
import { decoded, encodingOf, writeAsUtf8 } from "./as-utf8.ts";
import { dialectOf } from "./dialect.ts";
import { type GivenFile, givenFile } from "./given-file.ts";
import { loadDelimited } from "./load-delimited.ts";
import { unreadableTable } from "./problems.ts";
import { type Limits, openSandbox, type Sandbox } from "./sandbox.ts";
import { scan } from "./scan.ts";
import { type Skipped, skippedRows } from "./skipped.ts";
import { tempFolder } from "./temp-folder.ts";

/** A table read into a sandbox. Relation `t`: columns c0…cN in file order, text for text formats; rowid is file order, from 0. */
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

export interface TableColumn {
  /** As the file calls it; a second column of the same name has a number after it. */
  readonly name: string;
  /** Its column in `t`. */
  readonly cell: string;
  readonly native: "text" | "number" | "boolean" | "date-time" | "other";
}

/** How a table was read. */
export interface TableOrigin {
  readonly name: string;
  readonly format: "csv" | "ndjson" | "json" | "parquet" | "arrow" | "postgres" | "mysql" | "clickhouse";
  readonly compression: "none" | "gzip" | "zstd";
  readonly bytes: number;
  /** SHA-256 of the bytes as they were sent. */
  readonly digest: string;
  readonly encoding: string | null;
  readonly delimiter: string | null;
  readonly header: boolean;
}

export interface Opening {
  readonly limits: Limits;
  readonly signal?: AbortSignal;
}

/**
 * Reads a file into a sandbox that reaches nothing else. What cannot be read is left out and counted, or refused where nothing sure is left.
 *
 * @throws {unreadableTable} With the row and what to do.
 */
export async function openTable(file: { readonly path: string; readonly name: string }, how: Opening): Promise<OpenTable> {
  const given = await givenFile(file.path, file.name);
  const folder = tempFolder();
  let sandbox: Sandbox | undefined;
  const close = () => {
    sandbox?.close();
    folder.remove();
  };
  try {
    const { limits, signal } = how;
    const seen = await scan(given, signal);
    const encoding = encodingOf(seen);
    if (given.bytes === 0) throw unreadableTable({ name: given.name, because: "it is empty. Export it anew, with its rows." });
    if (encoding === undefined) throw unreadableTable({ name: given.name, because: "it is not text. Save it as CSV in UTF-8." });
    const dialect = dialectOf(decoded(seen.beginning, encoding), seen.beginning.length === given.bytes);
    if (dialect === undefined) throw unreadableTable({ name: given.name, because: "it has no row. Export it anew, with its rows." });
    const path = encoding.startsWith("utf-8") ? pathOf(given, file.path) : join(folder.path, "table.csv");
    if (!encoding.startsWith("utf-8")) await writeAsUtf8(given, encoding, path, signal);
    const box = await openSandbox(path, limits, { spill: folder.path, ...(signal ? { signal } : {}) });
    sandbox = box;
    await loadDelimited(box, path, dialect);
    const skipped = await skippedRows(box, dialect.names);
    const [counted] = await box.rows("select count(*)::double as rows from t");
    return {
      rows: Number(counted?.rows ?? 0),
      columns: dialect.names.map((name, at) => ({ name, cell: `c${at}`, native: "text" })),
      from: {
        name: given.name,
        format: "csv",
        compression: "none",
        bytes: given.bytes,
        digest: seen.digest,
        encoding,
        delimiter: dialect.delimiter,
        header: dialect.header,
      },
      skipped,
      sql: box.rows,
      close,
    };
  } catch (error) {
    close();
    throw explained(error, given.name);
  } finally {
    await given.handle.close();
  }
}

/** The very file that is held open, where the system can say so: its name may come to mean another. */
const pathOf = ({ handle }: GivenFile, path: string): string => (process.platform === "linux" ? `/proc/self/fd/${handle.fd}` : path);

function explained(error: unknown, name: string): unknown {
  if (error instanceof Problem || !(error instanceof Error)) return error;
  if (/out of memory/i.test(error.message))
    return unreadableTable({ name, because: "it takes more memory than one measurement may have. Give it more, or a smaller table." });
  return error;
}
