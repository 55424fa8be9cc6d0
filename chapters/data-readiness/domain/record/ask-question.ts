import { written } from "#chapters/lifecycle/domain";
import { problem } from "#kernel";
import type { Roles } from "../profile/roles.ts";
import type { DataSet, Question } from "./data-set.ts";
import { type DataSetDraft, dataSetDraft } from "./entries.ts";
import { linkProject, refuseRetired } from "./name-data-set.ts";

/** Questions that one data set is asked. */
const MOST_QUESTIONS = 100;

/** What somebody asked is found by its id. */
export const noSuchQuestion = problem<null>(
  "data-readiness/no-such-question",
  404,
  () => "This data set is asked no such question. Its questions are on its page.",
);

export const questionWithdrawn = problem<null>(
  "data-readiness/question-withdrawn",
  409,
  () => "The question was withdrawn. Ask it again if it counts again.",
);

export const tooManyQuestions = problem<null>(
  "data-readiness/too-many-questions",
  422,
  () => `A data set is asked ${MOST_QUESTIONS} questions at most. Withdraw those that nobody needs answered.`,
);

/** What somebody asks of the data. */
export interface QuestionSaid {
  readonly asks: string;
  readonly target: string | null;
  readonly claimedMargin: number | null;
  readonly project: string | null;
}

/** Asking for a project links the data set to it. @throws {@link tooManyQuestions} and where the data set was retired. */
export function askQuestion(dataSet: DataSet, question: string, said: QuestionSaid): readonly DataSetDraft[] {
  refuseRetired(dataSet);
  if (dataSet.questions.filter(({ withdrawn }) => withdrawn === null).length >= MOST_QUESTIONS) throw tooManyQuestions(null);
  const asked = dataSetDraft(dataSet.id, "data-readiness/question-asked", { ...said, question, asks: written("asks", said.asks) });
  return said.project === null ? [asked] : [asked, ...linkProject(dataSet, said.project)];
}

/** @throws {@link noSuchQuestion} */
export function questionOf(dataSet: DataSet, id: string): Question {
  const found = dataSet.questions.find((question) => question.id === id);
  if (found === undefined) throw noSuchQuestion(null);
  return found;
}

/** The question where one is named and still asked. @throws {@link noSuchQuestion} {@link questionWithdrawn} */
export function liveQuestion(dataSet: DataSet, id: string | null): Question | null {
  if (id === null) return null;
  const question = questionOf(dataSet, id);
  if (question.withdrawn !== null) throw questionWithdrawn(null);
  return question;
}

/** @throws {@link noSuchQuestion} {@link questionWithdrawn} */
export function withdrawQuestion(dataSet: DataSet, id: string, because: string): DataSetDraft {
  liveQuestion(dataSet, id);
  return dataSetDraft(dataSet.id, "data-readiness/question-withdrawn", { question: id, because: written("because", because) });
}

/** The roles for a question: its own target stands in for the one that was said. */
export const rolesFor = (roles: Partial<Roles>, question: Pick<Question, "target"> | null): Partial<Roles> =>
  question === null || question.target === null ? roles : { ...roles, target: question.target };
