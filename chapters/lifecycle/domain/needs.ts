import { addDays, type Day, daysBetween, longDay } from "#kernel";
import { type PromiseToSeeTo, promisesToSeeTo } from "./concerns-promise.ts";
import { criterionSays, roleName } from "./criterion.ts";
import type { StartQuestion } from "./entries.ts";
import { evaluationOf } from "./evaluate-criterion.ts";
import type { ProjectFacts } from "./facts.ts";
import { goOnRecord } from "./go-on-record.ts";
import { openDecisionDate } from "./open-decision-date.ts";
import { phaseName, phases } from "./phases.ts";
import { type Criterion, hasLiveGo, openQuestions, type Project, type Stay, standingCriteria, stayNow } from "./project.ts";
import { asReferences, projectFacts } from "./project-facts.ts";
import { timeBoxClock } from "./time-box-clock.ts";

/** Why a project needs somebody, the most urgent first. */
export const needKinds = [
  "kill-met",
  "decision-date-passed",
  "minimum-viable-met",
  "go-missing",
  "time-box-over",
  "deadline-passed",
  "promise-passed",
  "promise-outlives-stop",
  "promised-without-go",
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

/** Nothing here says a name or quotes words. */
const bare = asReferences(() => undefined);

/**
 * Everything due on a project today, the most urgent first: by the same judgements as the brief's, and by what only a record can know. On
 * what was stopped nothing is due but its learning, and its promises.
 */
export function needs(project: Project, today: Day): readonly Need[] {
  const facts = projectFacts(project, today, bare);
  const promised = promisesToSeeTo(facts, today).map((promise) => promiseDue(promise, project));
  if (project.standing?.value === "stopped") return [...promised, ...learningDue(project, today)];

  const stay = stayNow(project);
  const due: Need[] = [...criteriaDue(project, today), ...promised, ...decisionsDue(project, facts, today)];
  if (stay !== null && project.standing?.value !== "on-hold") {
    due.push(...timeBoxOver(stay, facts, today), ...startQuestionsDue(project, today), ...checkInLapsed(project, today));
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
          breach: criterion.locked !== null,
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
    return deadlinePassed(project, criterion, says, today);
  });
}

const cite = ({ set, metAt }: Criterion): readonly number[] => (metAt === null ? [set.entry] : [set.entry, metAt.entry]);

const beforeTheGo = (project: Project): boolean => {
  const stay = stayNow(project);
  return !hasLiveGo(project) && (stay === null || phases.indexOf(stay.phase) <= phases.indexOf("go-no-go"));
};

/** A day that passed without the evidence agreed for it. Success is an aim: that it was not reached by its day is seen, and not due. */
function deadlinePassed({ decisions }: Project, criterion: Criterion, says: string, today: Day): readonly Need[] {
  const { terms, set } = criterion;
  const { deadline } = terms;
  if (deadline === null || today <= deadline || terms.role === "success") return [];
  const { state } = evaluationOf(criterion, today);
  const answered = terms.role === "kill" ? state !== "unknown" : state === "met" || decisions.some(({ value }) => value.on > deadline);
  if (answered) return [];
  const what = terms.role === "kill" ? "has no evidence, and its day has passed." : "was not met by its day.";
  const next = terms.role === "kill" ? "Offer the evidence that was agreed." : "Decide stop, hold, or a new date with a reason.";
  return [{ what: "deadline-passed", since: addDays(deadline, 1), breach: false, next, says: `${says} ${what}`, cites: [set.entry] }];
}

