import { type CodedMissing, type ColumnType, missingWords } from "../../domain/index.ts";
import type { BooleanPair } from "./column-kinds.ts";
import { double, literal } from "./rows.ts";
import { clean, isoMoment, plainNumber } from "./sort-cells.ts";
import type { Table } from "./table.ts";

/** What is known of a column when it is typed. */
export interface Decided {
  readonly cell: string;
  readonly type: ColumnType;
  readonly pair: BooleanPair | null;
  readonly coded: readonly CodedMissing[];
}

/** Makes relation `typed`: c0…cN in their proper type, in file order, with null for what is missing, coded as missing, or invalid. */
export async function makeTyped({ sql }: Pick<Table, "sql">, columns: readonly Decided[]): Promise<void> {
  const read = columns.map((column) => `${reading(column)} as ${column.cell}`).join(", ");
  const told = columns.map((column) => `${withoutCodes(column)} as ${column.cell}`).join(", ");
  await sql(`create or replace table typed as select ${told} from (select ${read} from t)`);
}

function reading({ cell, type, pair, coded }: Decided): string {
  const text = clean(`${cell}::varchar`);
  if (type === "number") return plainNumber(text);
  if (type === "date-time") return isoMoment(text);
  if (pair?.[0] === "1") return `case ${plainNumber(text)} when 1 then true when 0 then false end`;
  if (pair) return `case lower(${text}) when ${literal(pair[0])} then true when ${literal(pair[1])} then false end`;
  const words = coded.some(({ text: word }) => missingWords.includes(word.toLowerCase()));
  const none = words ? ` or lower(${text}) in (${missingWords.map(literal).join(", ")})` : "";
  return `case when ${text} = ''${none} then null else ${cell}::varchar end`;
}

function withoutCodes({ cell, type, coded }: Decided): string {
  if (type !== "number") return cell;
  const codes = coded.filter(({ text }) => text.trim() !== "" && Number.isFinite(Number(text))).map(({ text }) => double(Number(text)));
  return `case when isfinite(${cell})${codes.length > 0 ? ` and ${cell} not in (${codes})` : ""} then ${cell} end`;
}
