import { keptAs, rowsToKeep } from "#platform/datasets";
import { missingWords } from "../../domain/index.ts";
import type { MeasuredColumn } from "./measure-batch.ts";
import { writtenMoment } from "./read-dates.ts";
import { writtenNumber } from "./read-numbers.ts";
import { double, literal } from "./rows.ts";
import { clean, LARGEST, plainNumber } from "./sort-cells.ts";
import type { Table } from "./table.ts";

/** Makes relation `typed`: c0…cN in their proper type, in file order, with null for what is missing, coded as missing, or invalid. */
export async function makeTyped({ sql }: Pick<Table, "sql">, columns: readonly MeasuredColumn[]): Promise<void> {
  if (columns.length === 0) return;
  const read = columns.map((column) => `${reading(column)} as ${column.cell}`).join(", ");
  const told = columns.map((column) => `${withoutCodes(column)} as ${column.cell}`).join(", ");
  const rows = rowsToKeep(`select ${told} from (select ${read} from t)`, columns.length);
  await sql(`create or replace table ${keptAs("typed", columns.length)} as ${rows}`);
}

/** SQL for the value of a cell. Where its counted values are plain, a bare cast tells the same in a third of the time. */
export function reading({ cell, type, kinds, numberWriting, dateWriting, coded }: MeasuredColumn): string {
  if (type === "number" && kinds.plain && !numberWriting) return `try_cast(${cell} as double)`;
  if (type === "date-time" && kinds.plain && !dateWriting) return `try_cast(${cell} as timestamp)`;
  const text = clean(`${cell}::varchar`);
  if (type === "number") return numberWriting ? writtenNumber(text, numberWriting) : plainNumber(text);
  if (type === "date-time") return writtenMoment(text, { formats: dateWriting?.formats ?? [] });
  const { pair } = kinds;
  if (type === "boolean" && pair?.[0] === "1") return `case try_cast(${cell} as double) when 1 then true when 0 then false end`;
  if (type === "boolean" && pair) return `case lower(${text}) when ${literal(pair[0])} then true when ${literal(pair[1])} then false end`;
  if (!coded.some(({ as }) => as === "word" || as === "blank")) return `nullif(${cell}::varchar, '')`;
  return `case when ${text} = '' or lower(${text}) in (${missingWords.map(literal).join(", ")}) then null else ${cell}::varchar end`;
}

function withoutCodes({ cell, type, kinds, numberWriting, coded }: MeasuredColumn): string {
  const codes = coded.filter(({ as }) => as === "number" || as === "day").map(({ text }) => text);
  if (type === "number") {
    const isPlain = kinds.plain && codes.length === 0 && !numberWriting;
    return isPlain
      ? cell
      : `case when abs(${cell}) <= ${LARGEST}${codes.length > 0 ? ` and ${cell} not in (${codes.map((code) => double(Number(code)))})` : ""} then ${cell} end`;
  }
  if (type !== "date-time" || codes.length === 0) return cell;
  return `case when ${cell}::date not in (${codes.map((code) => `${literal(code)}::date`)}) then ${cell} end`;
}
