import type { ProjectFacts } from "#chapters/lifecycle/domain";
import { addDays, type Day } from "#kernel";
import type { FirstRange } from "../first-range.ts";
import type { ForecastGiven } from "../forecast-given.ts";
import { graphOfProject } from "../graph-of-project.ts";
import { sharesPeople, worldsInTeam } from "./team-worlds.ts";

/**
 * The range of a project whose team has several: each of its days as much later as the end of the present phase is in the worlds of the team than
 * in those of the project alone, in whole days. So it is the exact law where nobody has to share, and agrees with the simulation where they do.
 */
export function rangeInTeam(
  range: FirstRange,
  facts: ProjectFacts,
  { today, given }: { readonly today: Day; readonly given: ForecastGiven },
) {
  const team = given.team?.run ?? null;
  if (team === null || !sharesPeople(team, facts.id)) return range;
  const found = graphOfProject(facts, today, given);
  if (!found.known) return range;
  const { graph, present } = found.value;
  const { alone, together } = worldsInTeam(team, facts.id, {
    graph,
    ratio: { belief: present.ratio.belief, shares: present.ratio.shares },
  });
  const [before, after] = [alone, together].map(({ firstEnds }) => firstEnds[graph.start]?.toSorted() ?? new Float64Array());
  const later = (chance: number): number => {
    const at = Math.floor(chance * (before?.length ?? 0));
    return Math.max(0, Math.round((after?.[at] ?? 0) - (before?.[at] ?? 0)));
  };
  const others = team.projects.length - 1;
  const beside = `It shares the people of ${team.name} with ${others === 1 ? "another project" : `${others} other projects`}.`;
  const early = addDays(range.early, later(0.1));
  const middle = latest(addDays(range.middle, later(0.5)), early);
  return { early, middle, late: latest(addDays(range.late, later(0.9)), middle), assumes: `${beside} ${range.assumes}` };
}

const latest = (a: Day, b: Day): Day => (a > b ? a : b);
