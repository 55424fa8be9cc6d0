import type { ColumnProfile } from "../../domain/index.ts";
import type { MeasuredColumn } from "./measure-batch.ts";

/** What is told of a column besides its counted values. */
export interface AlsoMeasured {
  readonly missingByBlock: readonly number[];
  readonly firstInvalid: number | null;
}

const noVariants = { whiteSpace: 0, caseGroups: 0, encoding: 0 };

/** A column's profile. */
export function describeColumn(column: MeasuredColumn, { missingByBlock, firstInvalid }: AlsoMeasured): ColumnProfile {
  const { type, kinds, numbers, texts } = column;
  const isText = type === "text" || type === "category" || type === "identifier" || type === "mixed";
  return {
    name: column.name,
    type,
    alsoHolds: alsoHolds(column),
    missing: kinds.missing,
    coded: column.coded.map(({ text, count, because }) => ({ text, count, because })),
    distinct: numbers?.distinct ?? { count: kinds.distinct, exact: true },
    unique: numbers === null ? kinds.unique : numbers.unique,
    numbers: numbers?.profile ?? null,
    dates: column.dates,
    length: isText ? (texts?.length ?? null) : null,
    top: column.top,
    invalid: { count: invalidOf(column), firstRow: firstInvalid },
    variants: texts?.variants ?? noVariants,
    missingByBlock,
    personal: column.personal,
  };
}

/** Cells that are not what the column holds. */
export function invalidOf({ type, kinds }: Pick<MeasuredColumn, "type" | "kinds">): number {
  const { numbers, infinite, moments, booleans, texts, unsure } = kinds;
  if (type === "number") return moments + booleans + texts + unsure;
  if (type === "date-time") return numbers + infinite + booleans + texts;
  return 0;
}

function alsoHolds({ type, kinds }: MeasuredColumn): ColumnProfile["alsoHolds"] {
  const { numbers, infinite, moments, booleans, texts, unsure } = kinds;
  if (type === "constant" || type === "empty" || type === "boolean") return [];
  const present = numbers + infinite + moments + booleans + texts + unsure;
  const own = type === "date-time" ? "date-time" : type === "number" || (type === "identifier" && texts === 0) ? "number" : "text";
  const all = [
    { type: "number", share: (numbers + infinite) / present },
    { type: "boolean", share: booleans / present },
    { type: "date-time", share: (moments + unsure) / present },
    { type: "text", share: texts / present },
  ] as const;
  return all.filter((other) => other.share > 0 && (other.type !== own || type === "mixed"));
}
