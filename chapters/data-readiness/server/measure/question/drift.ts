import { kolmogorovSmirnov, luckOfStability, populationStability } from "#stats";
import type { Drift } from "../../../domain/index.ts";
import type { TypedColumn, TypedTable } from "../measure-columns.ts";
import { countIn, double, numberIn } from "../rows.ts";
import type { Asked } from "./asked.ts";
import { sampled } from "./sample.ts";

/** Bins are not so many that two draws of one law would seem this far apart. Half of what custom calls little. */
const MOST_LUCK = 0.05;
const MOST_BINS = 10;
/** Where the distribution functions are compared. */
const STEPS = 100;
/** Rows that the bins are cut by, taken out first so that the cuts are the same each time; all rows are counted in them. */
const CUT_BY = 20_000;
/** Columns counted in one pass. */
const AT_ONCE = 50;

/** Parts of a moment that people give a column of its own. */
const PARTS = ["year", "quarter", "month", "week", "dayofyear", "yearweek"] as const;

/** Whether a column is a part of the time and nothing else, whatever it is called and however it is counted: 0 and 1 for two years. It moves as the calendar does. */
async function tellsTheCalendar({ table: { sql }, columns }: TypedTable, { column }: Drift, { cell: time }: TypedColumn): Promise<boolean> {
  const cell = columns.find(({ name }) => name === column)?.cell;
  if (cell === undefined) return false;
  const parts = PARTS.map((part) => `date_part('${part}', ${time})`);
  const [row] = await sql(
    `select count(distinct ${cell}) as own, ${parts
      .map((part, at) => `count(distinct ${part}) as n${at}, count(distinct (${cell}, ${part})) as both${at}`)
      .join(", ")} from typed where ${time} is not null and ${cell} is not null`,
  );
  const own = countIn(row, "own");
  return own > 1 && PARTS.some((_, at) => countIn(row, `n${at}`) === own && countIn(row, `both${at}`) === own);
}

/** The first half of the rows in time against the second, for each column that can be counted, most moved first. */
export async function measureDrift(typed: TypedTable, { features, target }: Asked, time: TypedColumn): Promise<readonly Drift[]> {
  const { sql } = typed.table;
  const [middle] = await sql(
    `select median(epoch_ms(${time.cell})) as ms from typed where ${time.cell} is not null and ${sampled(typed.rows, CUT_BY)}`,
  );
  const late = `epoch_ms(${time.cell}) > ${Math.floor(numberIn(middle, "ms"))}`;
  const [halves] = await sql(
    `select count(*) filter (not ${late}) as early, count(*) filter (${late}) as late from typed where ${time.cell} is not null`,
  );
  const rows = { early: countIn(halves, "early"), late: countIn(halves, "late") };
  if (rows.early === 0 || rows.late === 0) return [];
  const bins = Math.min(MOST_BINS, 1 + Math.floor(MOST_LUCK / luckOfStability(2, rows.early, rows.late)));
  if (bins < 2) return [];
  const columns = target ? [target, ...features] : features;
  const numbers = columns.filter(({ type }) => type === "number");
  const kinds = columns.filter(({ type }) => type === "category" || type === "boolean");
  const found: Drift[] = [];
  for (let first = 0; first < numbers.length; first += AT_ONCE)
    found.push(...(await driftOfNumbers(typed, numbers.slice(first, first + AT_ONCE), { time, late, bins, rows })));
  for (const column of kinds) found.push(await driftOfKinds(typed, column, { time, late, bins, rows }));
  const told = await Promise.all(
    found.map(async (each) => ({ each, isCalendar: each.psi > MOST_LUCK && (await tellsTheCalendar(typed, each, time)) })),
  );
  return told.flatMap(({ each, isCalendar }) => (isCalendar ? [] : [each])).toSorted((a, b) => b.psi - a.psi);
}

interface Halves {
  readonly time: TypedColumn;
  /** SQL that holds for the second half. */
  readonly late: string;
  readonly bins: number;
  readonly rows: { readonly early: number; readonly late: number };
}

