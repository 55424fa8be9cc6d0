import { percent } from "#charts";
import { count } from "#interface";
import { known } from "#kernel";
import type { Agreement, Compared, EvaluationProfile } from "../../domain/index.ts";
import type { Fact } from "./facts.tsx";
import { mapped } from "./labels-say.ts";

const two = (share: number): string => share.toFixed(2);
const points = (share: number): string => `${(share * 100).toLocaleString("en-GB", { maximumFractionDigits: share < 0.1 ? 1 : 0 })} points`;
/** Fewer cases than this tell a pass rate to ± 0.18 at best. */
const FEW = 30;

/** What such a set does not tell, beyond what its size says: where nobody looked closely enough. */
export function notShown({ coverage, passed, hard }: EvaluationProfile): readonly string[] {
  return [
    ...(coverage.known && coverage.value.thin > 0
      ? [`How it does in ${count(coverage.value.thin, "segment")} with fewer than ${FEW} cases; the smallest has ${coverage.value.fewest}.`]
      : []),
    ...(passed.known && passed.value.n > 0 && passed.value.of === passed.value.n
      ? [
          `That it never fails: all ${passed.value.n.toLocaleString("en-GB")} passed, and it may still fail ${percent(1 - passed.value.low)} of the time.`,
        ]
      : []),
    ...(hard.known && hard.value.cases === 0 ? ["How it does where it is hard: no case is."] : []),
  ];
}

/** What else was measured of the set. */
export function evaluationFacts(set: EvaluationProfile): readonly Fact[] {
  const { nearDuplicates, contradictory } = set;
  return [
    { label: "Two systems on the same cases", value: mapped(set.compared, comparedSays) },
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

const comparedSays = ({ n, onlyFirst, onlySecond, difference, low, high, chance }: Compared): string =>
  `the second passes ${points(Math.abs(difference))} ${difference < 0 ? "less" : "more"} (${points(low)} to ${points(high)}) on ${n.toLocaleString("en-GB")} cases; it alone passes ${onlySecond}, the first alone ${onlyFirst}; by chance alone ${percent(chance)} (McNemar)`;
