import { phaseName, phases } from "#chapters/lifecycle/domain";
import type { ProjectBrief } from "./shape.ts";
import { capital } from "./words.ts";

/** Projects by the lane they lie in: the phases in order, then what has no phase. Within a lane the page's order holds. */
export function inPhaseOrder(projects: readonly ProjectBrief[]): readonly { readonly lane: string; readonly project: ProjectBrief }[] {
  return projects.map((project) => ({ lane: laneOf(project), project })).sort((a, b) => LANES.indexOf(a.lane) - LANES.indexOf(b.lane));
}

const LANES: readonly string[] = [
  ...phases.map((phase) => (phase === "iteration" ? "In use" : capital(phaseName[phase]))),
  "Phase not recorded",
  "On hold",
  "Proposed",
  "Stopped",
];

function laneOf({ standing, phase }: ProjectBrief): string {
  if (standing === "stopped") return "Stopped";
  if (standing === "on-hold") return "On hold";
  if (standing === "proposed") return "Proposed";
  return phase.code === null ? "Phase not recorded" : (LANES[phases.indexOf(phase.code)] ?? "Phase not recorded");
}