async function driftOfNumbers(
  { table: { sql }, rows: all }: TypedTable,
  columns: readonly TypedColumn[],
  halves: Halves,
): Promise<readonly Drift[]> {
  const { time, late, bins, rows } = halves;
  const steps = Array.from({ length: STEPS - 1 }, (_, at) => (at + 1) / STEPS);
  const cells = columns.map(({ cell }) => cell);
  await sql(`create or replace temp table cut_by as select ${cells} from typed where ${sampled(all, CUT_BY)}`);
  const [cuts] = await sql(`select ${cells.map((cell) => `approx_quantile(${cell}, [${steps}]) as ${cell}`).join(", ")} from cut_by`);
  await sql("drop table cut_by");
  const edges = columns.map(({ cell }) => [...new Set(numbersIn(cuts?.[cell]))].toSorted((a, b) => a - b));
  const counted = await sql(
    `select ${late} as late, ${columns
      .map(
        ({ cell }, at) =>
          `map_values(histogram(${cell}, [${edges[at]?.map(double)}]::double[])) as ${cell}, count(*) - count(${cell}) as no_${cell}`,
      )
      .join(", ")} from typed where ${time.cell} is not null group by late`,
  );
  const half = (isLate: boolean) => counted.find((row) => row.late === isLate);
  return columns.map(({ name, cell }, at) => {
    const steps = (edges[at]?.length ?? 0) + 1;
    const fine = (isLate: boolean) => Array.from({ length: steps }, (_, step) => numbersIn(half(isLate)?.[cell])[step] ?? 0);
    const [early, after] = [fine(false), fine(true)];
    const places = mergedInto(
      bins,
      early.map((count, step) => count + (after[step] ?? 0)),
    );
    const counts = (isLate: boolean) => withMissing(merged(isLate ? after : early, places), countIn(half(isLate), `no_${cell}`));
    const ks = sum(early) > 0 && sum(after) > 0 ? kolmogorovSmirnov(early, after) : null;
    return { column: name, psi: stability(counts(false), counts(true)), ks, early: rows.early, late: rows.late };
  });
}

async function driftOfKinds(
  { table: { sql } }: TypedTable,
  { name, cell }: TypedColumn,
  { time, late, bins, rows }: Halves,
): Promise<Drift> {
  const counted = await sql(`select ${cell} as kind, count(*) filter (not ${late}) as early, count(*) filter (${late}) as late
    from typed where ${time.cell} is not null group by kind order by count(*) desc, kind`);
  const there = counted.filter(({ kind }) => kind !== null);
  const none = counted.find(({ kind }) => kind === null);
  const counts = (half: "early" | "late") => {
    const all = there.map((row) => countIn(row, half));
    const kept = all.length > bins ? [...all.slice(0, bins - 1), sum(all.slice(bins - 1))] : all;
    return withMissing(kept, countIn(none, half));
  };
  return { column: name, psi: stability(counts("early"), counts("late")), ks: null, early: rows.early, late: rows.late };
}

/** Which of at most `bins` bins of about as many rows each fine step falls into. */
function mergedInto(bins: number, rows: readonly number[]): readonly number[] {
  const all = sum(rows);
  let below = 0;
  return rows.map((count) => {
    const middle = below + count / 2;
    below += count;
    return all === 0 ? 0 : Math.min(bins - 1, Math.floor((middle / all) * bins));
  });
}

const merged = (counts: readonly number[], places: readonly number[]): readonly number[] =>
  [...new Set(places)].map((place) => sum(counts.filter((_, step) => places[step] === place)));

const withMissing = (counts: readonly number[], missing: number): readonly number[] => [...counts, missing];

/** Bins that nobody is in on either side say nothing. */
function stability(early: readonly number[], late: readonly number[]): number {
  const told = early.map((count, bin) => [count, late[bin] ?? 0] as const).filter(([one, other]) => one + other > 0);
  return populationStability(
    told.map(([count]) => count),
    told.map(([, count]) => count),
  );
}

const numbersIn = (list: unknown): readonly number[] => (Array.isArray(list) ? list.map(Number) : []);
const sum = (values: readonly number[]): number => values.reduce((total, value) => total + value, 0);