/** A decision day that went by, and a go that is missing. */
function decisionsDue(project: Project, facts: ProjectFacts, today: Day): readonly Need[] {
  const due: Need[] = [];
  const decision = openDecisionDate(facts, today);
  if (decision.known && decision.value < today && "entry" in decision.cite) {
    const says = `The decision set for ${longDay(decision.value)} was not recorded.`;
    const next = "Record what was decided, or set a new decision date.";
    const since = addDays(decision.value, 1);
    due.push({ what: "decision-date-passed", since, breach: false, says, next, cites: [decision.cite.entry] });
  }
  const stay = stayNow(project);
  if (stay?.phase === "productionisation" && goOnRecord(facts) === "none") {
    const says = "It is in productionisation, and no go is on record.";
    const next = "Decide go or stop, and put it on record.";
    due.push({ what: "go-missing", since: stay.enteredOn ?? stay.told.on, breach: false, says, next, cites: [stay.told.entry] });
  }
  return due;
}

function promiseDue({ promise, code, broken }: PromiseToSeeTo, project: Project): Need {
  const { day, saidOn } = promise.value;
  const on = longDay(day);
  const cites = "entry" in promise.cite ? [promise.cite.entry] : [];
  const withdraw = "or withdraw the promise with a reason.";
  if (code === "promise-outlives-stop") {
    const since = project.standing?.told.on ?? day;
    return { what: code, since, breach: false, says: `It was stopped, and ${on} is still promised.`, next: "Withdraw the promise.", cites };
  }
  if (code === "promise-passed") {
    const says = broken
      ? `The launch promised for ${on} has not happened.`
      : `A launch was promised for ${on}, and no launch is on record.`;
    return { what: code, since: addDays(day, 1), breach: broken, says, next: `Put the launch on record, ${withdraw}`, cites };
  }
  const next = `Decide go or stop, ${withdraw} A decision date may always be given.`;
  return { what: code, since: saidOn ?? day, breach: false, says: `${on} is promised, and no go is on record.`, next, cites };
}

/** The day a time box ends, or null where there is no clock or no box. */
export const boxEndsOn = ({ enteredOn, boxWeeks, restedDays }: Stay): Day | null =>
  enteredOn === null || boxWeeks === null ? null : addDays(enteredOn, boxWeeks * 7 + restedDays);

function timeBoxOver(stay: Stay, facts: ProjectFacts, today: Day): readonly Need[] {
  const clock = timeBoxClock(facts, today);
  if (!clock.known || today <= clock.value.endsOn) return [];
  const { endsOn, from, cites } = clock.value;
  const days = daysBetween(endsOn, today);
  const extended = stay.extensions === 0 ? "" : ` It was extended ${stay.extensions === 1 ? "once" : `${stay.extensions} times`}.`;
  const ended = `ended on ${longDay(endsOn)}, ${days === 1 ? "a day" : `${days} days`} ago.`;
  const says =
    from === "phase"
      ? `The time box for ${phaseName[stay.phase]} ${ended}${extended}`
      : `Counted from its start, the time boxes up to ${phaseName[stay.phase]} ${ended}`;
  return [
    {
      what: "time-box-over",
      since: addDays(endsOn, 1),
      breach: false,
      says,
      next: "Decide, or extend it with a reason.",
      cites: cites.flatMap((cite) => ("entry" in cite ? [cite.entry] : [])),
    },
  ];
}

/** Asking starts when the project is known here: what was brought in late is not late on its first day. */
const knownFrom = ({ startedOn, opened }: Project): { readonly day: Day; readonly entry: number } | null => {
  if (startedOn === null) return null;
  return { day: opened !== null && opened.on > startedOn.value ? opened.on : startedOn.value, entry: startedOn.told.entry };
};

function startQuestionsDue(project: Project, today: Day): readonly Need[] {
  const from = knownFrom(project);
  const open = openQuestions(project);
  if (from === null || open.length === 0) return [];
  const since = addDays(from.day, DAYS_FOR_START_QUESTIONS);
  if (today < since) return [];
  const says = `It is not recorded ${questionsSay(open)}.`;
  return [{ what: "start-question", since, breach: false, says, next: "Answer in a word, or say who will.", cites: [from.entry] }];
}

function checkInLapsed(project: Project, today: Day): readonly Need[] {
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
