import { known, unknown } from "#kernel";
import type { LeakageTest } from "../../../../domain/index.ts";
import type { TypedColumn, TypedTable } from "../../measure-columns.ts";
import { countIn, textIn } from "../../rows.ts";
import { shareOf } from "../in-words.ts";
import type { Sides } from "./split-sides.ts";

/** Rows of the test from before the newest row of training: whoever trained knew their future. */
export async function timeOrder(
  { table: { sql } }: TypedTable,
  { name, cell, type }: TypedColumn,
  sides: Sides,
): Promise<LeakageTest["found"]> {
  if (type !== "date-time") return unknown(`“${name}” holds no date-times that can be read for sure.`);
  const [found] =
    await sql(`select count(*) filter (${cell} < newest) as early, count(${cell}) as n, strftime(any_value(newest), '%Y-%m-%d') as newest
    from typed, (select max(${cell}) as newest from typed where ${sides.train}) where ${sides.test}`);
  const [early, n] = [countIn(found, "early"), countIn(found, "n")];
  if (n === 0 || found?.newest === null) return unknown(`Rows of training or of the test have no time in “${name}”.`);
  return known({
    leaks: early > 0,
    figure: early / n,
    threshold: 0,
    rows: early,
    lookedAt: sides.trainRows + sides.testRows,
    columns: early > 0 ? [{ column: name, figure: early / n }] : [],
    says:
      early === 0
        ? "Every row of the test is as late as the newest of training, or later."
        : `${shareOf(early, n, "rows of the test")} ${early === 1 ? "is" : "are"} from before the newest row of training, of ${textIn(found, "newest")}.`,
  });
}
