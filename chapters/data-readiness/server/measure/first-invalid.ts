import { missingWords } from "../../domain/index.ts";
import { invalidOf } from "./describe-column.ts";
import { reading } from "./make-typed.ts";
import type { MeasuredColumn } from "./measure-batch.ts";
import { countIn, literal } from "./rows.ts";
import { clean } from "./sort-cells.ts";
import type { Table } from "./table.ts";

/**
 * The first row of each column whose cell is not what the column holds, by the column's place; counted from 1, of the rows that were read,
 * in file order.
 */
export async function firstInvalid({ sql }: Pick<Table, "sql">, columns: readonly MeasuredColumn[]): Promise<ReadonlyMap<number, number>> {
  const odd = columns.filter((column) => invalidOf(column) > 0);
  if (odd.length === 0) return new Map();
  const firsts = odd.map((column) => `min(r) filter (${isInvalid(column)}) as r${column.place}`).join(", ");
  const [found] = await sql(`select ${firsts} from (select *, row_number() over () as r from t)`);
  return new Map(odd.map(({ place }) => [place, countIn(found, `r${place}`)]));
}

function isInvalid(column: MeasuredColumn): string {
  const text = clean(`${column.cell}::varchar`);
  return `${text} <> '' and lower(${text}) not in (${missingWords.map(literal).join(", ")}) and ${reading(column)} is null`;
}
