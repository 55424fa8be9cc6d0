import { isByChance } from "../../profile/alike-pairs.ts";
import { nameOr } from "../../profile/not-named.ts";
import type { LabelProfile } from "../../profile/question.ts";
import { ofTablesWithTarget } from "../asked-of.ts";
import { failed, notMeasured, passed, tooFew } from "../found.ts";
import { counted, countSays, percentSays } from "../in-words.ts";
import type { Facts, Found, ReadinessCheck } from "../readiness-check.ts";
import { rowsToTell, shareAgainst } from "../share-against.ts";

const MOST_MISSING = 0.05;
const LEAST_RATIO = 0.1;
const MOST_UNLEARNABLE = 0.01;
const LEAST_OF_A_CLASS = 100;

/** Judges the labels, where they were measured. */
const ofLabels =
  (judge: (labels: LabelProfile, rows: number) => Found) =>
  ({ profile: { labels, rows } }: Facts): Found =>
    labels.known ? judge(labels.value, rows) : notMeasured(labels.because, "Choose the column to be predicted, and measure again.");

export const labelsThere: ReadinessCheck = {
  id: "labels-there",
  band: "A",
  asks: "Nearly every row has its label",
  people: { asks: "Is it known why these labels are missing, and are such rows left out?", about: "finding" },
  next: "Have the rest labelled, or find out which rows have no label and what leaving them out does.",
  source: "playbook P-T2; the limit is deepchecks' default for nulls",
  threshold: { value: MOST_MISSING, says: "at most 5 % of labels missing", assumed: true },
  effort: { low: 1, likely: 4, high: 15, because: "labels are made by hand, or wait for what they stand for to happen" },
  ...ofTablesWithTarget,
  judge: ofLabels(({ column, missing }, rows) => {
    const says = `${countSays(missing)} of ${counted(rows, "row", "rows")} (${percentSays(missing / Math.max(1, rows))}) ${missing === 1 ? "has" : "have"} no ${column}`;
    const against = shareAgainst(missing, rows, MOST_MISSING);
    if (against === "above") return failed(`${says}.`, [column]);
    if (against === "within") return passed(missing === 0 ? `Each of ${counted(rows, "row", "rows")} has its ${column}.` : `${says}.`);
    return notMeasured(
      `${says}; so few rows do not tell whether that is within 5 %.`,
      `Bring more rows: ${countSays(rowsToTell(MOST_MISSING))} tell where none is missing.`,
      [column],
    );
  }),
};

export const labelsBalanced: ReadinessCheck = {
  id: "labels-balanced",
  band: "A",
  asks: "No class is rare beside the commonest, or that is how it is in use",
  people: { asks: "Is it as rare where the answer will be used, and is the model judged by more than accuracy?", about: "finding" },
  next: "Say by which figure the model is judged (not accuracy), or bring more of the rare class.",
  source: "deepchecks, class ratio below 0.1; ydata-profiling, imbalance",
  threshold: { value: LEAST_RATIO, says: "the smallest class at least a tenth of the largest", assumed: true },
  effort: { low: 0.5, likely: 2, high: 8, because: "to agree on a figure is an hour; to collect more of what is rare takes weeks" },
  askedOf: "tables with classes as a target",
  belongs: (facts) => ofTablesWithTarget.belongs(facts) && !(facts.profile.labels.known && facts.profile.labels.value.kind === "number"),
  judge: ofLabels(({ column, classes }) => {
    const [largest, smallest] = [classes[0], classes.at(-1)];
    if (largest === undefined || smallest === undefined)
      return notMeasured(`${column} has no label at all.`, "Bring rows with labels.", [column]);
    if (classes.length === 1) return failed(`Each label of ${column} is ${largest.label}: there is nothing to tell apart.`, [column]);
    const says = `The smallest class of ${column} (${nameOr(smallest.label)}) has ${counted(smallest.rows, "row", "rows")}, the largest (${largest.label}) ${countSays(largest.rows)}`;
    // The share of the smaller among the two that a ratio of one to ten stands for.
    const others = shareAgainst(largest.rows, largest.rows + smallest.rows, 1 / (1 + LEAST_RATIO));
    if (others === "above") return failed(`${says}: ${percentSays(smallest.rows / largest.rows)} of it.`, [column]);
    if (others === "within") return passed(`${says}.`);
    return notMeasured(`${says}; so few rows do not tell how rare it is.`, "Bring more rows.", [column]);
  }),
};

/** Rows alike in everything with another label: no model gets both right, however good it is. */
export const contradictoryLabels: ReadinessCheck = {
  id: "contradictory-labels",
  band: "A",
  asks: "Rows alike in all features have the same label",
  people: { asks: "Is it understood why rows alike have other labels, and how good a model can then be?", about: "finding" },
  next: "Look at the groups: a feature is missing that tells them apart, or people label differently.",
  source: "Kapoor & Narayanan (2023); Northcutt et al. (2021); the limit is our judgement",
  threshold: { value: MOST_UNLEARNABLE, says: "at most 1 % of rows that no model could get right", assumed: true },
  effort: { low: 1, likely: 3, high: 10, because: "to find the missing feature, or to agree on how to label" },
  askedOf: "tables with classes as a target",
  belongs: labelsBalanced.belongs,
  judge: ofLabels(({ column, contradictory }, rows) => {
    if (!contradictory.known) return notMeasured(contradictory.because, "Measure it again where rows can be compared.", [column]);
    const { rows: alike, groups, mostlyRight, pairs } = contradictory.value;
    if (alike === 0) return passed("No two rows alike in all features have another label.");
    const lost = Math.max(0, alike - mostlyRight);
    const says = `${counted(alike, "row", "rows")} in ${counted(groups, "group", "groups")} are alike in all features and differ in ${column}; at best ${countSays(lost)} of them (${percentSays(lost / rows)} of all rows) are got wrong.`;
    if (lost <= MOST_UNLEARNABLE * rows) return passed(says);
    if (!isByChance(pairs)) return failed(says, [column]);
    return notMeasured(
      `${says} Features of so few values coincide as often by chance, so that no label need be wrong; no model does better on such rows.`,
      "Answer whether a model that is wrong so often is good enough, or bring a feature that tells more.",
      [column],
    );
  }),
};

export const enoughPerClass: ReadinessCheck = {
  id: "enough-per-class",
  band: "A",
  asks: "Each class has enough rows to be told apart, and to be tested on",
  people: null,
  next: "Bring more rows of that class, or join it to another.",
  source: "Wilson (1927): of 100 rows a share of 80 % is 71 % to 87 %; our judgement",
  threshold: { value: LEAST_OF_A_CLASS, says: "at least 100 rows of each class", assumed: true },
  effort: { low: 1, likely: 5, high: 20, because: "rows of a rare class have to be collected or wait to happen; for 100 rows" },
  askedOf: "tables with classes as a target",
  belongs: labelsBalanced.belongs,
  judge: ({ profile: { enough, labels } }) => {
    if (!enough.smallestClass.known)
      return notMeasured(enough.smallestClass.because, "Choose the column to be predicted, and measure again.");
    const { label, rows } = enough.smallestClass.value;
    const says = `The smallest class, ${nameOr(label)}, has ${counted(rows, "row", "rows")}.`;
    if (rows >= LEAST_OF_A_CLASS) return passed(says);
    const classes = labels.known && labels.value.classes.length > 0 ? labels.value.classes : [{ rows }];
    const missing = classes.reduce((sum, each) => sum + Math.max(0, LEAST_OF_A_CLASS - each.rows), 0);
    return tooFew(says, { missing, pricedFor: LEAST_OF_A_CLASS });
  },
};
