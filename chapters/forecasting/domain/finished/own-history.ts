import type { ProjectKind } from "#chapters/lifecycle/domain";
import { daysBetween } from "#kernel";
import { nextRatio, type RatioPrior, ratioBelief } from "#stats";
import type { PriorSaid } from "../assumptions/entries.ts";
import type { FinishedBody } from "./entries.ts";
import { ratioOf } from "./finished-project.ts";

/** What a prior counts for against one's own record: as much as three projects, known as well as from four. Our assumption. */
export const WORTH = { weight: 3, freedom: 4 } as const;

/** A kind's prior, moved by one's own finished projects of that kind: how many times as long as first planned the next one takes. */
export const beliefFrom = ({ median, spread }: PriorSaid, shipped: readonly FinishedBody[]): RatioPrior =>
  ratioBelief(
    { mean: Math.log(median), spread, ...WORTH },
    shipped.map((one) => Math.log(ratioOf(one))),
  );

/** One finished project as it would have been forecast on its first day. */
export interface Hindcast {
  readonly p10: number;
  readonly p50: number;
  readonly p90: number;
  readonly happened: number;
  readonly kind: ProjectKind | null;
}

/**
 * What would have been forecast of each finished project on its first day, from the prior and from what was over by then, against what came.
 *
 * Days = days first planned × the next ratio. Only those that shipped: what was stopped does not tell how long it would have taken. A project
 * without a kind is forecast as `untold`, and learns from all.
 */
export function hindcasts(
  finished: readonly FinishedBody[],
  priors: Readonly<Record<ProjectKind, PriorSaid>>,
  untold: ProjectKind,
): readonly Hindcast[] {
  const shipped = finished.filter(({ ending }) => ending === "shipped");
  return shipped.map((one) => {
    const before = shipped.filter(({ finishedOn, kind }) => finishedOn < one.startedOn && (one.kind === null || kind === one.kind));
    const belief = beliefFrom(priors[one.kind ?? untold], before);
    const days = (chance: number): number => one.plannedDays * nextRatio(belief, chance);
    const happened = Math.max(1, daysBetween(one.startedOn, one.finishedOn));
    return { p10: days(0.1), p50: days(0.5), p90: days(0.9), happened, kind: one.kind };
  });
}
