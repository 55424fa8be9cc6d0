import { type Answer, type Day, dayOf, daysBetween, known, unknown } from "#kernel";
import type { Roles, TimeProfile } from "../../../domain/index.ts";
import type { TypedColumn, TypedTable } from "../measure-columns.ts";
import { countIn, numberIn } from "../rows.ts";
import { type Asked, notNamed } from "./asked.ts";
import { burstsIn } from "./bursts.ts";
import { choosePeriod, nextPeriod, type Period } from "./choose-period.ts";
import { measureDrift } from "./drift.ts";
import { gapsIn } from "./gaps.ts";
import { sampled } from "./sample.ts";

/** Rows so many interquartile ranges from the quartiles are stray, if they are few. Our judgement. */
const STRAY = 10;
const FEW = { share: 0.005, rows: 3 };
/** Rows that the quartiles are told by; which rows are stray hardly depends on them. */
const QUARTILES_BY = 100_000;
/** Periods that are told; a line of more cannot be read. */
const MOST_PERIODS = 5000;

/** Rows over time: volume, gaps, bursts, how fresh, and whether late rows are as early ones. */
export async function measureTime(
  typed: TypedTable,
  of: Asked,
  { roles, today }: { readonly roles: Roles; readonly today: Day },
): Promise<Answer<TimeProfile>> {
  const { time } = of;
  if (!time) return unknown(notNamed("time", roles.time));
  if (time.type !== "date-time")
    return unknown(`“${time.name}” holds no date-times that can be read for sure. Write them as 2026-03-01 or 2026-03-01T12:30:00.`);
  const { sql } = typed.table;
  const [span] = await sql(`select min(ms) as low, max(ms) as high, 
    quantile_cont(ms, 0.25) filter (drawn) as first, quantile_cont(ms, 0.75) filter (drawn) as third, coalesce(bool_and(ms % 86400000 = 0), false) as days
    from (select epoch_ms(${time.cell}) as ms, ${sampled(typed.rows, QUARTILES_BY)} as drawn from typed where ${time.cell} is not null)`);
  if (span === undefined || span.low === null) return unknown(`Every cell of “${time.name}” is missing.`);
  const [low, high] = await withoutStray(typed, time, span);
  const period = choosePeriod((high - low) / 3_600_000, span.days === true);
  const counted = async (by: Period): Promise<TimeProfile["volume"]> => {
    const rows = await sql(`select epoch_ms(date_trunc('${by}', ${time.cell})) as start, count(*) as n
      from typed where epoch_ms(${time.cell}) between ${low} and ${high} group by start order by start`);
    return filled(new Map(rows.map((row) => [numberIn(row, "start"), countIn(row, "n")])), by);
  };
  const volume = await counted(period);
  const [all] = await sql(`select count(${time.cell}) as n from typed`);
  return known({
    column: time.name,
    from: instant(low),
    to: instant(high),
    period,
    volume,
    stray: countIn(all, "n") - volume.reduce((sum, each) => sum + each.rows, 0),
    gaps: await gapsOf(volume, period, counted),
    bursts: burstsIn(volume, period),
    ageDays: daysBetween(dayOf(new Date(high)), today),
    drift: await measureDrift(typed, of, time),
  });
}

/** Where periods are long, a gap of one of them seldom begins with it: it is looked for in the days of weeks, and in the weeks of months. */
const FINER: Readonly<Partial<Record<Period, Period>>> = { week: "day", month: "week" };
/** Of the rows of a usual period, so many have to be missing: a holiday is no gap in half a year. Our judgement. */
const MISSING = 0.5;

async function gapsOf(
  volume: TimeProfile["volume"],
  period: Period,
  counted: (by: Period) => Promise<TimeProfile["volume"]>,
): Promise<TimeProfile["gaps"]> {
  const finer = FINER[period];
  if (finer === undefined) return gapsIn(volume, period);
  const usual = volume.reduce((sum, { rows }) => sum + rows, 0) / volume.length;
  return gapsIn(await counted(finer), finer, MISSING * usual);
}

/** First and last row that are not stray. */
async function withoutStray(
  { table: { sql }, rows }: TypedTable,
  { cell }: TypedColumn,
  span: Readonly<Record<string, unknown>>,
): Promise<readonly [low: number, high: number]> {
  const [first, third] = [numberIn(span, "first"), numberIn(span, "third")];
  const reach = STRAY * (third - first);
  const all = [numberIn(span, "low"), numberIn(span, "high")] as const;
  if (reach === 0 || (all[0] >= first - reach && all[1] <= third + reach)) return all;
  const [found] = await sql(`select min(ms) as low, max(ms) as high, count(*) as n from (select epoch_ms(${cell}) as ms from typed
    where ${cell} is not null) where ms between ${Math.floor(first - reach)} and ${Math.ceil(third + reach)}`);
  const [present] = await sql(`select count(${cell}) as n from typed`);
  const isFew = countIn(present, "n") - countIn(found, "n") <= Math.max(FEW.rows, FEW.share * rows);
  return isFew ? [numberIn(found, "low"), numberIn(found, "high")] : all;
}

/** Every period from the first to the last, those without a row too. */
function filled(counted: ReadonlyMap<number, number>, period: Period): TimeProfile["volume"] {
  const starts = [...counted.keys()];
  const last = Math.max(...starts);
  const volume: TimeProfile["volume"][number][] = [];
  for (let at = new Date(Math.min(...starts)); at.getTime() <= last && volume.length < MOST_PERIODS; at = nextPeriod(at, period))
    volume.push({ start: instant(at.getTime()), rows: counted.get(at.getTime()) ?? 0 });
  return volume;
}

const instant = (ms: number): string => new Date(ms).toISOString().replace(".000Z", "Z");
