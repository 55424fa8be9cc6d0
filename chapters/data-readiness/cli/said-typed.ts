import { z } from "zod";
import { dayField } from "#chapters/workspace/contract";
import type { Day } from "#kernel";
import { WrongUse } from "#platform/command";
import { personDaysView } from "../contract/index.ts";
import { allChecks, type DoneWork, type Said, type SaidAnswer } from "../domain/index.ts";

const answers = ["yes", "partly", "no"] as const;
const known = new Set(allChecks.map(({ id }) => id));
const answered = allChecks.flatMap(({ id, by }) => (by === "measured" ? [] : [id]));
const check = z.string().refine((id) => known.has(id), { error: ({ input }) => noSuchCheck(String(input)) });
const answerable = check.refine((id) => answered.includes(id), { error: ({ input }) => notForPeople(String(input)) });
const because = z.string().trim().min(1, { error: "Say why." }).max(2000);

/** A file of answers: what people said of a data set, kept beside it in a repository. */
const answersFile = z.strictObject({
  answers: z
    .array(
      z.strictObject({ check: answerable, answer: z.enum(answers), because: because.nullable().default(null), on: dayField.optional() }),
    )
    .default([]),
  waivers: z
    .array(z.strictObject({ check, because, by: z.string().max(200).nullable().default(null), on: dayField.optional(), until: dayField }))
    .default([]),
  efforts: z.record(check, personDaysView).default({}),
  halfLives: z.record(check, z.int().min(1).max(3650)).default({}),
  history: z
    .array(
      z.strictObject({
        check: z.string().min(1).max(80),
        dataSet: z.string().min(1).max(200),
        estimate: personDaysView,
        actual: z.number().positive(),
        on: dayField,
      }),
    )
    .default([]),
});

/** What people said, from a file and from what was typed; what is typed is said today, and stands over the file. */
export interface SaidTyped {
  readonly said: Said;
  /** What work of this kind took before: it corrects the estimates. */
  readonly history: readonly DoneWork[];
}

/** @param text What an answers file holds; undefined without one. @throws {WrongUse} With the place in the file, or what to type. */
export function saidTyped(text: string | undefined, typed: readonly string[], today: Day): SaidTyped {
  const file = answersFile.safeParse(text === undefined ? {} : json(text));
  if (!file.success) {
    const [issue] = file.error.issues;
    throw new WrongUse(`--answers: ${[issue?.path.join("."), issue?.message].filter(Boolean).join(": ")}`);
  }
  const { answers: written, waivers, efforts, halfLives, history } = file.data;
  return {
    said: {
      answers: [...written.map((each) => ({ ...each, on: each.on ?? today })), ...typed.map((each) => answerTyped(each, today))],
      waivers: waivers.map((each) => ({ ...each, on: each.on ?? today })),
      efforts,
      halfLives,
      done: [],
    },
    history,
  };
}

/** `lawful=yes:contract of 2025 with the customer`. */
function answerTyped(text: string, on: Day): SaidAnswer {
  const [, id = "", word = "", why = ""] = /^([^=]*)=([^:]*)(?::(.*))?$/s.exec(text) ?? [];
  const answer = answers.find((each) => each === word.trim().toLowerCase());
  if (answer === undefined) throw new WrongUse(`--said takes CHECK=yes:WHY, CHECK=partly:WHY or CHECK=no:WHY; got “${text}”.`);
  if (!known.has(id.trim())) throw new WrongUse(`--said: ${noSuchCheck(id.trim())}`);
  if (!answered.includes(id.trim())) throw new WrongUse(`--said: ${notForPeople(id.trim())}`);
  return { check: id.trim(), answer, because: why.trim() === "" ? null : why.trim(), on };
}

const notForPeople = (id: string): string => `“${id}” is measured, so nobody answers it. Waive it in --answers where it may be let be.`;
const noSuchCheck = (id: string): string => `There is no check “${id}”. A person can answer: ${answered.join(", ")}.`;

function json(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    throw new WrongUse("--answers takes a file of JSON; this one is not whole.");
  }
}
