import { writeFile } from "node:fs/promises";
import { join } from "node:path";
import { type Answer, known, unknown } from "#kernel";
import { isMissing, isNumber, numberOf } from "./cells.ts";
import { turns } from "./in-turn.ts";
import { type Limits, literal } from "./locked-database.ts";
import { type OpenTable, openTable } from "./open-table.ts";
import { noSuchColumn, unreadableTable } from "./problems.ts";
import { tempFolder } from "./temp-folder.ts";

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

/** Measurements that run at the same time: each may take its whole memory. */
const inTurn = turns(2);

const usualLimits: Limits = { memoryMb: 256, seconds: 10 };

/**
 * Measures one figure of a CSV or TSV in a sandbox that lives for this measurement.
 *
 * The sniffer finds delimiter, quotes and header; every cell is read as text and typed here, so that `01234` stays what it is and a stray
 * word in a column of numbers is told instead of dropped. @throws {Problem} For what cannot be read, and for columns that are not there.
 */
export const measureTable = (file: TableFile, measure: Measure, where?: Where, limits: Limits = usualLimits): Promise<Measured> =>
  inTurn(async () => {
    const folder = tempFolder();
    let table: OpenTable | undefined;
    try {
      const path = join(folder.path, "table.csv");
      await writeFile(path, file.bytes, { mode: 0o600 });
      table = await openTable({ path, name: file.name }, { limits });
      const [left] = table.skipped;
      if (left)
        throw unreadableTable({ name: file.name, because: `${left.says} A figure is of all rows: put it right and send it again.` });
      return { ...(await measured(table, measure, where)), columns: table.columns.map(({ name }) => name), digest: table.from.digest };
    } finally {
      table?.close();
      folder.remove();
    }
  });

async function measured(table: OpenTable, measure: Measure, where: Where | undefined): Promise<Pick<Measured, "value" | "n" | "rows">> {
  for (const column of [where?.column, "column" in measure ? measure.column : undefined]) {
    if (column !== undefined) cellOf(table, column);
  }
  const slice = where === undefined ? "true" : `trim(${cellOf(table, where.column)}) = ${literal(where.equals.trim())}`;
  const [counted] = await table.sql(`select count(*)::double as rows, count(*) filter (${slice})::double as n from t`);
  const rows = Number(counted?.rows ?? 0);
  const n = Number(counted?.n ?? 0);
  if (measure.of === "rows") return { value: known(n), n, rows };
  if (n === 0)
    return {
      value: unknown(where === undefined ? "The table has no rows." : `No row has “${where.equals}” in “${where.column}”.`),
      n,
      rows,
    };
  return { ...(await figure(table, measure, slice, n)), rows };
}

async function figure(
  table: OpenTable,
  measure: Exclude<Measure, { of: "rows" }>,
  slice: string,
  n: number,
): Promise<Pick<Measured, "value" | "n">> {
  const cell = cellOf(table, measure.column);
  if (measure.of === "missing") return { value: await one(table, `avg((${isMissing(cell)})::int)`, slice), n };
  if (measure.of === "share") {
    return { value: await one(table, `avg((coalesce(trim(${cell}), '') = ${literal(measure.equals.trim())})::int)`, slice), n };
  }

  const wrong = `not (${isMissing(cell)}) and not (${isNumber(cell)})`;
  const [cells] = await table.sql(
    `select count(*) filter (${wrong})::double as wrong, min(${cell}) filter (${wrong}) as example, count(*) filter (${isNumber(cell)})::double as numbers from t where ${slice}`,
  );
  const numbers = Number(cells?.numbers ?? 0);
  if (Number(cells?.wrong ?? 0) > 0) {
    const found = cells?.wrong === 1 ? "One cell" : `${cells?.wrong} cells`;
    const are = cells?.wrong === 1 ? "is not a plain number:" : "are not plain numbers, such as";
    return { value: unknown(`${found} of “${measure.column}” ${are} “${String(cells?.example).slice(0, 40)}”.`), n: numbers };
  }
  if (numbers === 0) return { value: unknown(`Every cell of “${measure.column}” is missing.`), n: 0 };
  return { value: await one(table, aggregate(measure, numberOf(cell)), `${slice} and ${isNumber(cell)}`), n: numbers };
}

function aggregate(measure: Extract<Measure, { of: "mean" | "sum" | "min" | "max" | "quantile" }>, number: string): string {
  if (measure.of === "quantile") return `quantile_cont(${number}, ${Math.min(1, Math.max(0, measure.at))})`;
  return `${measure.of === "mean" ? "avg" : measure.of}(${number})`;
}

/** Its column in `t`. @throws {noSuchColumn} */
function cellOf({ columns }: OpenTable, name: string): string {
  const found = columns.find((column) => column.name === name);
  if (!found) throw noSuchColumn({ column: name, columns: columns.map((column) => column.name) });
  return found.cell;
}

async function one(table: OpenTable, expression: string, slice: string): Promise<Answer<number>> {
  const [row] = await table.sql(`select (${expression})::double as value from t where ${slice}`);
  const value = row?.value;
  return typeof value === "number" && Number.isFinite(value) ? known(value) : unknown("The figure is too large to be held.");
}
