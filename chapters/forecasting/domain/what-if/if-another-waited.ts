import { boxedPhases } from "../boxed-phases.ts";
import { SEED, WORLDS } from "../shipping.ts";
import type { ProjectWorlds } from "../simulation/simulate.ts";
import { simulateTeam } from "../simulation/simulate-team.ts";
import type { ForecastModel } from "./forecast-model.ts";

/** What a project would win if another of its team waited until it is done. */
export interface IfWaited {
  readonly project: string;
  readonly name: string;
  /** Days earlier in the middle case; below 0 where it would be later. */
  readonly earlier: number;
}

/**
 * Who of the team holds this project up, and by how much? The team is run without one of the others, in the same worlds, and the middle day of this
 * one is held against that with it: of what is shipped, and of research of the go/no-go. The most days first; what is less than a day is left out.
 *
 * It says nothing of what the waiting costs the other: it ends later by the days that this one takes.
 */
export function ifAnotherWaited({ project, team, withheld, graph }: ForecastModel): readonly IfWaited[] {
  if (team === null) return [];
  const runs = { seed: SEED, worlds: WORLDS };
  const gate = boxedPhases.indexOf("go-no-go");
  const middle = (projects: typeof team.projects): number => {
    const at = projects.findIndex((member) => member.project === project);
    const worlds = simulateTeam(team.people, projects, runs)[at]?.together;
    return worlds === undefined ? Number.NaN : middleOf(worlds, withheld === null || graph.start > gate ? null : gate);
  };
  const now = middle(team.projects);
  return team.projects
    .filter((member) => member.project !== project)
    .map((other) => ({
      ...{ project: other.project, name: other.name },
      earlier: Math.round(now - middle(team.projects.filter((member) => member !== other))),
    }))
    .filter(({ earlier }) => Math.abs(earlier) >= 1)
    .toSorted((a, b) => b.earlier - a.earlier);
}

/** The middle day of the worlds that come to an end: shipped, or past a phase for the first time. */
function middleOf({ shipsIn, firstEnds }: ProjectWorlds, phase: number | null): number {
  const days = (phase === null ? shipsIn : (firstEnds[phase] ?? shipsIn)).filter(Number.isFinite).sort();
  return days[Math.floor(days.length / 2)] ?? 0;
}
