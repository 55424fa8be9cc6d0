import type { TypedColumn, TypedTable } from "../../measure-columns.ts";
import type { Asked } from "../asked.ts";
import type { Sides } from "./split-sides.ts";

/** SQL for each cell that a key is made of; none where there is no column for it. */
export interface RowKeys {
  readonly whole: readonly string[];
  /** What a feature is nearly, as rows are compared that nearly repeat another. */
  readonly nearly: readonly string[];
}

/**
 * Makes relation `row_keys` of the rows on either side: `place`, `test`, and hashes by which rows that are the same have the same number:
 * `whole` of every column but identifier, split and what a model or a checker added; `features`; and `rough` of those features that are no
 * text, numbers to three digits. One pass over the table; what follows reads numbers.
 */
export async function makeRowKeys({ table: { sql }, columns }: TypedTable, of: Asked, sides: Sides): Promise<RowKeys> {
  const apart = new Set([of.identifier, of.split, of.audited, ...of.probabilities.map(({ column }) => column)]);
  const whole = columns.filter((column) => !apart.has(column) && column.type !== "empty").map(({ cell }) => cell);
  const features = told(of);
  const key = (cells: readonly string[]) => (cells.length === 0 ? "0::ubigint" : `hash(${cells})`);
  await sql(`create or replace temp table row_keys as select rowid as place, ${sides.test} as test, ${key(whole)} as whole,
    ${key(features.map(({ cell }) => cell))} as features, ${key(features.filter((column) => !isText(column)).map(roughly))} as rough
    from typed where ${sides.train} or ${sides.test}`);
  return { whole, nearly: features.map((column) => (isText(column) ? bare(column) : roughly(column))) };
}

/**
 * Makes relation `near_keys` (`test`, `nearly`) of the rows that are roughly the same as one of the other side: the same in text too, but for
 * case, white space and punctuation. To read text anew is dear, so it is done for those rows alone.
 */
export async function makeNearKeys({ table: { sql } }: Pick<TypedTable, "table">, of: Asked): Promise<void> {
  const texts = told(of).filter(isText).map(bare);
  await sql(`create or replace temp table rough_twins as select distinct rough from (select rough from row_keys where not test)
    semi join (select rough from row_keys where test) using (rough)`);
  await sql(
    texts.length === 0
      ? "create or replace temp table near_keys as select test, rough as nearly from row_keys semi join rough_twins using (rough)"
      : `create or replace temp table near_keys as select test, hash(rough, ${texts}) as nearly from typed
          join (select place, test, rough from row_keys semi join rough_twins using (rough)) as alike on typed.rowid = alike.place`,
  );
  await sql("drop table rough_twins");
}

const told = ({ features }: Asked): readonly TypedColumn[] => features.filter(({ type }) => type !== "constant");
const isText = ({ type }: TypedColumn): boolean => type !== "number" && type !== "boolean" && type !== "date-time";

/** SQL for a text without what typing it anew would change. */
const bare = ({ cell }: TypedColumn): string => `regexp_replace(lower(${cell}), '[ .,;:_/''"()-]+', '', 'g')`;

/** SQL for a value to three digits. */
function roughly({ cell, type, profile: { numbers } }: TypedColumn): string {
  if (type !== "number") return cell;
  if (numbers?.whole && Math.max(Math.abs(numbers.min), Math.abs(numbers.max)) < 1000) return cell;
  return `case when ${cell} = 0 then 0 else round(${cell}, (2 - floor(log10(abs(${cell}))))::int) end`;
}
