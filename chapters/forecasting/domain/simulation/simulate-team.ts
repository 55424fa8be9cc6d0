import { courseNotes } from "./course.ts";
import type { PhaseGraph, Ratio } from "./phase-graph.ts";
import { type SharedDraws, sharedDraws } from "./shared-draws.ts";
import { type Sharer, sharedDelays } from "./shared-people.ts";
import { type ProjectWorlds, simulateProject } from "./simulate.ts";

/** A project that works with people of a team. */
export interface TeamMember {
  readonly project: string;
  readonly graph: PhaseGraph;
  readonly ratio: Ratio;
  /** People asked for, by phase. */
  readonly asks: readonly number[];
}

/** How a team is run: as each of its projects is run alone. */
export interface TeamRuns {
  readonly seed: string;
  readonly worlds: number;
}

interface Alone {
  readonly worlds: ProjectWorlds;
  readonly sharer: Sharer;
}

/** A project alone is walked once, however often it is held against others. */
const walked = new WeakMap<TeamMember, Alone>();

function alone(member: TeamMember, { seed, worlds: many }: TeamRuns, draws: Map<string, SharedDraws>): Alone {
  const known = walked.get(member);
  if (known !== undefined) return known;
  const { graph, ratio, project, asks } = member;
  const notes = courseNotes(many);
  const believed = JSON.stringify(ratio);
  const shared = draws.get(believed) ?? sharedDraws(ratio, { seed, worlds: many });
  draws.set(believed, shared);
  const worlds = simulateProject(graph, { shared, shares: ratio.shares, seed: `${seed} ${project}`, notes });
  const made = { worlds, sharer: { course: notes.course(), asks } };
  walked.set(member, made);
  return made;
}

/** The worlds of a project alone, and beside the others of its team. */
export interface TeamWorlds {
  readonly alone: ProjectWorlds;
  readonly together: ProjectWorlds;
}

/**
 * The projects of one team in the worlds that they share, each at the pace that is left to it. What is drawn is what is drawn for each alone, so
 * that a project's worlds differ by the days it waits for people, and by nothing else.
 *
 * @returns In the order of the members.
 */
export function simulateTeam(people: number, members: readonly TeamMember[], runs: TeamRuns): readonly TeamWorlds[] {
  const draws = new Map<string, SharedDraws>();
  const each = members.map((member) => alone(member, runs, draws));
  const delays = sharedDelays(
    people,
    each.map(({ sharer }) => sharer),
  );
  return each.map(({ worlds, sharer }, at) => ({ alone: worlds, together: later(worlds, sharer, delays[at] ?? new Float64Array()) }));
}

/** Each day of a project as much later as the stretch that ended on it. */
function later(worlds: ProjectWorlds, { course }: Sharer, delays: Float64Array): ProjectWorlds {
  const [shipsIn, killedIn, sharing] = [worlds.shipsIn.slice(), worlds.killedIn.slice(), new Float64Array(worlds.shipsIn.length)];
  const firstEnds = worlds.firstEnds.map((ends) => ends.slice());
  const sharingNow = new Float64Array(worlds.shipsIn.length);
  const seen = new Uint8Array(firstEnds.length);
  for (let world = 0; world < shipsIn.length; world++) {
    const [from, to] = [course.starts[world] ?? 0, course.starts[world + 1] ?? 0];
    const last = delays[to - 1] ?? 0;
    if (to === from || last === 0) continue;
    sharing[world] = last;
    shipsIn[world] = (shipsIn[world] ?? 0) + last;
    killedIn[world] = (killedIn[world] ?? 0) + last;
    const present = course.rests[from] === 1 ? from + 1 : from;
    sharingNow[world] = delays[present] ?? 0;
    seen.fill(0);
    for (let stretch = from; stretch < to; stretch++) {
      const phase = course.phases[stretch] ?? 0;
      if (course.rests[stretch] === 1 || seen[phase] === 1) continue;
      seen[phase] = 1;
      const ends = firstEnds[phase];
      if (ends !== undefined) ends[world] = (ends[world] ?? Number.NaN) + (delays[stretch] ?? 0);
    }
  }
  return { ...worlds, shipsIn, killedIn, firstEnds, sharing, sharingNow };
}
