import type { ProjectEntry } from "../entries.ts";
import { phases } from "../phase/phases.ts";
import type { Project, Source } from "../project.ts";
import type { LaunchState } from "./launch-state.ts";

/** What one entry makes of a project's launch; entries that do not concern it leave the project as it is. */
export function evolveLaunch(project: Project, entry: ProjectEntry, told: Source): Project {
  const next = evolved(project.launch, entry, told);
  return next === project.launch ? project : { ...project, launch: next };
}

function evolved(launch: LaunchState, entry: ProjectEntry, told: Source): LaunchState {
  switch (entry.kind) {
    case "lifecycle/part-settled": {
      const { part, state, why } = entry.body;
      return { ...launch, parts: { ...launch.parts, [part]: { value: { state, why }, told, guessedFrom: null } } };
    }
    case "lifecycle/monitoring-owner-named":
      return { ...launch, monitoringOwner: { value: entry.body.person, told, guessedFrom: null } };
    case "lifecycle/launched": {
      const { on, withOpen } = entry.body;
      return { ...launch, launches: [...launch.launches, { value: { on: on ?? told.on, withOpen }, told, guessedFrom: null }] };
    }
    case "lifecycle/iteration-planned":
      return { ...launch, plan: { value: entry.body, told, guessedFrom: null } };
    case "lifecycle/retrained":
    case "lifecycle/re-evaluated":
      // One that is written down late does not hide a later one.
      return launch.lookedAfter !== null && launch.lookedAfter.value > entry.body.on
        ? launch
        : { ...launch, lookedAfter: { value: entry.body.on, told, guessedFrom: null } };
    case "lifecycle/phase-returned":
      // What was built for the way before is not there for the next: going back before productionisation opens its parts again.
      return phases.indexOf(entry.body.to) < phases.indexOf("productionisation") ? { ...launch, parts: {} } : launch;
    default:
      return launch;
  }
}
