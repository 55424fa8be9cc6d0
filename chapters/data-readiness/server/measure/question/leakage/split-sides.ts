import { type Answer, known, unknown } from "#kernel";
import type { TypedColumn, TypedTable } from "../../measure-columns.ts";
import { countIn, literal, textIn } from "../../rows.ts";
import { labelSql } from "../labels-of.ts";

/** SQL that holds for the rows of either side. */
export interface Sides {
  readonly train: string;
  readonly test: string;
  readonly trainRows: number;
  readonly testRows: number;
}

const TRAIN = /^(train|fit|learn|build|in.?sample)/i;
const TEST = /^(test|valid|val\b|hold|eval|dev\b|out.?of|oos|oot)/i;
/** More values than this are no split. */
const MOST_VALUES = 20;

/** Which rows a model is trained on and which it is tested on, by what the split column says. */
export async function splitSides({ table: { sql } }: Pick<TypedTable, "table">, split: TypedColumn): Promise<Answer<Sides>> {
  if (split.profile.distinct.count > MOST_VALUES)
    return unknown(
      `“${split.name}” has ${split.profile.distinct.count} values. Write which rows are for training and which for the test, as “train” and “test”.`,
    );
  const rows = await sql(
    `select ${labelSql(split)} as value, count(*) as n from typed where ${split.cell} is not null group by value order by n desc, value`,
  );
  const values = rows.map((row) => ({ value: textIn(row, "value"), rows: countIn(row, "n") }));
  const side = sidesOf(
    split.name,
    values.map(({ value }) => value),
  );
  const of = (which: "train" | "test") => values.filter(({ value }) => side(value) === which);
  const [train, test] = [of("train"), of("test")];
  if (train.length === 0 || test.length === 0)
    return unknown(`It cannot be told which rows of “${split.name}” are for training and which for the test. Write “train” and “test”.`);
  const isOneOf = (some: typeof values) => `coalesce(${labelSql(split)} in (${some.map(({ value }) => literal(value))}), false)`;
  const sum = (some: typeof values) => some.reduce((total, each) => total + each.rows, 0);
  return known({ train: isOneOf(train), test: isOneOf(test), trainRows: sum(train), testRows: sum(test) });
}

/** Tells the side of a value: by its word, by the other value's word where there are two, or by what the column of a yes and no is called. */
export function sidesOf(name: string, values: readonly string[]): (value: string) => "train" | "test" | null {
  const byWord = (value: string) => (TRAIN.test(value.trim()) ? "train" : TEST.test(value.trim()) ? "test" : null);
  if (values.length !== 2) return byWord;
  if (values.some((value) => byWord(value) !== null)) {
    const only = values.map(byWord).find((side) => side !== null);
    return (value) => byWord(value) ?? (only === "train" ? "test" : "train");
  }
  const yes = values.find((value) => /^(1|true|yes|y|t|ja|oui)$/i.test(value.trim()));
  const named = /test|valid|hold.?out/i.test(name) ? "test" : /train/i.test(name) ? "train" : null;
  if (yes === undefined || named === null) return byWord;
  const other = named === "test" ? "train" : "test";
  return (value) => (value === yes ? named : other);
}
