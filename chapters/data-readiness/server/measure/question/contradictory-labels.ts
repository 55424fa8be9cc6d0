import { known, unknown } from "#kernel";
import type { LabelProfile } from "../../../domain/index.ts";
import { alikeByChance } from "../alike-by-chance.ts";
import type { TypedColumn, TypedTable } from "../measure-columns.ts";
import { countIn } from "../rows.ts";
import type { Target } from "./measure-labels.ts";

/** Where fewer cannot be learnt, nobody asks whether rows coincide by chance. */
const FEW = 0.01;

/**
 * Rows whose features stand elsewhere with another label. The least that must be wrong, or is decided by something no column tells.
 *
 * Features are told apart by a 64-bit hash: among ten million different rows, two share one with a chance of 3 in a million.
 */
export async function contradictoryLabels(
  { table: { sql }, rows: all }: Pick<TypedTable, "table" | "rows">,
  features: readonly TypedColumn[],
  { column, kind }: Pick<Target, "column" | "kind">,
): Promise<LabelProfile["contradictory"]> {
  if (kind === "number")
    return unknown("The target is a number: rows that are alike in all else may differ in it without either being wrong.");
  const told = features.filter(({ type }) => type !== "constant").map(({ cell }) => cell);
  if (told.length === 0) return unknown("No column is left to tell rows apart by.");
  const key = `hash(${told})`;
  const labelled = `typed where ${column.cell} is not null and not (${told.map((cell) => `${cell} is null`).join(" and ")})`;
  await sql(
    `create or replace temp table contradicted as select ${key} as key from ${labelled} group by key having min(${column.cell}) <> max(${column.cell})`,
  );
  const [found] = await sql(`select count(*) as groups, sum(n) as n, sum(most) as most from (
    select key, sum(n) as n, max(n) as most from (
      select key, label, count(*) as n from (select ${key} as key, ${column.cell} as label from ${labelled}) semi join contradicted using (key) group by key, label)
    group by key)`);
  await sql("drop table contradicted");
  const [alike, mostlyRight] = [countIn(found, "n"), countIn(found, "most")];
  const pairs = alike - mostlyRight <= FEW * all ? null : await alikeByChance(sql, { from: labelled, cells: told, rows: all });
  return known({ rows: alike, groups: countIn(found, "groups"), mostlyRight, pairs });
}
