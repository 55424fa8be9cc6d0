import { type Day, longDay, weeksBetween } from "#kernel";
import type { PortfolioRow, ProjectView } from "../contract/index.ts";
import { type NeedKind, type Phase, phaseName, type StartQuestion } from "../domain/index.ts";

type Stay = PortfolioRow["stays"][number];

const needSays: Readonly<Record<NeedKind, string>> = {
  "kill-met": "kill criterion met",
  "condition-missed": "condition missed",
  "vote-asked": "your vote is asked",
  "gate-votes-in": "votes are in: decide",
  "votes-overdue": "votes overdue",
  "decision-date-passed": "decision overdue",
  "minimum-viable-met": "good enough: decide",
  "time-box-over": "past its time box",
  "deadline-passed": "evidence overdue",
  "accuracy-without-track": "accuracy work without a track",
  "track-over": "parallel track is over",
  "go-missing": "no go on record",
  "autonomy-unopened": "no step opened",
  "evidence-stale": "evidence stale",
  "retirement-near": "version retires",
  "promise-passed": "promised date passed",
  "promise-outlives-stop": "promised, but stopped",
  "promised-without-go": "promised without a go",
  "upkeep-due": "to be looked after",
  "iteration-plan-missing": "who looks after it?",
  "learning-due": "learning due",
  "start-question": "start questions open",
  "check-in-lapsed": "check-in lapsed",
};

/** A need in a few words, for a mark beside a name. */
export const needShort = ({ what, breach }: { readonly what: NeedKind; readonly breach: boolean }): string =>
  what === "promise-passed" && breach ? "promise broken" : needSays[what];

/** "week 3 of 4", "6 weeks, in a box of 4", "since 12 March 2026"; or that nobody recorded it. */
export function weekOf(stay: Stay | undefined | null, today: Day): string {
  if (!stay) return "not started";
  if (stay.enteredOn === null) return "since when is not recorded";
  if (stay.boxWeeks === null) return `since ${longDay(stay.enteredOn as Day)}`;
  const weeks = Math.max(0, weeksBetween(stay.enteredOn as Day, today));
  const box = tidy(stay.boxWeeks);
  if (weeks <= stay.boxWeeks) return `week ${Math.min(Math.floor(weeks) + 1, Math.max(1, Math.ceil(stay.boxWeeks)))} of ${box}`;
  return `${tidy(Math.floor(weeks))} weeks, in a box of ${box}`;
}

/** Weeks in the present phase, for a column that sorts; null where nobody said since when. */
export const weeksIn = (stay: Stay | undefined | null, today: Day): number | null =>
  stay?.enteredOn ? Math.max(0, Math.floor(weeksBetween(stay.enteredOn as Day, today))) : null;

/** The phase as a lane or a chip calls it. */
export const phaseSays = (phase: Phase | null): string => (phase === null ? "phase not recorded" : phaseName[phase]);

/** The line beside the phase, under a project's name. */
export function projectSays(
  {
    phase,
    standing,
    research,
    standsToday,
    stop,
    extended,
  }: Pick<ProjectView, "phase" | "standing" | "research" | "standsToday" | "stop" | "extended">,
  today: Day,
): string {
  if (standing?.value === "stopped") return stop?.says ? `It ${stop.says}` : `Stopped. ${standsToday.because}`.trim();
  if (!phase) return "Not started. Data assessment comes first.";
  const rests = standing?.value === "on-hold" ? "On hold. " : "";
  const is =
    research && phase.phase !== "iteration" ? ". Technique, problem and data are not all judged sound, so no end can be promised" : "";
  const more = extended === null ? "" : `, ${extended}`;
  const says = `${weekOf(phase, today)}${more}${is}.`;
  return `${rests}${says.charAt(0).toUpperCase()}${says.slice(1)}`;
}

/** "3 met, 1 missed, 2 unknown": criteria without a colour. */
export function criteriaSay({ met, missed, unknown, edited }: PortfolioRow["criteria"]): string | null {
  const counts = [met > 0 && `${met} met`, missed > 0 && `${missed} missed`, unknown > 0 && `${unknown} unknown`];
  const parts = [...counts, edited > 0 && `${edited} edited after a figure`].filter(Boolean);
  return parts.length > 0 ? parts.join(", ") : null;
}

const tidy = (weeks: number): string => String(Math.round(weeks * 10) / 10);

/** On hold for decision, or stopped with its learning open: what follows by itself, and waits for somebody. */
export const isHeld = ({ standsToday }: Pick<ProjectView, "standsToday">): boolean =>
  standsToday.is === "on-hold-for-decision" || standsToday.is === "stopped-learning-open";

const questionName: Readonly<Record<StartQuestion, string>> = {
  owner: "an owner",
  "product-owner": "a product owner",
  sponsor: "a sponsor",
  metric: "a number",
  "production-path": "a way to production",
  timeline: "a timeline",
  "kill-criterion": "what would stop it",
};

/** "started without a sponsor and a timeline", until somebody answers. */
export function withoutSays({ startedWithout }: { readonly startedWithout: readonly StartQuestion[] }): string | null {
  const [first, ...more] = startedWithout.map((question) => questionName[question]);
  if (first === undefined) return null;
  if (more.length > 2) return `started without ${first} and ${more.length} more`;
  return `started without ${[first, ...more].join(", ").replace(/, ([^,]+)$/, " and $1")}`;
}
