import { addDays, type Day, daysBetween, longDay } from "#kernel";
import { criterionSays, roleName } from "./criterion.ts";
import type { StartQuestion } from "./entries.ts";
import { evaluationOf } from "./evaluate-criterion.ts";
import { phaseName, phases } from "./phases.ts";
import { type Criterion, openQuestions, type Project, type Stay, standingCriteria, stayNow } from "./project.ts";

/** Why a project needs somebody, the most urgent first. */
export const needKinds = [
  "kill-met",
  "decision-date-passed",
  "minimum-viable-met",
  "time-box-over",
  "deadline-passed",
  "promise-passed",
  "learning-due",
  "start-question",
  "check-in-lapsed",
] as const;
export type NeedKind = (typeof needKinds)[number];

/** One thing that is due: a sentence without the project's name, and the entries it stands on. */
export interface Need {
  readonly what: NeedKind;
  /** The day it fell due. */
  readonly since: Day;
  /** A kill criterion met or a promise broken; all else is merely due. */
  readonly breach: boolean;
  readonly says: string;
  /** What one does about it. */
  readonly next: string;
  /** Places in the log. */
  readonly cites: readonly number[];
}

/** Our assumption, editable later: two weeks for the start questions (P-F1), a check-in a month, a learning in seven days. */
export const DAYS_FOR_START_QUESTIONS = 14;
export const DAYS_BETWEEN_CHECK_INS = 31;
export const DAYS_FOR_A_LEARNING = 7;

const questionSays: Readonly<Record<StartQuestion, string>> = {
  owner: "who owns it",
  "product-owner": "who is its product owner",
  sponsor: "which business sponsor wants it",
  metric: "which one number it should move",
  "production-path": "how it would reach production",
  timeline: "how long productionisation may take",
  "kill-criterion": "what would stop it",
};

/** Names of what is open, as a sentence has them: "who owns it and what would stop it". */
export function questionsSay(questions: readonly StartQuestion[]): string {
  const said = questions.map((question) => questionSays[question]);
  return said.length < 2 ? (said[0] ?? "") : `${said.slice(0, -1).join(", ")} and ${said.at(-1)}`;
}

/** Everything due on a project today, the most urgent first; nothing is due on what was stopped but its learning. */
export function needs(project: Project, today: Day): readonly Need[] {
  if (project.standing?.value === "stopped") return learningDue(project, today);

  const stay = stayNow(project);
  const due: Need[] = [...criteriaDue(project, today), ...datesDue(project, today)];
  if (stay !== null && project.standing?.value !== "on-hold") {
    due.push(...timeBoxOver(stay, today), ...startQuestionsDue(project, today), ...checkInLapsed(project, today));
  }
  return due.sort((a, b) => needKinds.indexOf(a.what) - needKinds.indexOf(b.what) || (a.since < b.since ? -1 : 1));
}

function criteriaDue(project: Project, today: Day): readonly Need[] {
  return standingCriteria(project).flatMap((criterion) => {
    const { terms, metAt } = criterion;
    const says = `The ${roleName[terms.role]} “${criterionSays(terms)}”`;
    if (metAt !== null && terms.role === "kill") {
      const next = "Stop it and keep the learning, hold it, or take it to go/no-go.";
      return [
        {
          what: "kill-met",
          since: metAt.on,
          breach: true,
          next,
          says: `${says} was met on ${longDay(metAt.on)}.`,
          cites: cite(criterion),
        },
      ];
    }
    if (metAt !== null && terms.role === "minimum-viable" && beforeTheGo(project)) {
      const next = "It is good enough: decide go or stop. More accuracy is a separate track.";
      const met = `${says} was met on ${longDay(metAt.on)}.`;
      return [{ what: "minimum-viable-met", since: metAt.on, breach: false, next, says: met, cites: cite(criterion) }];
    }
    return deadlinePassed(criterion, says, today);
  });
}

const cite = ({ set, metAt }: Criterion): readonly number[] => (metAt === null ? [set.entry] : [set.entry, metAt.entry]);

const beforeTheGo = (project: Project): boolean => {
  const stay = stayNow(project);
  return stay === null || phases.indexOf(stay.phase) <= phases.indexOf("go-no-go");
};

