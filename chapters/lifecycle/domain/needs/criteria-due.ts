import { addDays, type Day, longDay } from "#kernel";
import { criterionSays, roleName } from "../criteria/criterion.ts";
import { evaluationOf } from "../criteria/evaluate-criterion.ts";
import { phases } from "../phase/phases.ts";
import { type Criterion, hasLiveGo, type Project, standingCriteria, stayNow } from "../project.ts";
import type { Need } from "./need.ts";

/** What a figure, or a day that passed without one, asks of somebody. */
export function criteriaDue(project: Project, today: Day): readonly Need[] {
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
