import { problem } from "#kernel";
import type { Giver } from "../estimates/give-estimate.ts";
import { type StatementDraft, statementDraft } from "./entries.ts";
import { resolvedAs, type Statement } from "./statement.ts";

/** An answer is a person's. */
export const peopleAnswer = problem<null>(
  "forecasting/people-answer",
  403,
  () => "An answer is a person's word, and this key is nobody's. Sign in, or make a key for yourself, and answer then.",
);

/** What is known is no forecast. */
export const statementOver = problem<null>(
  "forecasting/statement-over",
  409,
  () => "How this ended is known, so it takes no more answers. Answer one that is still open.",
);

/** Whether a statement takes answers: not once it was resolved, nor once its day has come or its criterion says how it ends. */
export const takesAnswers = (statement: Statement, { today, settled }: AnswersWhen): boolean =>
  resolvedAs(statement) === null && !settled && today < statement.resolvesOn;

export interface AnswersWhen {
  readonly today: string;
  /** Its criterion shows how it ends, though nobody has written it down yet. */
  readonly settled: boolean;
}

/** @param probability From 0.01 to 0.99. @throws {@link peopleAnswer} {@link statementOver} */
export function answerStatement(
  statement: Statement,
  { author, giver }: Giver,
  said: AnswersWhen & { readonly probability: number },
): StatementDraft {
  if (!author.startsWith("member/")) throw peopleAnswer(null);
  if (!takesAnswers(statement, said)) throw statementOver(null);
  return answerDraft(statement.id, { author, giver }, said.probability);
}

/** An answer as it is kept: to four places, which is finer than anybody's belief. */
export const answerDraft = (statement: string, { author, giver }: Giver, probability: number): StatementDraft =>
  statementDraft(statement, "forecasting/answer-given", { giver, author, probability: `${Number(probability.toFixed(4))}` });
