import { addDays, type Day, longDay } from "#kernel";
import { criterionSays, roleName } from "../criteria/criterion.ts";
import { editMark } from "../criteria/edit-mark.ts";
import { evaluationOf } from "../criteria/evaluate-criterion.ts";
import { goodEnoughSince } from "../criteria/good-enough.ts";
import { type Criterion, type Project, type Source, standingCriteria } from "../project.ts";
import type { Need } from "./need.ts";

/** What a figure, or a day that passed without one, asks of somebody. */
export function criteriaDue(project: Project, today: Day): readonly Need[] {
  const each = standingCriteria(project).flatMap((criterion): readonly Need[] => {
    const { terms, metAt } = criterion;
    if (metAt === null) return deadlinePassed(project, criterion, today);
    return terms.role === "kill" ? [killMet(project, criterion, metAt)] : [];
  });
  return [...each, ...goodEnough(project)];
}

/** "The kill criterion “recall < 0.6”", as every sentence about it begins. */
const named = ({ terms }: Criterion): string => `The ${roleName[terms.role]} “${criterionSays(terms)}”`;

/** Said wherever an edited criterion is spoken of, until the gate has decided. */
function marked(project: Project, criterion: Criterion): string {
  const mark = editMark(project, criterion);
  return mark === null ? "" : ` It was ${mark.says}.`;
}

function killMet(project: Project, criterion: Criterion, metAt: Source): Need {
  return {
    what: "kill-met",
    since: metAt.on,
    breach: criterion.locked !== null,
    says: `${named(criterion)} was met on ${longDay(metAt.on)}.${marked(project, criterion)}`,
    next: "Stop it and keep the learning, hold it, or take it to go/no-go.",
    cites: [criterion.set.entry, metAt.entry],
  };
}

/** As loud as a kill: the last of what was agreed to be good enough is met, and the next step is a decision (P-F3). */
function goodEnough(project: Project): readonly Need[] {
  const since = goodEnoughSince(project);
  if (since === null) return [];
  const viable = standingCriteria(project).filter(({ terms }) => terms.role === "minimum-viable");
  const last = viable.find(({ metAt }) => metAt?.entry === since.entry);
  if (last === undefined) return [];
  const all = viable.length === 1 ? "" : `, the last of ${viable.length},`;
  return [
    {
      what: "minimum-viable-met",
      since: since.on,
      breach: false,
      says: `${named(last)}${all} was met on ${longDay(since.on)}.${viable.map((each) => marked(project, each)).join("")}`,
      next: "It is good enough: decide go or stop. More accuracy is a parallel track.",
      cites: viable.flatMap(({ set, metAt }) => (metAt === null ? [set.entry] : [set.entry, metAt.entry])),
    },
  ];
}

/** A day that passed without the evidence agreed for it. Success is an aim: that it was not reached by its day is seen, and not due. */
function deadlinePassed(project: Project, criterion: Criterion, today: Day): readonly Need[] {
  const { decisions } = project;
  const { terms, set } = criterion;
  const { deadline } = terms;
  if (deadline === null || today <= deadline || terms.role === "success") return [];
  const { state } = evaluationOf(criterion, today);
  const answered = terms.role === "kill" ? state !== "unknown" : state === "met" || decisions.some(({ value }) => value.on > deadline);
  if (answered) return [];
  const what = terms.role === "kill" ? "has no evidence, and its day has passed." : "was not met by its day.";
  const next = terms.role === "kill" ? "Offer the evidence that was agreed." : "Decide stop, hold, or a new date with a reason.";
  const says = `${named(criterion)} ${what}${marked(project, criterion)}`;
  return [{ what: "deadline-passed", since: addDays(deadline, 1), breach: false, next, says, cites: [set.entry] }];
}
