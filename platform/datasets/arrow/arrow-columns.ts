import {
  BIGINT,
  BOOLEAN,
  DATE,
  DECIMAL,
  DOUBLE,
  DuckDBDateValue,
  DuckDBDecimalValue,
  DuckDBTimestampValue,
  type DuckDBType,
  type DuckDBValue,
  FLOAT,
  INTEGER,
  TIMESTAMP,
  UBIGINT,
  VARCHAR,
} from "@duckdb/node-api";
import { DataType, TimeUnit, type Vector } from "apache-arrow";
import type { TableColumn } from "../table-origin.ts";

/** How a column of Arrow goes into DuckDB. */
export interface ArrowColumn {
  readonly type: DuckDBType;
  readonly native: TableColumn["native"];
  /** One cell; null where it is missing. */
  readonly cell: (vector: Vector, row: number) => DuckDBValue;
}

const of = (
  type: DuckDBType,
  native: ArrowColumn["native"],
  convert: (value: never, row: number, vector: Vector) => DuckDBValue,
): ArrowColumn => ({
  type,
  native,
  cell: (vector, row) => {
    const value = vector.get(row);
    return value === null || value === undefined ? null : convert(value as never, row, vector);
  },
});

const DAY_MS = 86_400_000;
const perMicrosecond: Readonly<Record<TimeUnit, readonly [times: bigint, over: bigint]>> = {
  [TimeUnit.SECOND]: [1_000_000n, 1n],
  [TimeUnit.MILLISECOND]: [1000n, 1n],
  [TimeUnit.MICROSECOND]: [1n, 1n],
  [TimeUnit.NANOSECOND]: [1n, 1000n],
};

/** Numbers, truth values, days and moments as themselves; text as text; what is made of parts as JSON; the rest as it is written. */
export function arrowColumn(type: DataType): ArrowColumn {
  if (DataType.isDictionary(type)) return { ...arrowColumn(type.dictionary) };
  if (DataType.isInt(type)) {
    if (type.bitWidth < 32 || (type.bitWidth === 32 && type.isSigned)) return of(INTEGER, "number", (value: number) => value);
    return of(type.bitWidth === 64 && !type.isSigned ? UBIGINT : BIGINT, "number", (value: number | bigint) => BigInt(value));
  }
  if (DataType.isFloat(type)) return of(type.precision === 2 ? DOUBLE : FLOAT, "number", (value: number) => value);
  if (DataType.isBool(type)) return of(BOOLEAN, "boolean", (value: boolean) => value);
  if (DataType.isUtf8(type) || DataType.isLargeUtf8(type)) return of(VARCHAR, "text", (value: string) => value);
  if (DataType.isDate(type))
    return of(DATE, "date-time", (value: number | Date) => new DuckDBDateValue(Math.floor(Number(value) / DAY_MS)));
  if (DataType.isTimestamp(type)) {
    const [times, over] = perMicrosecond[type.unit];
    return of(TIMESTAMP, "date-time", (_value, row, vector) => new DuckDBTimestampValue(floored(rawOf(vector, row) * times, over)));
  }
  if (DataType.isDecimal(type) && type.bitWidth === 128 && type.precision <= 38)
    return of(
      DECIMAL(type.precision, type.scale),
      "number",
      (value: Uint32Array) => new DuckDBDecimalValue(wholeOf(value), type.precision, type.scale),
    );
  if (DataType.isNull(type)) return of(VARCHAR, "text", () => null);
  if (DataType.isBinary(type) || DataType.isLargeBinary(type) || DataType.isFixedSizeBinary(type))
    return of(VARCHAR, "other", (value: Uint8Array) => Buffer.from(value).toString("hex"));
  return of(VARCHAR, "other", (value: unknown) => (typeof value === "object" ? jsonOf(value) : String(value)));
}

/** What stands in the column, before it became a number of milliseconds, which are too coarse. */
function rawOf(vector: Vector, row: number): bigint {
  let at = row;
  for (const { values, length } of vector.data) {
    if (at < length) return BigInt((values as BigInt64Array)[at] ?? 0);
    at -= length;
  }
  throw new RangeError("a row beyond its column");
}

/** Towards the past, as DuckDB does it. */
const floored = (value: bigint, over: bigint): bigint => (value - (((value % over) + over) % over)) / over;

/** Four words, the lowest first, of a number in two's complement. */
function wholeOf(words: Uint32Array): bigint {
  const bits = words.reduceRight((sum, word) => (sum << 32n) | BigInt(word), 0n);
  return BigInt.asIntN(words.length * 32, bits);
}

/** Whole numbers that no number holds keep their digits as text. */
const jsonOf = (value: unknown): string =>
  JSON.stringify(value, (_name, part: unknown) =>
    typeof part === "bigint" ? (Number.isSafeInteger(Number(part)) ? Number(part) : `${part}`) : part,
  );
