import { areaUnderCurve, type Scored } from "#stats";
import type { TypedTable } from "../../measure-columns.ts";
import { countIn, double, numberIn } from "../../rows.ts";
import { type Bins, NO_VALUE } from "./draw-bins.ts";

type Sql = TypedTable["table"]["sql"];

/** Rows of the average that a step of few rows is mixed with, so that one row tells nothing by itself. */
const SHRINK = 10;
const AT_ONCE = 50;

/**
 * How well each column of `bins` tells yes from no by itself, as an area under the curve from 0.5 on: the best of its order, either way
 * round and with missing cells at either end, and of the share of yes for its value among the rows of other folds.
 *
 * @param yes SQL over `label` of `bins` that holds for yes.
 */
export async function areasOf(sql: Sql, { columns }: Bins, yes: string): Promise<readonly number[]> {
  const [all] = await sql(`select avg((${yes})::int) as share from bins`);
  const prior = double(numberIn(all, "share"));
  const groups = columns.map(() => [[], [], []] as readonly [Scored[], Scored[], Scored[]]);
  for (let first = 0; first < columns.length; first += AT_ONCE) {
    const places = columns.slice(first, first + AT_ONCE).map((_, at) => first + at);
    const cells = places.map((at) => `select ${at} as place, b${at} as bin, fold, (${yes})::int as yes from bins`).join(" union all ");
    await sql(`create or replace temp table told as select place, bin, fold, count(*) as n, sum(yes) as yes from (${cells}) group by all`);
    for (const row of await sql(`select place, round((all_yes - yes + ${SHRINK} * ${prior}) / (all_n - n + ${SHRINK}), 4) as score,
      sum(yes) as yes, sum(n - yes) as no from told join (select place, bin, sum(n) as all_n, sum(yes) as all_yes from told group by all) using (place, bin)
      group by place, score`))
      groups[countIn(row, "place")]?.[0].push({
        score: numberIn(row, "score"),
        positives: countIn(row, "yes"),
        negatives: countIn(row, "no"),
      });
    const ordered = places.filter((at) => columns[at]?.isOrdered);
    if (ordered.length === 0) continue;
    for (const row of await sql(
      `select place, bin, sum(yes) as yes, sum(n - yes) as no from told where place in (${ordered}) group by place, bin`,
    )) {
      const [score, positives, negatives] = [countIn(row, "bin"), countIn(row, "yes"), countIn(row, "no")];
      groups[countIn(row, "place")]?.[1].push({ score, positives, negatives });
      groups[countIn(row, "place")]?.[2].push({ score: score === NO_VALUE ? -1 : score, positives, negatives });
    }
  }
  await sql("drop table if exists told");
  return groups.map(([encoded, high, low]) =>
    Math.max(0.5, area(encoded) ?? 0, ...[high, low].map(area).flatMap((each) => (each === null ? [] : [each, 1 - each]))),
  );
}

function area(groups: readonly Scored[]): number | null {
  const found = areaUnderCurve(groups);
  return found.known ? found.value : null;
}

/**
 * How well each column of `bins` tells a number by itself, 0 to 1: as a correlation, the best of its order against the number's rank, and of
 * the root of the share of its spread that the mean rank for its value among the rows of other folds explains.
 */
export async function correlationsOf(sql: Sql, { columns }: Bins): Promise<readonly number[]> {
  const [all] = await sql("select avg(label) as mean, sum(label * label) - sum(label) ** 2 / count(*) as spread from bins");
  const [mean, spread] = [numberIn(all, "mean"), numberIn(all, "spread")];
  const found = columns.map(() => 0);
  for (let first = 0; first < columns.length; first += AT_ONCE) {
    const places = columns.slice(first, first + AT_ONCE).map((_, at) => first + at);
    const cells = places.map((at) => `select ${at} as place, b${at} as bin, fold, label from bins`).join(" union all ");
    const rows =
      await sql(`with told as (select place, bin, fold, count(*) as n, sum(label) as s, sum(label * label) as q from (${cells}) group by all),
      whole as (select place, bin, sum(n) as all_n, sum(s) as all_s from told group by all),
      guessed as (select *, (all_s - s + ${SHRINK} * ${double(mean)}) / (all_n - n + ${SHRINK}) as guess from told join whole using (place, bin))
      select place, sum(q - 2 * guess * s + n * guess * guess) as rest from guessed group by place`);
    for (const row of rows) found[countIn(row, "place")] = Math.sqrt(Math.max(0, 1 - numberIn(row, "rest") / spread));
    const ordered = places.filter((at) => columns[at]?.isOrdered);
    if (ordered.length === 0) continue;
    const [byOrder] = await sql(
      `select ${ordered.map((at) => `corr(b${at}, label) filter (b${at} <> ${NO_VALUE}) as r${at}, avg((b${at} <> ${NO_VALUE})::int) as there${at}`).join(", ")} from bins`,
    );
    for (const at of ordered) {
      const told = Math.abs(numberIn(byOrder, `r${at}`)) * Math.sqrt(numberIn(byOrder, `there${at}`));
      if (Number.isFinite(told)) found[at] = Math.max(found[at] ?? 0, told);
    }
  }
  return found;
}
