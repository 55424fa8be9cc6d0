import { addDays, type Day, longDay } from "#kernel";
import type { StartQuestion } from "../entries.ts";
import { wordsOf } from "../kinds/kind-words.ts";
import type { ProjectKind } from "../phase/kinds.ts";
import { openQuestions, type Project } from "../project.ts";
import type { Need } from "./need.ts";

/** Our assumption, editable later: two weeks for the start questions (P-F1), and a check-in a month (P-C4). */
export const DAYS_FOR_START_QUESTIONS = 14;
export const DAYS_BETWEEN_CHECK_INS = 31;

const questionSays: Readonly<Record<Exclude<StartQuestion, "production-path">, string>> = {
  owner: "who owns it",
  "product-owner": "who is its product owner",
  sponsor: "which business sponsor wants it",
  metric: "which one number it should move",
  timeline: "how long productionisation may take",
  "kill-criterion": "what would stop it",
};

/** Names of what is open, as a sentence has them: "who owns it and what would stop it". */
export function questionsSay(questions: readonly StartQuestion[], kind: ProjectKind | null = null): string {
  const said = questions.map((question) => (question === "production-path" ? wordsOf(kind).path.clause : questionSays[question]));
  return said.length < 2 ? (said[0] ?? "") : `${said.slice(0, -1).join(", ")} and ${said.at(-1)}`;
}

/** Asking starts when the project is known here: what was brought in late is not late on its first day. */
const knownFrom = ({ startedOn, opened }: Project): { readonly day: Day; readonly entry: number } | null => {
  if (startedOn === null) return null;
  return { day: opened !== null && opened.on > startedOn.value ? opened.on : startedOn.value, entry: startedOn.told.entry };
};

export function startQuestionsDue(project: Project, today: Day): readonly Need[] {
  const from = knownFrom(project);
  const open = openQuestions(project);
  if (from === null || open.length === 0) return [];
  const since = addDays(from.day, DAYS_FOR_START_QUESTIONS);
  if (today < since) return [];
  const says = `It is not recorded ${questionsSay(open, project.kind?.value ?? null)}.`;
  return [{ what: "start-question", since, breach: false, says, next: "Answer in a word, or say who will.", cites: [from.entry] }];
}

export function checkInLapsed(project: Project, today: Day): readonly Need[] {
  const held = project.checkIn && { day: project.checkIn.value, entry: project.checkIn.told.entry };
  const from = held ?? knownFrom(project);
  if (from === null) return [];
  const since = addDays(from.day, DAYS_BETWEEN_CHECK_INS + 1);
  if (today < since) return [];
  const says =
    held === null
      ? "No check-in with anyone from outside the team is on record."
      : `The last check-in with someone from outside the team was on ${longDay(from.day)}.`;
  return [{ what: "check-in-lapsed", since, breach: false, says, next: "Hold one, and record it.", cites: [from.entry] }];
}
