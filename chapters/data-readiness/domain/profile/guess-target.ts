import type { GuessedFrom } from "./guess-roles.ts";
import { only, words } from "./name-words.ts";

/** Called so, a column is what is to be predicted, whatever the table. */
const targets = ["target", "label", "labels", "class", "y", "outcome", "groundtruth"];

/** Called so, it is what people predict, where its values are two or a few. */
const outcomes =
  "churn churned default defaulted fraud fraudulent isfraud survived survival converted conversion clicked purchased subscribed approved repaid returned cancelled canceled failed failure died death readmitted diagnosis sentiment spam isspam won attrition exited".split(
    " ",
  );

const MOST_CLASSES = 100;

/** What is to be predicted, by its name; what a model said already is no target. */
export function guessTarget(columns: readonly GuessedFrom[]): { readonly column: string; readonly because: string } | null {
  const able = columns.filter(
    ({ type, distinct, name }) =>
      type !== "identifier" &&
      type !== "date-time" &&
      type !== "constant" &&
      type !== "empty" &&
      distinct.count >= 2 &&
      !isPrediction(name),
  );
  const called = only(able.filter(({ name }) => targets.includes(words(name).join(""))));
  if (called) return { column: called.name, because: "It is called what targets are called." };
  const outcome = only(
    able.filter(({ name, type, distinct }) => {
      const isFew = (type === "boolean" || type === "category" || type === "number") && distinct.count <= MOST_CLASSES;
      return isFew && (outcomes.includes(words(name).join("")) || (outcomes.includes(words(name)[0] ?? "") && words(name).length <= 2));
    }),
  );
  return outcome && { column: outcome.name, because: `Its name says what became of a row, and it has ${outcome.distinct.count} values.` };
}

const isPrediction = (name: string): boolean =>
  words(name).some((word) => ["pred", "predicted", "prediction", "proba", "probability", "score", "logit", "yhat"].includes(word));
