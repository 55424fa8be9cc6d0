import { type Day, longDay } from "#kernel";
import type { Project } from "../project.ts";
import { openLearning } from "../stop/stop-project.ts";
import type { Need } from "./need.ts";

/** Due from whoever decided the stop: it is theirs, and nobody else is asked. */
export function learningDue(project: Project, today: Day): readonly Need[] {
  const open = openLearning(project);
  if (open === null || project.stop === null || today < open.dueOn) return [];
  const says = `It was stopped on ${longDay(open.stoppedOn)}, and what was learnt is still to be written down.`;
  return [
    {
      what: "learning-due",
      since: open.dueOn,
      breach: false,
      says,
      next: "Put the drafted learning right, and keep it.",
      cites: [project.stop.told.entry],
      asks: (project.stop.decided ?? project.stop.told).by,
    },
  ];
}
