import type { Project, Source } from "#chapters/lifecycle/domain";
import { type Day, daysBetween, longDay } from "#kernel";
import { type Counted, countedOf, weeksSay } from "./counted.ts";

/** A kill criterion that was met, and how long the decision after it took or has been open. */
export interface KillWait {
  readonly project: string;
  readonly from: Day;
  /** The day of the first decision after it; today while there is none. */
  readonly until: Day;
  readonly weeks: number;
  readonly decided: boolean;
  readonly counted: Counted;
}

/**
 * Each time that a kill criterion of a project was met, from the evidence that showed it to the first decision after it, whatever was decided.
 *
 * A stop that came without a decision, as history tells them, ends the waiting too. What was met and is open is there, with the weeks so far.
 */
export function killWaits(project: Project, today: Day): readonly KillWait[] {
  return project.criteria.flatMap(({ answered, metAt, terms }) => {
    const over = answered.flatMap(({ role, met, decided }) => (role === "kill" ? [waited(project, met, decided.on, today)] : []));
    if (metAt === null || terms.role !== "kill") return over;
    const stopped = project.stop !== null && project.stop.told.entry > metAt.entry ? project.stop.told.on : null;
    return [...over, waited(project, metAt, stopped, today)];
  });
}

function waited(project: Project, met: Source, decidedOn: Day | null, today: Day): KillWait {
  const until = decidedOn ?? today;
  const weeks = Math.max(0, daysBetween(met.on, until)) / 7;
  const after =
    decidedOn === null ? `open for ${weeksSay(weeks)} so far` : weeks === 0 ? "decided the same day" : `decided after ${weeksSay(weeks)}`;
  return {
    ...{ project: project.id, from: met.on, until, weeks, decided: decidedOn !== null },
    counted: countedOf(project, met, `met on ${longDay(met.on)}, ${after}`),
  };
}
