import type { TimeProfile } from "../../../domain/index.ts";
import type { Period } from "./choose-period.ts";
import { alikePeriods } from "./usual-rows.ts";

/** The chance that rows which come by themselves leave such a gap anywhere in so many periods. */
const CHANCE = 0.01;
/** Rows that come by a clock: hardly a period without, and the others vary by less than a third of what counts do by chance. Our judgement. */
const REGULAR = { empty: 0.2, spread: 0.3 };

/**
 * Runs of periods without a row, each by its first and last period, where rows would be expected: as many as the periods they are like have on
 * average. Of rows that come by themselves none fall into a run that e of them are expected in with a chance of exp(−e); runs that are seen
 * with a chance of one in a hundred, over all periods, are gaps. So a Sunday on which nobody works is none, nor a day without one of twenty
 * rows a month. Where rows come by a clock, one each day, any period without is a gap.
 *
 * @param fewest Rows that have to be expected in it at least, beside.
 */
export function gapsIn(volume: TimeProfile["volume"], period: Period, fewest = 0): TimeProfile["gaps"] {
  const usual = alikePeriods(volume, period).map((alike) => alike.reduce((sum, { rows }) => sum + rows, 0) / alike.length);
  const gaps: { from: string; to: string; expected: number }[] = [];
  let open = false;
  for (const [at, { start, rows }] of volume.entries()) {
    const last = gaps.at(-1);
    const expected = usual[at] ?? 0;
    if (rows > 0) open = false;
    else if (open && last) Object.assign(last, { to: start, expected: last.expected + expected });
    else {
      gaps.push({ from: start, to: start, expected });
      open = true;
    }
  }
  const least = isRegular(volume, usual) ? 0.5 : Math.log(volume.length / CHANCE);
  return gaps.filter(({ expected }) => expected >= Math.max(least, fewest)).map(({ from, to }) => ({ from, to }));
}

function isRegular(volume: TimeProfile["volume"], usual: readonly number[]): boolean {
  const busy = volume.filter((_, at) => (usual[at] ?? 0) > 0.5);
  const full = busy.filter(({ rows }) => rows > 0);
  if (full.length === 0 || full.length < (1 - REGULAR.empty) * busy.length) return false;
  const mean = full.reduce((sum, { rows }) => sum + rows, 0) / full.length;
  return full.reduce((sum, { rows }) => sum + (rows - mean) ** 2, 0) / full.length < REGULAR.spread * mean;
}
