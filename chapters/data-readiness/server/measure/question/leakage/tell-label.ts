import { areaUnderCurve, type Scored } from "#stats";
import type { TypedTable } from "../../measure-columns.ts";
import { countIn, double, numberIn } from "../../rows.ts";
import { type Bins, NO_VALUE } from "./draw-bins.ts";

type Sql = TypedTable["table"]["sql"];

/** Rows of the average that a step of few rows is mixed with, so that one row tells nothing by itself. */
const SHRINK = 10;

/**
 * How well each column of `bins` tells each label from all others by itself, as an area under the curve from 0.5 on: the best of its order,
 * either way round and with missing cells at either end, and of the label's share for its value among the rows of other folds.
 *
 * @param where SQL over `bins`: by which of the rows it is told.
 *
 * @returns By label, as asked for, then by column.
 */
export async function areasOf(
  sql: Sql,
  { columns }: Bins,
  labels: readonly number[],
  where = "true",
): Promise<readonly (readonly number[])[]> {
  await sql(`create or replace temp table told as select col, bin, fold, label, count(*) as n from bins where ${where} group by all`);
  const areas: (readonly number[])[] = [];
  for (const label of labels) areas.push(await areasOfOne(sql, columns, label));
  await sql("drop table told");
  return areas;
}

async function areasOfOne(sql: Sql, columns: Bins["columns"], label: number): Promise<readonly number[]> {
  const groups = columns.map(() => [[], [], []] as readonly [Scored[], Scored[], Scored[]]);
  const [all] = await sql(`select avg((label = ${label})::int) as share from drawn`);
  const prior = double(numberIn(all, "share"));
  const yes = `coalesce(sum(n) filter (label = ${label}), 0)`;
  const encoded = await sql(`with one as (select col, bin, fold, sum(n) as n, ${yes} as yes from told group by all),
    whole as (select col, bin, sum(n) as all_n, sum(yes) as all_yes from one group by all)
    select col, round((all_yes - yes + ${SHRINK} * ${prior}) / (all_n - n + ${SHRINK}), 4) as score, sum(yes) as yes, sum(n - yes) as no
    from one join whole using (col, bin) group by col, score`);
  for (const row of encoded)
    groups[countIn(row, "col")]?.[0].push({ score: numberIn(row, "score"), positives: countIn(row, "yes"), negatives: countIn(row, "no") });
  const ordered = columns.flatMap(({ isOrdered }, at) => (isOrdered ? [at] : []));
  const steps =
    ordered.length === 0
      ? []
      : await sql(`select col, bin, ${yes} as yes, sum(n) as n from told where col in (${ordered}) group by col, bin`);
  for (const row of steps) {
    const [step, positives] = [countIn(row, "bin"), countIn(row, "yes")];
    const counts = { positives, negatives: countIn(row, "n") - positives };
    groups[countIn(row, "col")]?.[1].push({ score: step, ...counts });
    groups[countIn(row, "col")]?.[2].push({ score: step === NO_VALUE ? -1 : step, ...counts });
  }
  return groups.map(([byValue, ...byOrder]) =>
    Math.max(0.5, area(byValue) ?? 0, ...byOrder.map(area).flatMap((each) => (each === null ? [] : [each, 1 - each]))),
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
  const [all] = await sql("select avg(label) as mean, sum(label * label) - sum(label) ** 2 / count(*) as spread from drawn");
  const [mean, spread] = [numberIn(all, "mean"), numberIn(all, "spread")];
  const found = columns.map(() => 0);
  const rows =
    await sql(`with told as (select col, bin, fold, count(*) as n, sum(label) as s, sum(label * label) as q from bins group by all),
    whole as (select col, bin, sum(n) as all_n, sum(s) as all_s from told group by all),
    guessed as (select *, (all_s - s + ${SHRINK} * ${double(mean)}) / (all_n - n + ${SHRINK}) as guess from told join whole using (col, bin))
    select col, sum(q - 2 * guess * s + n * guess * guess) as rest from guessed group by col`);
  for (const row of rows) found[countIn(row, "col")] = Math.sqrt(Math.max(0, 1 - numberIn(row, "rest") / spread));
  const ordered = columns.flatMap(({ isOrdered }, at) => (isOrdered ? [at] : []));
  const byOrder =
    ordered.length === 0
      ? []
      : await sql(`select col, corr(bin, label) filter (bin <> ${NO_VALUE}) as r, avg((bin <> ${NO_VALUE})::int) as there from bins
          where col in (${ordered}) group by col`);
  for (const row of byOrder) {
    const told = Math.abs(numberIn(row, "r")) * Math.sqrt(numberIn(row, "there"));
    const at = countIn(row, "col");
    if (Number.isFinite(told)) found[at] = Math.max(found[at] ?? 0, told);
  }
  return found;
}
