import type { GuessedFrom } from "./guess-roles.ts";
import { only, words } from "./name-words.ts";
import { type EvaluationRole, type EvaluationRoles, evaluationRoles, type RoleGuess } from "./roles.ts";

/** What the columns of evaluation sets are called, all words of the name joined. */
const called: Readonly<Record<EvaluationRole, readonly string[]>> = {
  input: ["input", "inputs", "prompt", "question", "query", "instruction", "usermessage", "userinput", "userquery"],
  expected: [
    "expected",
    "expectedoutput",
    "expectedanswer",
    "reference",
    "referenceanswer",
    "ideal",
    "answer",
    "gold",
    "goldanswer",
    "groundtruth",
    "correctanswer",
    "target",
    "label",
    "completion",
  ],
  output: [
    "output",
    "outputs",
    "response",
    "modeloutput",
    "modelresponse",
    "modelanswer",
    "generated",
    "generation",
    "actual",
    "actualoutput",
    "prediction",
  ],
  judgeScore: [
    "judge",
    "judgescore",
    "judgement",
    "judgment",
    "judgeverdict",
    "llmscore",
    "llmjudge",
    "modelscore",
    "autoscore",
    "graderscore",
    "verdict",
  ],
  humanScore: [
    "human",
    "humanscore",
    "humanrating",
    "annotator",
    "annotator1",
    "rater1",
    "rating1",
    "human1",
    "annotatorscore",
    "reviewerscore",
    "humanverdict",
    "humanlabel",
  ],
  secondHumanScore: ["human2", "humanscore2", "annotator2", "rater2", "rating2", "secondhumanscore", "secondrater"],
  secondOutput: ["output2", "secondoutput", "outputb", "responseb", "baselineoutput", "baselineresponse"],
  secondScore: ["judgescore2", "score2", "secondscore", "scoreb", "judgescoreb", "baselinescore"],
  licence: ["licence", "license"],
  hard: ["hard", "ishard", "difficulty", "difficult", "hardcase"],
  writtenOn: ["writtenon", "createdat", "createdon", "created", "addedon", "dateadded", "date"],
};

const because: Readonly<Record<EvaluationRole, string>> = {
  input: "It is called what the input of a model is called, and holds text.",
  expected: "It is called what a right answer is called.",
  output: "It is called what a model's answer is called.",
  judgeScore: "It is called what the score of a model judge is called.",
  humanScore: "It is called what a person's score is called.",
  secondHumanScore: "It is called what a second person's score is called.",
  secondOutput: "It is called what a second system's answer is called.",
  secondScore: "It is called what a second system's score is called.",
  licence: "It is called so.",
  hard: "Its name says how hard a case is.",
  writtenOn: "It holds days or times, and is called after when a case was written.",
};

/** What the columns of an evaluation set for a language model are for; null for a table that is none: without an input, or without an answer to it. */
export function guessEvaluation(columns: readonly GuessedFrom[]): {
  readonly evaluation: EvaluationRoles | null;
  readonly guessed: readonly RoleGuess[];
} {
  const find = (part: EvaluationRole): string | null => {
    const found = only(columns.filter((column) => called[part].includes(words(column.name).join("")) && fits(part, column)));
    return found?.name ?? null;
  };
  const input = find("input");
  const expected = find("expected");
  const output = find("output");
  const judgeScore = find("judgeScore");
  if (input === null || (expected === null && output === null && judgeScore === null)) return { evaluation: null, guessed: [] };
  const evaluation: EvaluationRoles = {
    input,
    expected,
    output,
    judgeScore,
    humanScore: find("humanScore"),
    secondHumanScore: find("secondHumanScore"),
    secondOutput: find("secondOutput"),
    secondScore: find("secondScore"),
    passFrom: null,
    licence: find("licence"),
    hard: find("hard"),
    writtenOn: find("writtenOn"),
  };
  return {
    evaluation,
    guessed: evaluationRoles.flatMap((role) => {
      const column = evaluation[role];
      return column === null ? [] : [{ role, column, because: because[role] }];
    }),
  };
}

/** An input is words; a day is a day. */
function fits(part: EvaluationRole, { type }: GuessedFrom): boolean {
  if (part === "writtenOn") return type === "date-time";
  if (part === "input") return type === "text" || type === "category" || type === "identifier" || type === "mixed" || type === "constant";
  return type !== "empty";
}
