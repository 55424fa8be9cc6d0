import { existsSync } from "node:fs";
import { type Option, type Typed, WrongUse } from "#platform/command";
import type { EvaluationRoles, Roles } from "../domain/index.ts";

const column = (says: string): Option => ({ type: "string", value: "COLUMN", says });

/** What a column is for; what nobody says is guessed, and said to be a guess. */
export const roleOptions: Readonly<Record<string, Option>> = {
  target: column("What is to be predicted."),
  time: column("When a row came to be."),
  entity: column("Who or what a row is of, such as a customer."),
  split: column("Which split a row belongs to: train, test."),
  identifier: column("What names a row."),
  segment: { ...column("Groups that must be covered; may be repeated."), multiple: true },
  sensitive: { ...column("Nobody may be judged by it; may be repeated."), multiple: true },
  audited: column("The label as somebody checked it, on a sample."),
  probabilities: {
    type: "string",
    value: "LABEL=COLUMN|FILE",
    multiple: true,
    says: "A model's out-of-fold chance of a label, in a column here (may be repeated); or a table with a column for each label.",
  },
};

/** For an evaluation set of a language model. */
export const evaluationOptions: Readonly<Record<string, Option>> = {
  input: column("An evaluation set: what the model is asked."),
  expected: column("The answer that is right."),
  output: column("What the model answered."),
  "judge-score": column("How a model judged the answer."),
  "human-score": column("How a person judged it."),
  "second-human-score": column("How a second person judged it."),
  "second-output": column("What a second system answered, to compare."),
  "second-score": column("How that answer was judged."),
  "pass-from": { type: "string", value: "SCORE", says: "The score from which a case passes." },
  licence: column("Under which licence a case may be used."),
  hard: column("Which cases are the hard ones."),
  "written-on": column("When a case was written."),
};

/** A role as one types it: `segments` → "segment", `judgeScore` → "judge-score". */
export const optionOf = (role: string): string =>
  role === "segments" ? "segment" : role.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);

/** The roles that were said; a role that is left out is for the guesses. */
export function rolesTyped(typed: Typed): Partial<Roles> {
  const single = ["target", "time", "entity", "split", "identifier", "audited"] as const;
  const segments = typed.texts("segment");
  const sensitive = typed.texts("sensitive");
  const probabilities = typed.texts("probabilities").filter(isColumn).map(chanceTyped);
  const evaluation = evaluationTyped(typed);
  return {
    ...Object.fromEntries(single.flatMap((role) => (typed.text(role) === undefined ? [] : [[role, typed.text(role) || null]]))),
    ...(segments.length === 0 ? {} : { segments }),
    ...(sensitive.length === 0 ? {} : { sensitive }),
    ...(probabilities.length === 0 ? {} : { probabilities }),
    ...(evaluation === null ? {} : { evaluation }),
  };
}

const isColumn = (text: string): boolean => text.includes("=") && !existsSync(text);

/** The table that holds them, where they are in one of their own. @throws {WrongUse} */
export function chancesFile(typed: Typed): string | undefined {
  const all = typed.texts("probabilities");
  const [file, ...more] = all.filter((text) => !isColumn(text));
  if (file !== undefined && (more.length > 0 || all.length > 1))
    throw new WrongUse("--probabilities takes one file, or LABEL=COLUMN for each label.");
  return file;
}

/** `yes=p_yes`; a label may hold an equals sign, a column's name then may not. */
function chanceTyped(text: string): Roles["probabilities"][number] {
  const at = text.lastIndexOf("=");
  if (at <= 0 || at === text.length - 1) throw new WrongUse(`--probabilities takes LABEL=COLUMN; got “${text}”.`);
  return { label: text.slice(0, at), column: text.slice(at + 1) };
}

function evaluationTyped(typed: Typed): EvaluationRoles | null {
  const input = typed.text("input");
  if (input === undefined) {
    const said = Object.keys(evaluationOptions).find((name) => typed.text(name) !== undefined);
    if (said === undefined) return null;
    throw new WrongUse(`--${said} is of an evaluation set: name the column that the model is asked with --input.`);
  }
  const of = (name: string): string | null => typed.text(name) ?? null;
  return {
    input,
    expected: of("expected"),
    output: of("output"),
    judgeScore: of("judge-score"),
    humanScore: of("human-score"),
    secondHumanScore: of("second-human-score"),
    secondOutput: of("second-output"),
    secondScore: of("second-score"),
    passFrom: numberTyped(typed, "pass-from"),
    licence: of("licence"),
    hard: of("hard"),
    writtenOn: of("written-on"),
  };
}

/** A number that was typed; null where none was. @throws {WrongUse} */
export function numberTyped(typed: Typed, name: string): number | null {
  const text = typed.text(name);
  if (text === undefined) return null;
  const value = Number(text);
  if (text.trim() === "" || !Number.isFinite(value)) throw new WrongUse(`--${name} takes a number; got “${text}”.`);
  return value;
}
