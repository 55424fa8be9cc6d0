import { known, unknown } from "#kernel";
import type { LeakageTest } from "../../../../domain/index.ts";
import type { TypedTable } from "../../measure-columns.ts";
import { countIn } from "../../rows.ts";
import { shareOf } from "../in-words.ts";
import type { Sides } from "./split-sides.ts";

type Found = LeakageTest["found"];

/** Near twins in so small a share of the test move no figure by more than a point. Our judgement. */
const MOST_NEAR = 0.01;
/** Where so many rows of the test have a near twin in the test itself, being alike is the rule and says nothing. Our judgement. */
const TOO_ALIKE = 0.25;

/** Rows of the test that stand in training too, by relation `row_keys`. */
export async function duplicatesAcross({ table: { sql } }: Pick<TypedTable, "table">, sides: Sides): Promise<Found> {
  const rows = await twinsInTest(sql, "whole", "row_keys");
  const figure = rows / sides.testRows;
  const says = `${shareOf(rows, sides.testRows, "rows of the test")} also ${rows === 1 ? "stands" : "stand"} in training.`;
  return known({
    leaks: rows > 0,
    figure,
    threshold: 0,
    rows,
    lookedAt: sides.trainRows + sides.testRows,
    columns: [],
    says: rows === 0 ? "No row of the test stands in training." : says,
  });
}

/** Rows of the test whose features nearly repeat those of a row of training, by relations `near_keys` and `row_keys`. */
export async function nearDuplicatesAcross({ table: { sql } }: Pick<TypedTable, "table">, sides: Sides): Promise<Found> {
  const [own] = await sql("select count(*) - count(distinct nearly) as again from near_keys where test");
  const alike = countIn(own, "again") / sides.testRows;
  if (alike > TOO_ALIKE)
    return unknown(
      `Rows are alike by nature here: ${Math.round(100 * alike)} % of the test repeat another row of the test, so that a twin in training says nothing.`,
    );
  const rows = Math.max(0, (await twinsInTest(sql, "nearly", "near_keys")) - (await twinsInTest(sql, "features", "row_keys")));
  const figure = rows / sides.testRows;
  const says = `${shareOf(rows, sides.testRows, "rows of the test")} nearly ${rows === 1 ? "repeats" : "repeat"} one of training.`;
  return known({
    leaks: figure > MOST_NEAR,
    figure,
    threshold: MOST_NEAR,
    rows,
    lookedAt: sides.trainRows + sides.testRows,
    columns: [],
    says: rows === 0 ? "No row of the test nearly repeats one of training." : says,
  });
}

/** Rows of the test whose key stands in training. */
async function twinsInTest(sql: TypedTable["table"]["sql"], key: string, relation: string): Promise<number> {
  await sql(`create or replace temp table twins as select distinct ${key} from (select ${key} from ${relation} where not test)
    semi join (select ${key} from ${relation} where test) using (${key})`);
  const [found] = await sql(`select count(*) as n from ${relation} where test and ${key} in (select ${key} from twins)`);
  await sql("drop table twins");
  return countIn(found, "n");
}
