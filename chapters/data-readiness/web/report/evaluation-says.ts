import { percent } from "#charts";
import { count } from "#interface";
import { known } from "#kernel";
import type { Agreement, EvaluationProfile } from "../../domain/index.ts";
import type { Fact } from "./facts.tsx";
import { mapped } from "./labels-say.ts";

const two = (share: number): string => share.toFixed(2);
const points = (share: number): string => `${(share * 100).toLocaleString("en-GB", { maximumFractionDigits: share < 0.1 ? 1 : 0 })} points`;
const passedBy = { people: "by people", judge: "by the model judge", expected: "against the expected answers" } as const;

/** "18 of 20 passed by people: between 0.70 and 0.97." */
export function evaluationSays({ cases, distinct, passed }: EvaluationProfile): string {
  const own = distinct < cases ? `, ${distinct.toLocaleString("en-GB")} of them with something of their own to say` : "";
  if (!passed.known) return `${upper(count(cases, "case"))}${own}.`;
  const { of, n, low, high, by } = passed.value;
  return `${of.toLocaleString("en-GB")} of ${n.toLocaleString("en-GB")} passed ${passedBy[by]}: between ${two(low)} and ${two(high)}${own === "" ? "" : `; ${count(cases, "case")}${own}`}.`;
}

/** What so many cases are enough for. */
export function canShow({ margin, passed, compared }: EvaluationProfile): readonly string[] {
  return [
    ...(margin.paired.known ? [`A difference of ${points(margin.paired.value)} or more between two systems on the same cases.`] : []),
    ...(margin.unpaired.known
      ? [`A difference of ${points(margin.unpaired.value)} or more between two systems on cases of their own.`]
      : []),
    ...(passed.known ? [`That the share that passes lies between ${two(passed.value.low)} and ${two(passed.value.high)}.`] : []),
    ...(compared.known ? [comparedSays(compared.value)] : []),
  ];
}

/** What would take more cases, or something that nobody has said. */
export function cannotShow({ margin, needed, coverage, passed }: EvaluationProfile): readonly string[] {
  const smaller = margin.paired.known
    ? [`A difference smaller than ${points(margin.paired.value)}: with so many cases it looks like chance.`]
    : [];
  const claimed =
    needed.known && margin.paired.known && needed.value.claimed < margin.paired.value
      ? [
          `The ${points(needed.value.claimed)} that are claimed: they take ${needed.value.paired.toLocaleString("en-GB")} cases on the same set, ${needed.value.unpaired.toLocaleString("en-GB")} for each system otherwise.`,
        ]
      : [];
  const thin =
    coverage.known && coverage.value.thin > 0 ? [`How it does in ${count(coverage.value.thin, "segment")} with fewer than 30 cases.`] : [];
  const rare =
    passed.known && passed.value.of === passed.value.n && passed.value.n > 0
      ? [
          `That it never fails: with ${passed.value.n.toLocaleString("en-GB")} of ${passed.value.n.toLocaleString("en-GB")} it may still fail ${percent(1 - passed.value.low)} of the time.`,
        ]
      : [];
  return [...claimed, ...smaller, ...thin, ...rare];
}

const comparedSays = ({
  n,
  onlyFirst,
  onlySecond,
  difference,
  low,
  high,
}: {
  n: number;
  onlyFirst: number;
  onlySecond: number;
  difference: number;
  low: number;
  high: number;
}): string =>
  `The second system passes ${points(Math.abs(difference))} ${difference < 0 ? "less" : "more"} (${points(low)} to ${points(high)}) on ${n.toLocaleString("en-GB")} cases: it alone passes ${onlySecond}, the first alone ${onlyFirst}.`;

/** What else was measured of the set. */
export function evaluationFacts(set: EvaluationProfile): readonly Fact[] {
  const { nearDuplicates, contradictory } = set;
  return [
    {
      label: "Cases needed for the margin claimed",
      value: mapped(
        set.needed,
        ({ claimed, paired, unpaired }) =>
          `${points(claimed)}: ${paired.toLocaleString("en-GB")} on the same cases, ${unpaired.toLocaleString("en-GB")} for each system otherwise`,
      ),
    },
    { label: "What these sizes start from", value: known(set.margin.because) },
    {
      label: "Cases that repeat another",
      value: known(
        nearDuplicates.cases === 0
          ? "none"
          : `${nearDuplicates.cases.toLocaleString("en-GB")} (${nearDuplicates.exact.toLocaleString("en-GB")} word for word), by ${nearDuplicates.by}`,
      ),
    },
    {
      label: "Cases that stand in a prompt",
      value: mapped(set.overlap, ({ cases, share, by }) =>
        cases === 0 ? "none" : `${cases.toLocaleString("en-GB")} (${percent(share)}), by ${by}`,
      ),
    },
    {
      label: "Same input, another answer",
      value: known(contradictory.cases === 0 ? "none" : `${count(contradictory.cases, "case")} in ${count(contradictory.groups, "group")}`),
    },
    { label: "Hard cases", value: mapped(set.hard, ({ cases, share }) => `${cases.toLocaleString("en-GB")} (${percent(share)})`) },
    {
      label: "Segments",
      value: mapped(
        set.coverage,
        ({ segments, thin, fewest }) => `${segments}, ${thin} of them with fewer than 30 cases, the smallest with ${fewest}`,
      ),
    },
    {
      label: "Age",
      value: mapped(
        set.age,
        ({ oldest, newest, medianDays }) =>
          `${oldest.slice(0, 10)} to ${newest.slice(0, 10)}, half of them older than ${count(Math.round(medianDays), "day")}`,
      ),
    },
    {
      label: "Licences",
      value: mapped(set.licences, (all) =>
        all.map(({ licence, cases }) => `${licence ?? "none said"}: ${cases.toLocaleString("en-GB")}`).join("; "),
      ),
    },
    {
      label: "Pass rate without the judge’s errors",
      value: mapped(set.corrected, ({ share, low, high }) => `${two(share)} (${two(low)} to ${two(high)})`),
    },
  ];
}

/** How far two who score agree. */
export function agreementSays({ n, agree, kappa, kappaLow, kappaHigh, weighted, lenient, strict }: Agreement): string {
  const errors = [
    lenient && `passes ${lenient.of} of ${lenient.n} that people fail`,
    strict && `fails ${strict.of} of ${strict.n} that people pass`,
  ].filter(Boolean);
  const beyond = `${weighted ? "weighted " : ""}κ ${two(kappa)} (${two(kappaLow)} to ${two(kappaHigh)})`;
  return `The same on ${agree.of} of ${n} cases; beyond chance ${beyond}${errors.length > 0 ? `. The judge ${errors.join(" and ")}` : ""}.`;
}

const upper = (words: string): string => words.charAt(0).toUpperCase() + words.slice(1);
