import { known } from "#kernel";
import type { LeakageTest } from "../../../../domain/index.ts";
import type { TypedColumn, TypedTable } from "../../measure-columns.ts";
import { countIn } from "../../rows.ts";
import { counted, shareOf } from "../in-words.ts";
import type { Sides } from "./split-sides.ts";

/** Whoever stands in training and in the test: the model may know them rather than the question. */
export async function entityAcross(
  { table: { sql } }: TypedTable,
  { name, cell }: TypedColumn,
  sides: Sides,
): Promise<LeakageTest["found"]> {
  const [found] = await sql(`select count(*) as entities, coalesce(sum(n), 0) as n from (
    select count(*) filter (${sides.test}) as n from typed where ${cell} is not null and (${sides.train} or ${sides.test})
    group by ${cell} having n > 0 and count(*) filter (${sides.train}) > 0)`);
  const [entities, rows] = [countIn(found, "entities"), countIn(found, "n")];
  return known({
    leaks: rows > 0,
    figure: rows / sides.testRows,
    threshold: 0,
    rows,
    lookedAt: sides.trainRows + sides.testRows,
    columns: rows > 0 ? [{ column: name, figure: rows / sides.testRows }] : [],
    says:
      rows === 0
        ? `No value of “${name}” stands in both training and test.`
        : `${shareOf(rows, sides.testRows, "rows of the test")} ${rows === 1 ? "is" : "are"} of somebody in training: ${counted(entities)} ${entities === 1 ? "value" : "values"} of “${name}” ${entities === 1 ? "stands" : "stand"} in both.`,
  });
}
