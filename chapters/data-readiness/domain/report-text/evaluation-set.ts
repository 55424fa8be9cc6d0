import { counted, countSays, percentSays } from "../checks/in-words.ts";
import { evaluationSays } from "../evaluation-says.ts";
import type { Agreement, EvaluationProfile, Share } from "../profile/evaluation.ts";
import type { Profile } from "../profile/profile.ts";
import { type ReportSection, section, words } from "./report-shape.ts";
import { answer } from "./what-was-measured.ts";

/** What an evaluation set can and cannot show. */
export function evaluationSet({ evaluation, roles }: Profile): readonly ReportSection[] {
  if (roles.evaluation === null && !evaluation.known) return [];
  if (!evaluation.known) return section("evaluation", "The evaluation set", [words(evaluation.because)]);
  return section("evaluation", "The evaluation set", [
    words(evaluationSays(evaluation.value).join(" ")),
    { as: "facts", facts: [...size(evaluation.value), ...soundness(evaluation.value), ...raters(evaluation.value)] },
  ]);
}

type Facts = readonly (readonly [string, string])[];

const shareSays = ({ of, n, share, low, high }: Share): string =>
  `${countSays(of)} of ${countSays(n)}, ${percentSays(share)} (95 % between ${percentSays(low)} and ${percentSays(high)})`;

const judges = { people: "people", judge: "the model judge", expected: "the expected answer" } as const;
const points = (share: number): string => `${Math.round(share * 1000) / 10} points`;

function size({ cases, distinct, withExpected, passed, corrected, compared, margin, needed }: EvaluationProfile): Facts {
  return [
    [
      "Cases",
      `${countSays(cases)}, ${countSays(distinct)} that say something of their own; ${countSays(withExpected)} with an expected answer`,
    ],
    ["Passed", answer(passed, (found) => `${shareSays(found)}, by ${judges[found.by]}`)],
    ...(corrected.known
      ? [
          [
            "Freed of the judge’s errors",
            `${percentSays(corrected.value.share)}, 95 % between ${percentSays(corrected.value.low)} and ${percentSays(corrected.value.high)}`,
          ] as const,
        ]
      : []),
    [
      "Two systems",
      answer(
        compared,
        ({ difference, low, high, chance }) =>
          `the second is ${points(difference)} from the first, 95 % between ${points(low)} and ${points(high)}; by chance alone ${percentSays(chance)} (McNemar)`,
      ),
    ],
    ["Can show, on the same cases", `${answer(margin.paired, points)}. ${margin.because}`],
    ["Can show, on other cases", answer(margin.unpaired, points)],
    [
      "Needed",
      answer(
        needed,
        ({ claimed, paired, unpaired }) =>
          `for ${points(claimed)}: ${countSays(Math.ceil(paired))} on the same cases, ${countSays(Math.ceil(unpaired))} for each on other cases`,
      ),
    ],
  ];
}

function soundness({ nearDuplicates, overlap, contradictory, hard, coverage, age, licences }: EvaluationProfile): Facts {
  return [
    [
      "Repeated",
      nearDuplicates.cases === 0
        ? "no case"
        : `${counted(nearDuplicates.cases, "case repeats", "cases repeat")} another, ${countSays(nearDuplicates.exact)} word for word`,
    ],
    [
      "In the prompts",
      answer(overlap, (found) =>
        found.cases === 0 ? "no case" : `${counted(found.cases, "case", "cases")} (${percentSays(found.share)})`,
      ),
    ],
    [
      "Contradictory",
      contradictory.cases === 0 ? "no case" : `${counted(contradictory.cases, "case", "cases")} with the same input and another answer`,
    ],
    ["Hard cases", answer(hard, (found) => `${countSays(found.cases)} (${percentSays(found.share)})`)],
    [
      "Segments",
      answer(
        coverage,
        (found) =>
          `${counted(found.segments, "value", "values")}, ${countSays(found.thin)} with too few cases; the fewest has ${countSays(found.fewest)}`,
      ),
    ],
    [
      "Age",
      answer(
        age,
        (found) => `${found.oldest.slice(0, 10)} to ${found.newest.slice(0, 10)}, ${countSays(found.medianDays)} days in the middle`,
      ),
    ],
    ["Licences", answer(licences, (all) => all.map(({ licence, cases }) => `${licence ?? "none named"} ${countSays(cases)}`).join(", "))],
  ];
}

function raters({ judge, people }: EvaluationProfile): Facts {
  const says = ({ agree, kappa, kappaLow, kappaHigh }: Agreement): string =>
    `${shareSays(agree)}; κ ${kappa.toFixed(2)} (${kappaLow.toFixed(2)} to ${kappaHigh.toFixed(2)})`;
  return [
    ["Judge and people agree", answer(judge, says)],
    ["Two people agree", answer(people, says)],
  ];
}
