import type { ProjectKind } from "#chapters/lifecycle/domain";
import { type Day, daysBetween } from "#kernel";
import { nextRatio, type PooledRatio, pooledRatio, type RatioGroup } from "#stats";
import type { PriorSaid } from "../assumptions/entries.ts";
import type { FinishedBody } from "./entries.ts";
import { ratioOf } from "./finished-project.ts";

/** What a prior counts for against one's own record: as much as three projects, known as well as from four. Our assumption. */
export const WORTH = { weight: 3, freedom: 4 } as const;

/** A kind by which nothing is said is forecast as this one. */
export const UNTOLD: ProjectKind = "trained-model";

/** How many times as long as first planned the projects of one kind took. */
export interface KindRatios {
  readonly kind: ProjectKind | null;
  readonly ratios: readonly number[];
}

/** Those of the kind that is asked about, and those of the others. */
export interface RatiosByKind {
  readonly own: readonly number[];
  readonly others: readonly KindRatios[];
}

/** Finished projects that shipped, as a forecast of one kind sees them. Those without a kind are a kind by themselves. */
export function ratiosByKind(shipped: readonly FinishedBody[], kind: ProjectKind | null): RatiosByKind {
  const all = [...Map.groupBy(shipped, (one) => one.kind)].map(([of, those]) => ({ kind: of, ratios: those.map(ratioOf) }));
  return { own: all.find((one) => one.kind === kind)?.ratios ?? [], others: all.filter((one) => one.kind !== kind) };
}

/**
 * A kind's prior, moved by one's own finished projects of that kind, and by those of other kinds as far as kinds turn out to be alike: how many
 * times as long as first planned the next one takes.
 *
 * @param narrower What the prior's spread is taken by where the work is predictable; 1 for research.
 */
export function beliefOfKind(
  { kind, own, others }: RatiosByKind & { readonly kind: ProjectKind | null },
  priors: Readonly<Record<ProjectKind, PriorSaid>>,
  narrower = 1,
): PooledRatio {
  const group = (of: ProjectKind | null, ratios: readonly number[]): RatioGroup => {
    const { median, spread } = priors[of ?? UNTOLD];
    return { prior: { mean: Math.log(median), spread, ...WORTH }, logRatios: ratios.map(Math.log) };
  };
  return pooledRatio(
    group(kind, own),
    others.map((other) => group(other.kind, other.ratios)),
    narrower,
  );
}

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
 * Days = days first planned × the next ratio. Only those that shipped: what was stopped does not tell how long it would have taken.
 *
 * @param priorsOn The priors as they were known on a day. A prior that was set once a project was over knows its end.
 */
export function hindcasts(
  finished: readonly FinishedBody[],
  priorsOn: (day: Day) => Readonly<Record<ProjectKind, PriorSaid>>,
): readonly Hindcast[] {
  const shipped = finished.filter(({ ending }) => ending === "shipped");
  return shipped.map((one) => {
    const before = shipped.filter(({ finishedOn }) => finishedOn < one.startedOn);
    const { belief } = beliefOfKind({ kind: one.kind, ...ratiosByKind(before, one.kind) }, priorsOn(one.startedOn));
    const days = (chance: number): number => one.plannedDays * nextRatio(belief, chance);
    const happened = Math.max(1, daysBetween(one.startedOn, one.finishedOn));
    return { p10: days(0.1), p50: days(0.5), p90: days(0.9), happened, kind: one.kind };
  });
}
