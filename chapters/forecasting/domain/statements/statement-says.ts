import { type Day, longDay } from "#kernel";
import { takesAnswers } from "./answer-statement.ts";
import { latestAnswers, resolvedAs, type Statement } from "./statement.ts";

/** Where a statement stands: due once its day has come, or its criterion has answered, and nobody has written down how it ended. */
export type StatementState = "open" | "due" | "resolved";

export const stateOf = (statement: Statement, when: { readonly today: Day; readonly settled: boolean }): StatementState => {
  if (resolvedAs(statement) !== null) return "resolved";
  return takesAnswers(statement, when) ? "open" : "due";
};

/** Whether others' answers may be seen: once one's own is in, or it was resolved. */
export const answersAreOpenTo = (statement: Statement, own: string | null): boolean =>
  resolvedAs(statement) !== null || statement.answers.some(({ giver }) => giver === own);

/** What somebody sees of the answers, or why they see none yet. */
export function statementSays(statement: Statement, own: string | null, mayAnswer: boolean): string {
  const given = latestAnswers(statement).length;
  const gave = given === 1 ? "One person has answered" : `${given} people have answered`;
  if (resolvedAs(statement) !== null) return given === 0 ? "Nobody answered before it was resolved." : `${gave}.`;
  if (answersAreOpenTo(statement, own)) return given === 1 ? "Yours is the only answer so far." : `${gave}, you among them.`;
  if (!mayAnswer)
    return `${given === 0 ? "Nobody has answered" : gave}. Its day, ${longDay(statement.resolvesOn)}, has come or it is known already.`;
  return given === 0 ? "Nobody has answered yet." : `${gave}. You see what they say together once your own answer is in.`;
}