function deadlinePassed(criterion: Criterion, says: string, today: Day): readonly Need[] {
  const { terms, set } = criterion;
  if (terms.deadline === null || today <= terms.deadline || terms.role === "success") return [];
  const { state } = evaluationOf(criterion, today);
  const answered = terms.role === "kill" ? state !== "unknown" : state === "met";
  if (answered) return [];
  const what = terms.role === "kill" ? "has no evidence, and its day has passed." : "was not met by its day.";
  const next = terms.role === "kill" ? "Offer the evidence that was agreed." : "Decide stop, hold, or a new date with a reason.";
  return [{ what: "deadline-passed", since: addDays(terms.deadline, 1), breach: false, next, says: `${says} ${what}`, cites: [set.entry] }];
}

function datesDue(project: Project, today: Day): readonly Need[] {
  const due: Need[] = [];
  const { decisionDate, decisions } = project;
  if (decisionDate !== null && decisionDate.value < today) {
    const answered = decisions.some(({ told }) => told.entry > decisionDate.told.entry);
    const says = `The decision promised for ${longDay(decisionDate.value)} was not recorded.`;
    const next = "Record what was decided, or set a new decision date.";
    if (!answered)
      due.push({
        what: "decision-date-passed",
        since: addDays(decisionDate.value, 1),
        breach: false,
        next,
        says,
        cites: [decisionDate.told.entry],
      });
  }
  const launched = stayNow(project)?.phase === "iteration";
  for (const { as, day, withdrawn, told } of project.dates) {
    if (as !== "promise" || withdrawn !== null || launched || day >= today) continue;
    const says = `The launch promised for ${longDay(day)} has not happened.`;
    due.push({
      what: "promise-passed",
      since: addDays(day, 1),
      breach: true,
      says,
      next: "Withdraw the promise with a reason.",
      cites: [told.entry],
    });
  }
  return due;
}

/** The day a time box ends, or null where there is no clock or no box. */
export const boxEndsOn = ({ enteredOn, boxWeeks }: Stay): Day | null =>
  enteredOn === null || boxWeeks === null ? null : addDays(enteredOn, boxWeeks * 7);

function timeBoxOver(stay: Stay, today: Day): readonly Need[] {
  const end = boxEndsOn(stay);
  if (end === null || today <= end) return [];
  const days = daysBetween(end, today);
  const extended = stay.extensions === 0 ? "" : ` It was extended ${stay.extensions === 1 ? "once" : `${stay.extensions} times`}.`;
  const says = `The time box for ${phaseName[stay.phase]} ended on ${longDay(end)}, ${days === 1 ? "a day" : `${days} days`} ago.${extended}`;
  return [
    {
      what: "time-box-over",
      since: addDays(end, 1),
      breach: false,
      says,
      next: "Decide, or extend it with a reason.",
      cites: [stay.told.entry],
    },
  ];
}

function startQuestionsDue(project: Project, today: Day): readonly Need[] {
  const started = project.startedOn;
  const open = openQuestions(project);
  if (started === null || open.length === 0) return [];
  const since = addDays(started.value, DAYS_FOR_START_QUESTIONS);
  if (today < since) return [];
  const says = `It is not recorded ${questionsSay(open)}.`;
  return [{ what: "start-question", since, breach: false, says, next: "Answer in a word, or say who will.", cites: [started.told.entry] }];
}

function checkInLapsed(project: Project, today: Day): readonly Need[] {
  const from = project.checkIn ?? project.startedOn;
  if (from === null) return [];
  const since = addDays(from.value, DAYS_BETWEEN_CHECK_INS);
  if (today <= since) return [];
  const says =
    project.checkIn === null
      ? "No check-in with anyone from outside the team is on record."
      : `The last check-in with someone from outside the team was on ${longDay(from.value)}.`;
  return [{ what: "check-in-lapsed", since, breach: false, says, next: "Hold one, and record it.", cites: [from.told.entry] }];
}

function learningDue(project: Project, today: Day): readonly Need[] {
  const stopped = project.standing?.told;
  if (stopped === undefined || project.learnings.some(({ told }) => told.entry > stopped.entry)) return [];
  const since = addDays(stopped.on, DAYS_FOR_A_LEARNING);
  if (stopped.imported || today < since) return [];
  const says = `It was stopped on ${longDay(stopped.on)}, and nobody has written down what was learnt.`;
  return [
    {
      what: "learning-due",
      since,
      breach: false,
      says,
      next: "Write three sentences: believed, found, would do differently.",
      cites: [stopped.entry],
    },
  ];
}
