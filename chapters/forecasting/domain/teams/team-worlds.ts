import { SEED, WORLDS } from "../shipping.ts";
import type { PhaseGraph, Ratio } from "../simulation/phase-graph.ts";
import { simulateTeam, type TeamMember, type TeamWorlds } from "../simulation/simulate-team.ts";

/** What a team is run from. */
export interface TeamRun<Member extends TeamMember = TeamMember> {
  readonly people: number;
  readonly projects: readonly Member[];
}

/** A team as it was given is run once for all that read it. */
const run = new WeakMap<TeamRun, readonly TeamWorlds[]>();

/**
 * The worlds of one project of a team, beside the others. `own` is what it is run from: where that is what the team was given, the run that all
 * its projects share; else, as where an assumption of it alone was moved, one of its own with the others as they were.
 *
 * @throws {RangeError} For a project that is not of the team.
 */
export function worldsInTeam(team: TeamRun, project: string, own: { readonly graph: PhaseGraph; readonly ratio: Ratio }): TeamWorlds {
  const at = team.projects.findIndex((member) => member.project === project);
  const given = team.projects[at];
  if (given === undefined) throw new RangeError(`${project} is none of the team's projects.`);
  const isGiven = isSame(given.graph, own.graph) && isSame(given.ratio, own.ratio);
  const runs = { seed: SEED, worlds: WORLDS };
  const known = isGiven ? run.get(team) : undefined;
  const projects = isGiven ? team.projects : team.projects.with(at, { ...given, ...own });
  const worlds = known ?? simulateTeam(team.people, projects, runs);
  if (isGiven) run.set(team, worlds);
  const found = worlds[at];
  if (found === undefined) throw new RangeError("each project of a team has its worlds.");
  return found;
}

/** Whether somebody else works with people of this project's team. */
export const sharesPeople = ({ projects }: TeamRun, project: string): boolean =>
  projects.length > 1 && projects.some((member) => member.project === project);

/** Of plain data. */
function isSame(a: unknown, b: unknown): boolean {
  if (Object.is(a, b)) return true;
  if (a instanceof Float64Array && b instanceof Float64Array) return a.length === b.length && a.every((each, at) => each === b[at]);
  if (typeof a !== "object" || typeof b !== "object" || a === null || b === null) return false;
  const [these, those] = [Object.entries(a), new Map(Object.entries(b))];
  return these.length === those.size && these.every(([key, value]) => those.has(key) && isSame(value, those.get(key)));
}
