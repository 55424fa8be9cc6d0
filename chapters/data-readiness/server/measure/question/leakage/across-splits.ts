import { known, unknown } from "#kernel";
import type { LeakageTest } from "../../../../domain/index.ts";
import type { TypedColumn, TypedTable } from "../../measure-columns.ts";
import { countIn } from "../../rows.ts";
import type { Asked } from "../asked.ts";
import { shareOf } from "../in-words.ts";
import type { Sides } from "./split-sides.ts";

type Found = LeakageTest["found"];

/** Near twins in so small a share of the test move no figure by more than a point. Our judgement. */
const MOST_NEAR = 0.01;
/** Where so many rows of the test have a near twin in the test itself, being alike is the rule and says nothing. Our judgement. */
const TOO_ALIKE = 0.25;

/** Rows of the test that stand in training too, the same in every column but identifier, split and what a model or a checker added. */
export async function duplicatesAcross(typed: TypedTable, of: Asked, sides: Sides): Promise<Found> {
  const apart = new Set([of.identifier, of.split, of.audited, ...of.probabilities.map(({ column }) => column)]);
  const told = typed.columns.filter((column) => !apart.has(column) && column.type !== "empty").map(({ cell }) => cell);
  if (told.length === 0) return unknown("No column is left to tell rows apart by.");
  const rows = await twinsInTest(typed, `hash(${told})`, sides);
  const figure = rows / sides.testRows;
  return known({
    leaks: rows > 0,
    figure,
    threshold: 0,
    rows,
    lookedAt: sides.trainRows + sides.testRows,
    columns: [],
    says:
      rows === 0
        ? "No row of the test stands in training."
        : `${shareOf(rows, sides.testRows, "rows of the test")} also ${rows === 1 ? "stands" : "stand"} in training.`,
  });
}

/** Rows of the test whose features nearly repeat those of a row of training: case, white space and punctuation aside, numbers to three digits. */
export async function nearDuplicatesAcross(typed: TypedTable, { features }: Asked, sides: Sides): Promise<Found> {
  const told = features.filter(({ type }) => type !== "constant");
  if (told.length === 0) return unknown("No feature is left to tell rows apart by.");
  const key = `hash(${told.map(nearly)})`;
  const { sql } = typed.table;
  const [own] = await sql(`select count(distinct ${key}) as kinds from typed where ${sides.test}`);
  const alike = 1 - countIn(own, "kinds") / sides.testRows;
  if (alike > TOO_ALIKE)
    return unknown(
      `Rows are alike by nature here: ${Math.round(100 * alike)} % of the test repeat another row of the test, so that a twin in training says nothing.`,
    );
  const exact = await twinsInTest(typed, `hash(${told.map(({ cell }) => cell)})`, sides);
  const rows = Math.max(0, (await twinsInTest(typed, key, sides)) - exact);
  const figure = rows / sides.testRows;
  return known({
    leaks: figure > MOST_NEAR,
    figure,
    threshold: MOST_NEAR,
    rows,
    lookedAt: sides.trainRows + sides.testRows,
    columns: [],
    says:
      rows === 0
        ? "No row of the test nearly repeats one of training."
        : `${shareOf(rows, sides.testRows, "rows of the test")} nearly ${rows === 1 ? "repeats" : "repeat"} one of training.`,
  });
}

async function twinsInTest({ table: { sql } }: TypedTable, key: string, { train, test }: Sides): Promise<number> {
  await sql(`create or replace temp table twins as select distinct key from (select ${key} as key from typed where ${train})
    semi join (select ${key} as key from typed where ${test}) using (key)`);
  const [found] = await sql(`select count(*) as n from typed where ${test} and ${key} in (select key from twins)`);
  await sql("drop table twins");
  return countIn(found, "n");
}

/** SQL for a value without what typing it anew would change. */
function nearly({ cell, type }: TypedColumn): string {
  if (type === "number") return `case when ${cell} = 0 then 0 else round(${cell}, (2 - floor(log10(abs(${cell}))))::int) end`;
  if (type === "boolean" || type === "date-time") return cell;
  return `translate(lower(${cell}), ' .,;:-_/''"()', '')`;
}
