import { phases } from "../phase/phases.ts";
import { type Criterion, hasLiveGo, type Project, type Source, standingCriteria, stayNow } from "../project.ts";

/**
 * Since when it is good enough (P-F3): the figure that met the last of the minimum viable criteria, up to the go and while no decision has
 * answered; else null. Measuring again does not take it back.
 */
export function goodEnoughSince(project: Project): Source | null {
  if (!isBeforeTheGo(project)) return null;
  const viable = standingCriteria(project).filter(({ terms }) => terms.role === "minimum-viable");
  if (!viable.every(wasMet)) return null;
  const met = viable.flatMap(({ metAt }) => (metAt === null ? [] : [metAt]));
  return met.reduce<Source | null>((last, next) => (last === null || next.entry > last.entry ? next : last), null);
}

/** Met since the last decision, or by a figure that a decision has seen; not by one that counts no more since something happened. */
const wasMet = ({ metAt, reachedOn, evidence }: Criterion): boolean =>
  (metAt !== null || reachedOn !== null) && (evidence === null || evidence.outdated === null);

function isBeforeTheGo(project: Project): boolean {
  const stay = stayNow(project);
  return !hasLiveGo(project) && (stay === null || phases.indexOf(stay.phase) <= phases.indexOf("go-no-go"));
}
