import { createHash } from "node:crypto";
import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { type Answer, known, Problem, unknown } from "#kernel";
import { asUtf8 } from "./as-utf8.ts";
import { isMissing, isNumber, numberOf } from "./cells.ts";
import { inTurn } from "./in-turn.ts";
import { noSuchColumn, unreadableTable } from "./problems.ts";
import { identifier, type Limits, literal, openSandbox, type Sandbox } from "./sandbox.ts";

/** A file as somebody sent it. */
export interface TableFile {
  readonly name: string;
  readonly bytes: Uint8Array;
}

/** What to measure. */
export type Measure =
  | { readonly of: "rows" }
  | { readonly of: "missing"; readonly column: string }
  | { readonly of: "mean" | "sum" | "min" | "max"; readonly column: string }
  | { readonly of: "quantile"; readonly column: string; readonly at: number }
  | { readonly of: "share"; readonly column: string; readonly equals: string };

/** Which rows count: those whose cell in a column reads so. */
export interface Where {
  readonly column: string;
  readonly equals: string;
}

export interface Measured {
  /** Unknown where the cells do not say: no rows, or cells that are not numbers. */
  readonly value: Answer<number>;
  /** Rows the figure is of. */
  readonly n: number;
  /** Rows of the whole table. */
  readonly rows: number;
  readonly columns: readonly string[];
  /** SHA-256 of the file as it was sent. */
  readonly digest: string;
}

const usualLimits: Limits = { memoryMb: 256, seconds: 10 };

/**
 * Measures one figure of a CSV or TSV in a sandbox that lives for this measurement.
 *
 * The sniffer finds delimiter, quotes and header; every cell is read as text and typed here, so that `01234` stays what it is and a stray
 * word in a column of numbers is told instead of dropped. @throws {Problem} For what cannot be read, and for columns that are not there.
 */
export const measureTable = (file: TableFile, measure: Measure, where?: Where, limits: Limits = usualLimits): Promise<Measured> =>
  inTurn(async () => {
    const text = asUtf8(file.bytes);
    if (text === undefined || text.length === 0)
      throw unreadableTable({ name: file.name, because: text ? "it is empty." : "it is not text." });
    const folder = await mkdtemp(join(tmpdir(), "pilothouse-table-"));
    let sandbox: Sandbox | undefined;
    try {
      const path = join(folder, "table.csv");
      await writeFile(path, text, { mode: 0o600 });
      sandbox = await openSandbox(path, limits);
      const columns = await loaded(sandbox, path, file.name);
      const digest = createHash("sha256").update(file.bytes).digest("hex");
      return { ...(await measured(sandbox, columns, measure, where)), columns, digest };
    } catch (error) {
      throw isOutOfMemory(error)
        ? unreadableTable({ name: file.name, because: "it takes more memory than one measurement may have." })
        : error;
    } finally {
      sandbox?.close();
      await rm(folder, { recursive: true, force: true });
    }
  });

const isOutOfMemory = (error: unknown): boolean => error instanceof Error && /out of memory/i.test(error.message);

/** Reads the file into the table `t`, all text; the columns as the file calls them. */
async function loaded(sandbox: Sandbox, path: string, name: string): Promise<readonly string[]> {
  try {
    await sandbox.rows(
      `create table t as from read_csv(${literal(path)}, all_varchar = true, null_padding = true, parallel = false, sample_size = -1)`,
    );
    const described = await sandbox.rows("select column_name as name from (describe t)");
    return described.map((row) => String(row.name));
  } catch (error) {
    if (error instanceof Problem || isOutOfMemory(error)) throw error;
    throw unreadableTable({ name, because: "its rows do not line up." });
  }
}

async function measured(
  sandbox: Sandbox,
  columns: readonly string[],
  measure: Measure,
  where: Where | undefined,
): Promise<Pick<Measured, "value" | "n" | "rows">> {
  for (const column of [where?.column, "column" in measure ? measure.column : undefined]) {
    if (column !== undefined && !columns.includes(column)) throw noSuchColumn({ column, columns });
  }
  const slice = where === undefined ? "true" : `trim(${identifier(where.column)}) = ${literal(where.equals.trim())}`;
  const [counted] = await sandbox.rows(`select count(*)::double as rows, count(*) filter (${slice})::double as n from t`);
  const rows = Number(counted?.rows ?? 0);
  const n = Number(counted?.n ?? 0);
  if (measure.of === "rows") return { value: known(n), n, rows };
  if (n === 0)
    return {
      value: unknown(where === undefined ? "The table has no rows." : `No row has “${where.equals}” in “${where.column}”.`),
      n,
      rows,
    };
  return { ...(await figure(sandbox, measure, slice, n)), rows };
}

async function figure(
  sandbox: Sandbox,
  measure: Exclude<Measure, { of: "rows" }>,
  slice: string,
  n: number,
): Promise<Pick<Measured, "value" | "n">> {
  const cell = identifier(measure.column);
  if (measure.of === "missing") return { value: await one(sandbox, `avg((${isMissing(cell)})::int)`, slice), n };
  if (measure.of === "share") {
    return { value: await one(sandbox, `avg((coalesce(trim(${cell}), '') = ${literal(measure.equals.trim())})::int)`, slice), n };
  }

  const wrong = `not (${isMissing(cell)}) and not (${isNumber(cell)})`;
  const [cells] = await sandbox.rows(
    `select count(*) filter (${wrong})::double as wrong, min(${cell}) filter (${wrong}) as example, count(*) filter (${isNumber(cell)})::double as numbers from t where ${slice}`,
  );
  const numbers = Number(cells?.numbers ?? 0);
  if (Number(cells?.wrong ?? 0) > 0) {
    const found = cells?.wrong === 1 ? "One cell" : `${cells?.wrong} cells`;
    const are = cells?.wrong === 1 ? "is not a plain number:" : "are not plain numbers, such as";
    return { value: unknown(`${found} of “${measure.column}” ${are} “${String(cells?.example).slice(0, 40)}”.`), n: numbers };
  }
  if (numbers === 0) return { value: unknown(`Every cell of “${measure.column}” is missing.`), n: 0 };
  return { value: await one(sandbox, aggregate(measure, numberOf(cell)), `${slice} and ${isNumber(cell)}`), n: numbers };
}

function aggregate(measure: Extract<Measure, { of: "mean" | "sum" | "min" | "max" | "quantile" }>, number: string): string {
  if (measure.of === "quantile") return `quantile_cont(${number}, ${Math.min(1, Math.max(0, measure.at))})`;
  return `${measure.of === "mean" ? "avg" : measure.of}(${number})`;
}

async function one(sandbox: Sandbox, expression: string, slice: string): Promise<Answer<number>> {
  const [row] = await sandbox.rows(`select (${expression})::double as value from t where ${slice}`);
  const value = row?.value;
  return typeof value === "number" && Number.isFinite(value) ? known(value) : unknown("The figure is too large to be held.");
}
