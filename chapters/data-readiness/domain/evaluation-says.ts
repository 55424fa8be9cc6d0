import { counted, countSays } from "./checks/in-words.ts";
import type { EvaluationProfile } from "./profile/evaluation.ts";

const by = { people: "", judge: " by the judge", expected: ", being what was expected" } as const;

const points = (share: number): string => `${Number((share * 100).toFixed(1))} points`;

/** What an evaluation set can and cannot show, in two to four sentences for whoever wants to decide by it. */
export function evaluationSays(profile: EvaluationProfile): readonly string[] {
  return [...passedSays(profile), marginSays(profile), ...neededSays(profile), ...judgeSays(profile)];
}

function passedSays({ passed, corrected }: EvaluationProfile): readonly string[] {
  if (!passed.known) return [];
  const { of, n, low, high } = passed.value;
  const freed =
    corrected.known && passed.value.by === "judge"
      ? ` Freed of the judge's errors it is ${corrected.value.share.toFixed(2)}, between ${corrected.value.low.toFixed(2)} and ${corrected.value.high.toFixed(2)}.`
      : "";
  return [
    `${countSays(of)} of ${countSays(n)} passed${by[passed.value.by]}: the true pass rate lies between ${low.toFixed(2)} and ${high.toFixed(2)} (95 %).${freed}`,
  ];
}

function marginSays({ cases, distinct, margin: { paired, unpaired } }: EvaluationProfile): string {
  const those = `${counted(distinct, "case", "cases")}${distinct < cases ? " that do not repeat another" : ""}`;
  if (!paired.known) return `${those} show no difference between two systems, however large.`;
  const apart = unpaired.known
    ? `${points(unpaired.value)} where each answers cases of its own`
    : "none where each answers cases of its own";
  return `${those} show a difference of ${points(paired.value)} between two systems that both answer them, and ${apart}; what is smaller may be luck.`;
}

function neededSays({ distinct, needed }: EvaluationProfile): readonly string[] {
  if (!needed.known) return [];
  const { claimed, paired, unpaired } = needed.value;
  if (distinct >= unpaired) return [`That is enough for the ${points(claimed)} that are claimed.`];
  if (distinct >= paired)
    return [
      `For the ${points(claimed)} that are claimed that is enough as long as both systems answer the same cases; else each needs ${countSays(unpaired)}.`,
    ];
  return [
    `The ${points(claimed)} that are claimed ask for ${countSays(paired)} cases that both systems answer, ${countSays(paired - distinct)} more than there are.`,
  ];
}

function judgeSays({ passed, judge }: EvaluationProfile): readonly string[] {
  if (!passed.known || passed.value.by !== "judge" || judge.known) return [];
  return [`How far the judge can be trusted is not known. ${judge.because}`];
}
