import { ofEverySet } from "../asked-of.ts";
import { notMeasured, passed } from "../found.ts";
import type { ReadinessCheck } from "../readiness-check.ts";

/** Data is good for something. Without a question nothing can be judged of its use. */
export const questionAsked: ReadinessCheck = {
  id: "question-asked",
  band: "A",
  asks: "A question is asked of the data, with the column that answers it",
  people: null,
  next: "Say what the data must answer.",
  source: "Lawrence (2017), band A: usability for this question",
  threshold: null,
  effort: { low: 0.25, likely: 0.5, high: 2, because: "an hour with whoever is to use the answer" },
  ...ofEverySet,
  judge: ({ profile: { roles, guessed }, question }) => {
    if (question === null) return notMeasured("No question is asked of the data.", "Say what the data must answer.");
    const [role, column] = roles.evaluation === null ? ["target", roles.target] : ["input", roles.evaluation.input];
    if (column === null) return notMeasured(`No column answers “${question}” yet.`, "Choose the column to be predicted.");
    if (guessed.some((guess) => guess.role === role && guess.column === column))
      return notMeasured(`That ${column} answers “${question}” is a guess.`, `Confirm ${column}, or choose another column.`, [column]);
    return passed(
      roles.evaluation === null ? `“${question}” is answered by ${column}.` : `“${question}” is asked of each case's ${column}.`,
    );
  },
};
