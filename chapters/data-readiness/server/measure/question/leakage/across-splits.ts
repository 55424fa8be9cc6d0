import { known, unknown } from "#kernel";
import { isByChance, type LeakageTest } from "../../../../domain/index.ts";
import { alikeByChance } from "../../alike-by-chance.ts";
import type { TypedTable } from "../../measure-columns.ts";
import { countIn } from "../../rows.ts";
import { shareOf } from "../in-words.ts";
import type { Sides } from "./split-sides.ts";

type Found = LeakageTest["found"];
type Sql = TypedTable["table"]["sql"];

/** Near twins in so small a share of the test move no figure by more than a point. Our judgement. */
const MOST_NEAR = 0.01;
/** Where so many rows of the test have a near twin in the test itself, being alike is the rule and says nothing. Our judgement. */
const TOO_ALIKE = 0.25;

/** Rows of the test that stand in training too, by relation `row_keys`. */
export async function duplicatesAcross(
  { table: { sql } }: Pick<TypedTable, "table">,
  sides: Sides,
  cells: readonly string[],
): Promise<Found> {
  const rows = await twinsInTest(sql, "whole", "row_keys");
  const figure = rows / sides.testRows;
  const says = `${shareOf(rows, sides.testRows, "rows of the test")} also ${rows === 1 ? "stands" : "stand"} in training.`;
  const byChance = rows > 0 && (await isLuck(sql, sides, cells));
  return known({
    leaks: rows > 0 && !byChance,
    figure,
    threshold: 0,
    rows,
    lookedAt: sides.trainRows + sides.testRows,
    columns: [],
    says: rows === 0 ? "No row of the test stands in training." : byChance ? `${says} ${LUCK}` : says,
  });
}

/** Rows of the test whose features nearly repeat those of a row of training, by relations `near_keys` and `row_keys`. */
export async function nearDuplicatesAcross(
  { table: { sql } }: Pick<TypedTable, "table">,
  sides: Sides,
  cells: readonly string[],
): Promise<Found> {
  const [own] = await sql("select count(*) - count(distinct nearly) as again from near_keys where test");
  const alike = countIn(own, "again") / sides.testRows;
  if (alike > TOO_ALIKE)
    return unknown(
      `Rows are alike by nature here: ${Math.round(100 * alike)} % of the test repeat another row of the test, so that a twin in training says nothing.`,
    );
  const rows = Math.max(0, (await twinsInTest(sql, "nearly", "near_keys")) - (await twinsInTest(sql, "features", "row_keys")));
  const figure = rows / sides.testRows;
  const says = `${shareOf(rows, sides.testRows, "rows of the test")} nearly ${rows === 1 ? "repeats" : "repeat"} one of training.`;
  const byChance = figure > MOST_NEAR && (await isLuck(sql, sides, cells));
  return known({
    leaks: figure > MOST_NEAR && !byChance,
    figure,
    threshold: MOST_NEAR,
    rows,
    lookedAt: sides.trainRows + sides.testRows,
    columns: [],
    says: rows === 0 ? "No row of the test nearly repeats one of training." : byChance ? `${says} ${LUCK}` : says,
  });
}

const LUCK = "Rows of so few values coincide as often by chance.";

/** Whether rows of the two sides coincide no oftener than chance would have it. */
async function isLuck(sql: Sql, sides: Sides, cells: readonly string[]): Promise<boolean> {
  const rows = sides.trainRows + sides.testRows;
  return isByChance(await alikeByChance(sql, { from: `typed where ${sides.train} or ${sides.test}`, cells, side: sides.test, rows }));
}

/** Rows of the test whose key stands in training. */
async function twinsInTest(sql: Sql, key: string, relation: string): Promise<number> {
  await sql(`create or replace temp table twins as select distinct ${key} from (select ${key} from ${relation} where not test)
    semi join (select ${key} from ${relation} where test) using (${key})`);
  const [found] = await sql(`select count(*) as n from ${relation} where test and ${key} in (select ${key} from twins)`);
  await sql("drop table twins");
  return countIn(found, "n");
}
