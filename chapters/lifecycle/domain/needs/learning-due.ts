import { addDays, type Day, longDay } from "#kernel";
import type { Project } from "../project.ts";
import type { Need } from "./need.ts";

/** Our assumption, editable later: what was learnt is written down within seven days of a stop (P-E4). */
export const DAYS_FOR_A_LEARNING = 7;

export function learningDue(project: Project, today: Day): readonly Need[] {
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
