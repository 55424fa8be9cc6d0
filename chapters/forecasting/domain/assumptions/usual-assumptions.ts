import type { ProjectKind } from "#chapters/lifecycle/domain";
import type { Day } from "#kernel";
import type { AssumptionsSaid } from "./assumptions-said.ts";
import type { LatenessPrice, PriorSaid, SplitRateSaid } from "./entries.ts";

/** A value with where it is from, in words for whoever reads it as an assumption. */
interface Usual<T> {
  readonly value: T;
  readonly from: string;
}

const researched: Usual<PriorSaid> = {
  value: { median: 1.3, spread: 0.6 },
  from: "Our assumption: such work takes 1.3 times its plan in the middle case, as reviews of overruns have it; the spread is wide on purpose.",
};

/** What is assumed where nobody said otherwise. Research on timelines of AI projects by kind is missing, so that all kinds begin alike. */
export const usual = {
  priors: { "trained-model": researched, "vendor-model": researched, agent: researched, bought: researched } satisfies Record<
    ProjectKind,
    Usual<PriorSaid>
  >,
  overConfidence: {
    value: 1.76,
    from: "Our assumption: what people call nine in ten holds two times in three, so that ranges are widened 1.76 times until their own record says.",
  } satisfies Usual<number>,
  drift: {
    value: 0.3,
    from: "Our assumption, from the log of one company: with 0.3 nine in ten intervals held what came; without it a third to four fifths.",
  } satisfies Usual<number>,
  splitRate: {
    value: { low: 1, high: 1.6 },
    from: "Our assumption: of items that are counted today one in ten lists does not grow on the way, and one in ten grows to 1.6 times and more.",
  } satisfies Usual<SplitRateSaid>,
  lateness: {
    value: { late: 3, early: 1 },
    from: "Our assumption: late costs three times what early does, so that three of four outcomes hold the day.",
  } satisfies Usual<LatenessPrice>,
} as const;

/** What holds: what somebody said, else the usual. */
export interface Assumptions {
  readonly priors: Readonly<Record<ProjectKind, PriorSaid>>;
  readonly overConfidence: number;
  readonly drift: number;
  readonly splitRate: SplitRateSaid;
  readonly lateness: LatenessPrice;
}

export const assumptionsNow = ({ priors, overConfidence, drift, splitRate, lateness }: AssumptionsSaid): Assumptions => ({
  priors: {
    "trained-model": priors["trained-model"]?.value ?? usual.priors["trained-model"].value,
    "vendor-model": priors["vendor-model"]?.value ?? usual.priors["vendor-model"].value,
    agent: priors.agent?.value ?? usual.priors.agent.value,
    bought: priors.bought?.value ?? usual.priors.bought.value,
  },
  overConfidence: overConfidence?.value ?? usual.overConfidence.value,
  drift: drift?.value ?? usual.drift.value,
  splitRate: splitRate?.value ?? usual.splitRate.value,
  lateness: lateness?.value ?? usual.lateness.value,
});

/** The priors as somebody could have used them on a day: what was said later may have been said because of how things ended. */
export function priorsKnownOn({ priors }: AssumptionsSaid, on: Day): Assumptions["priors"] {
  const known = (kind: ProjectKind): PriorSaid => {
    const said = priors[kind];
    return said !== undefined && said.told.on <= on ? said.value : usual.priors[kind].value;
  };
  return {
    "trained-model": known("trained-model"),
    "vendor-model": known("vendor-model"),
    agent: known("agent"),
    bought: known("bought"),
  };
}

/** The share of outcomes that a committed day should hold: late / (late + early), the newsvendor's quantile. */
export const commitQuantile = ({ late, early }: LatenessPrice): number => late / (late + early);
