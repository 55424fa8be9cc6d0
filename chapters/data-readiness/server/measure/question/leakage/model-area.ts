import type { Answer } from "#kernel";
import { areaUnderCurve } from "#stats";
import type { TypedTable } from "../../measure-columns.ts";
import { countIn, literal, numberIn } from "../../rows.ts";
import type { Chances } from "../chances.ts";
import { isSameLabel, labelSql } from "../labels-of.ts";
import type { Target } from "../measure-labels.ts";

/** How well the model that was given tells yes from no, by its probabilities to four places; null where none was given for the positive class. */
export async function modelArea(
  { table: { sql } }: Pick<TypedTable, "table">,
  chances: Answer<Chances>,
  { column, positive }: Pick<Target, "column" | "positive">,
): Promise<number | null> {
  if (!positive || !chances.known) return null;
  const { relation, each } = chances.value;
  const given = each.find(({ label }) => isSameLabel(label, positive.text));
  if (!given) return null;
  const isPositive = `${labelSql(column)} = ${literal(positive.text)}`;
  const rows =
    await sql(`select round(${given.cell}, 4) as score, count(*) filter (${isPositive}) as yes, count(*) filter (not (${isPositive})) as no
    from ${relation} where ${column.cell} is not null and ${given.cell} is not null group by score`);
  const found = areaUnderCurve(
    rows.map((row) => ({ score: numberIn(row, "score"), positives: countIn(row, "yes"), negatives: countIn(row, "no") })),
  );
  return found.known ? found.value : null;
}
