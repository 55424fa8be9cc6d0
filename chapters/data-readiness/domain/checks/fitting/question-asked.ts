import { ofEverySet } from "../asked-of.ts";
import { notMeasured, passed } from "../found.ts";
import type { ReadinessCheck } from "../readiness-check.ts";

/** Data is good for something. Without a question nothing can be judged of its use. */
export const questionAsked: ReadinessCheck = {
  id: "question-asked",
  band: "A",
  asks: "A question is asked of the data, with the column that answers it",
  by: "measured",
  source: "Lawrence (2017), band A: usability for this question",
  threshold: null,
  effort: { low: 0.25, likely: 0.5, high: 2, because: "an hour with whoever is to use the answer" },
  ...ofEverySet,
  judge: ({ profile: { roles, guessed }, question }) => {
    if (question === null) return notMeasured("No question is asked of the data.", "Say what the data must answer.");
    const column = roles.evaluation === null ? roles.target : roles.evaluation.input;
    if (column === null) return notMeasured(`No column answers “${question}” yet.`, "Say which column is to be predicted.");
    const role = roles.evaluation === null ? "target" : "input";
    if (guessed.some((guess) => guess.role === role && guess.column === column))
      return notMeasured(`That ${column} answers “${question}” is a guess of ours.`, `Confirm ${column}, or choose another column.`, [
        column,
      ]);
    return passed(`“${question}” is answered by ${column}.`);
  },
};
