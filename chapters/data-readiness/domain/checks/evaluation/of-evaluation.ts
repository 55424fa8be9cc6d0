import type { EvaluationProfile } from "../../profile/evaluation.ts";
import { notMeasured } from "../found.ts";
import type { Facts, Found } from "../readiness-check.ts";

/** Judges an evaluation set, where it was measured as one. */
export const ofEvaluation =
  (judge: (evaluation: EvaluationProfile, facts: Facts) => Found) =>
  (facts: Facts): Found => {
    const { evaluation } = facts.profile;
    return evaluation.known ? judge(evaluation.value, facts) : notMeasured(evaluation.because, "Measure it again as an evaluation set.");
  };
