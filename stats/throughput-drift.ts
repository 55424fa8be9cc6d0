import { type Answer, known, unknown } from "#kernel";

/** How far a team's own pace moved. */
export interface DriftSeen {
  /** Standard deviation of the logarithm of how much faster or slower the next weeks were than the weeks before had them. */
  readonly drift: number;
  /** How many stretches of `horizon` weeks that do not overlap it is seen in. */
  readonly stretches: number;
}

/**
 * How far did a team's pace move between the weeks one had seen and those that came? More than luck in drawing weeks explains.
 *
 * From each week: x = ln((done in the next h weeks + ½) / (h × mean of the H weeks before + ½)). drift² = mean of x² less the mean of s²/(h·m²),
 * what resampling those H weeks of mean m and variance s² spreads by itself; not below 0. That the mean of H weeks is itself
 * uncertain is no part of resampling, and counts as drift.
 *
 * @param counts Items done in each past week, oldest first.
 * @param horizon h, weeks ahead; `history` H, weeks before.
 * @returns Unknown with fewer than two stretches, or where whole stretches of H weeks have nothing in them.
 * @throws {RangeError} For counts below 0, and weeks below 1.
 *
 * @see methods of throughput forecasts; the ½ keeps a stretch without output in, as a factor that is large and not endless.
 * @see throughput-drift.test.ts: teams whose pace is drawn from a known drift.
 *
 * @example
 * driftSeen([4, 4, 4, 4, 4, 4, 4, 4], { history: 4, horizon: 2 }).value.drift; // → 0
 */
export function driftSeen(
  counts: readonly number[],
  { history, horizon }: { readonly history: number; readonly horizon: number },
): Answer<DriftSeen> {
  if (!(history >= 2 && horizon >= 1)) throw new RangeError(`history is from 2 weeks on, a horizon from 1; got ${history} and ${horizon}.`);
  for (const count of counts) if (!(count >= 0 && Number.isFinite(count))) throw new RangeError(`a week has ≥ 0 items; got ${count}.`);
  const stretches = Math.floor((counts.length - history) / horizon);
  if (stretches < 2) return unknown(`How far the pace moves shows from ${history + 2 * horizon} weeks on; there are ${counts.length}.`);
  let moved = 0;
  let luck = 0;
  let looks = 0;
  for (let from = history; from + horizon <= counts.length; from++) {
    const { mean, variance } = momentsOf(counts.slice(from - history, from));
    if (mean === 0) continue;
    const came = sumOf(counts.slice(from, from + horizon));
    moved += Math.log((came + 0.5) / (horizon * mean + 0.5)) ** 2;
    luck += variance / (horizon * mean ** 2);
    looks += 1;
  }
  if (looks === 0) return unknown(`In ${history} weeks and more nothing was done, so that no pace can be told.`);
  return known({ drift: Math.sqrt(Math.max(0, (moved - luck) / looks)), stretches });
}

const sumOf = (counts: readonly number[]): number => counts.reduce((sum, count) => sum + count, 0);

function momentsOf(counts: readonly number[]): { readonly mean: number; readonly variance: number } {
  const mean = sumOf(counts) / counts.length;
  return { mean, variance: counts.reduce((sum, count) => sum + (count - mean) ** 2, 0) / counts.length };
}
