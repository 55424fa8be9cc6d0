import type { LeakageTest } from "../../profile/question.ts";
import { ofTables } from "../asked-of.ts";
import { failed, notMeasured, passed } from "../found.ts";
import type { Facts, ReadinessCheck } from "../readiness-check.ts";

interface Leak {
  readonly test: LeakageTest["test"];
  readonly asks: string;
  readonly next: string;
  readonly source: string;
  readonly threshold: ReadinessCheck["threshold"];
  readonly needs: readonly ("target" | "identifier" | "time" | "entity" | "split")[];
  readonly effort: ReadinessCheck["effort"];
  /** A further rule for which tables it is asked of. */
  readonly also?: { readonly says: string; readonly holds: (facts: Facts) => boolean };
}

const again = { low: 0.25, likely: 0.5, high: 2, because: "a split made anew, and what was trained on it trained again" };
const KAPOOR = "Kapoor & Narayanan (2023), Patterns 4(9)";

const leaks: readonly Leak[] = [
  {
    test: "duplicates-across-splits",
    asks: "No row stands in training and test at once",
    next: "Take the rows out of the test, or split anew so that what is the same stays together.",
    source: `${KAPOOR}, duplicates; deepchecks, train-test overlap of 0 %`,
    threshold: { value: 0, says: "no row on both sides", assumed: false },
    needs: ["split"],
    effort: again,
  },
  {
    test: "near-duplicates-across-splits",
    asks: "Hardly any row of the test nearly repeats one of training",
    next: "Split anew so that what nearly repeats stays together.",
    source: `${KAPOOR}, duplicates`,
    threshold: { value: 0.01, says: "at most 1 % of the test nearly the same as a row of training", assumed: true },
    needs: ["split"],
    effort: { ...again, likely: 1, high: 3 },
  },
  {
    test: "entity-in-both-splits",
    asks: "Nobody stands in training and test at once",
    next: "Split by who or what a row is of.",
    source: `${KAPOOR}, non-independence`,
    threshold: { value: 0, says: "nobody on both sides", assumed: false },
    needs: ["split", "entity"],
    effort: again,
  },
  {
    test: "time-order",
    asks: "The test comes after the training in time",
    next: "Split by time: train on what came first.",
    source: `${KAPOOR}, temporal leakage; deepchecks, date leakage of 0`,
    threshold: { value: 0, says: "no row of training after the first of the test", assumed: false },
    needs: ["split", "time"],
    effort: again,
  },
  {
    test: "single-feature",
    asks: "No feature by itself tells the label",
    next: "Find out when the feature is written: what is known only after the answer is no feature.",
    source: `${KAPOOR}, illegitimate features; an area under the curve above 0.95; what goes with one class alone is our judgement`,
    threshold: {
      value: 0.95,
      says: "area under the curve at most 0.95, and nothing filled for one class alone",
      assumed: true,
    },
    needs: ["target"],
    effort: { low: 0.5, likely: 1, high: 4, because: "to find out when each feature is written, with somebody who knows the source" },
  },
  {
    test: "identifier-predicts",
    asks: "The identifier does not tell the label",
    next: "Leave the identifier out, and find out why it goes with the label: an order of entry, a source for each class.",
    source: "deepchecks, identifier and label: no predictive power",
    threshold: { value: 0.6, says: "area under the curve at most 0.6, or what chance allows", assumed: true },
    needs: ["target", "identifier"],
    effort: { low: 0.25, likely: 0.5, high: 2, because: "to leave it out, and to find out where its order is from" },
  },
  {
    test: "adversarial-validation",
    asks: "Training and test cannot be told apart",
    next: "Look at the columns that tell them apart, and split anew or say why the test is of another kind.",
    source: `${KAPOOR}, sampling bias in the test; NannyML's domain classifier`,
    threshold: { value: 0.65, says: "area under the curve at most 0.65", assumed: true },
    needs: ["split"],
    effort: { low: 0.5, likely: 1, high: 4, because: "to look at what tells them apart, and to split anew" },
  },
  {
    test: "redone-split",
    asks: "What was measured holds when the split is made by who or when",
    next: "Split by who or when, and go by the figures of that split.",
    source: `${KAPOOR}, non-independence and temporal leakage; the drop is reported`,
    threshold: { value: 0.05, says: "no more than 0.05 less when split by who or when, or than chance allows", assumed: true },
    needs: ["target"],
    effort: { low: 0.5, likely: 1, high: 3, because: "a model trained once more on another split" },
    also: { says: "a column for who or when", holds: ({ profile: { roles } }) => roles.entity !== null || roles.time !== null },
  },
];

const roleSays = {
  target: "a target",
  identifier: "an identifier",
  time: "a time",
  entity: "a column for who or what",
  split: "a split",
} as const;

function askedOf({ needs, also }: Leak): string {
  const all = [...needs.map((role) => roleSays[role]), ...(also === undefined ? [] : [also.says])];
  return `tables with ${all.length === 1 ? all[0] : `${all.slice(0, -1).join(", ")} and ${all.at(-1) ?? ""}`}`;
}

/** Each automatic test for leakage is a check of its own: one that was not made hides behind no other. */
export const leakageChecks: readonly ReadinessCheck[] = leaks.map((leak) => ({
  id: `leakage-${leak.test}`,
  band: "A",
  asks: leak.asks,
  people: { asks: "Is it known why, and is it none: would the same be there where the answer is used?", about: "finding" },
  next: leak.next,
  source: leak.source,
  threshold: leak.threshold,
  effort: leak.effort,
  askedOf: askedOf(leak),
  belongs: (facts) =>
    ofTables.belongs(facts) && leak.needs.every((role) => facts.profile.roles[role] !== null) && (leak.also?.holds(facts) ?? true),
  judge: ({ profile: { leakage } }) => {
    const found = leakage.find(({ test }) => test === leak.test)?.found;
    if (found === undefined) return notMeasured("This test was not made.", "Measure again.");
    if (!found.known) return notMeasured(found.because, "Measure again with the columns it asks for.");
    const { leaks: does, says, columns } = found.value;
    return does
      ? failed(
          says,
          columns.map(({ column }) => column),
        )
      : passed(says);
  },
}));
