import type { Agreement } from "../../profile/evaluation.ts";
import { failed, notMeasured, passed } from "../found.ts";
import { countSays, percentSays } from "../in-words.ts";
import type { Facts, Found, ReadinessCheck } from "../readiness-check.ts";
import { ofEvaluation } from "./of-evaluation.ts";

const LEAST_KAPPA = 0.6;

const shared = {
  band: "A",
  people: null,
  source: "Cohen (1960); Landis & Koch (1977): 0.61 and more is substantial; below 50 rated twice it is not told",
  threshold: { value: LEAST_KAPPA, says: "κ at least 0.6, with its interval", assumed: true },
} as const;

const named =
  (role: "judgeScore" | "secondHumanScore") =>
  (facts: Facts): boolean =>
    (facts.profile.roles.evaluation?.[role] ?? null) !== null;

/** Above, below, or too few to tell: an interval decides, never the figure alone. */
function judgeKappa({ n, agree, kappa, kappaLow, kappaHigh }: Agreement, who: string): Found {
  const says = `${who} agree on ${percentSays(agree.share)} of ${countSays(n)} cases: κ ${kappa.toFixed(2)} (${kappaLow.toFixed(2)} to ${kappaHigh.toFixed(2)})`;
  if (kappaLow >= LEAST_KAPPA) return passed(`${says}.`);
  if (kappaHigh < LEAST_KAPPA) return failed(`${says}.`);
  return notMeasured(`${says}, which does not tell whether it reaches ${LEAST_KAPPA}.`, "Have more cases rated twice.");
}

export const judgeAgrees: ReadinessCheck = {
  ...shared,
  id: "judge-agrees",
  asks: "The model that judges agrees with people",
  next: "Read where they differ, mend what the judge is told, and have people rate again.",
  effort: { low: 1, likely: 3, high: 8, because: "a hundred cases rated by people, and the judge's instructions mended a few times" },
  askedOf: "evaluation sets with a judge's score",
  belongs: named("judgeScore"),
  judge: ofEvaluation(({ judge }) =>
    judge.known
      ? judgeKappa(judge.value, "Judge and people")
      : notMeasured(judge.because, "Have people rate at least 50 cases that the judge rated, best a hundred."),
  ),
};

export const peopleAgree: ReadinessCheck = {
  ...shared,
  id: "people-agree",
  asks: "People agree with each other",
  next: "Read where they differ, write down what a right answer is, and have both rate again.",
  effort: { low: 1, likely: 2, high: 6, because: "a page on what a right answer is, and cases rated again" },
  askedOf: "evaluation sets rated by two people",
  belongs: named("secondHumanScore"),
  judge: ofEvaluation(({ people }) =>
    people.known
      ? judgeKappa(people.value, "Two people")
      : notMeasured(people.because, "Have at least 50 cases rated by both, best a hundred."),
  ),
};
