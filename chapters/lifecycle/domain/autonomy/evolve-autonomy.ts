import type { ProjectEntry } from "../entries.ts";
import { phases } from "../phase/phases.ts";
import type { Project, Source } from "../project.ts";
import type { AutonomyState } from "./autonomy.ts";

/** What one entry makes of how far an agent acts by itself. */
export function evolveAutonomy(project: Project, entry: ProjectEntry, told: Source): Project {
  const next = evolved(project.autonomy, entry, told);
  return next === project.autonomy ? project : { ...project, autonomy: next };
}

function evolved(autonomy: AutonomyState, entry: ProjectEntry, told: Source): AutonomyState {
  switch (entry.kind) {
    case "lifecycle/worst-case-described":
      return { ...autonomy, worst: { value: entry.body.words, told, guessedFrom: null } };
    case "lifecycle/autonomy-criterion-named": {
      const { criterion, step } = entry.body;
      return { ...autonomy, named: { ...autonomy.named, [criterion]: { step, told } } };
    }
    case "lifecycle/decision-made": {
      const { outcome, opens, conditions } = entry.body;
      if (opens.opens !== "autonomy" || (outcome !== "go" && outcome !== "conditional-go")) return autonomy;
      return { ...autonomy, step: { value: opens.step, told, guessedFrom: null }, conditions };
    }
    case "lifecycle/autonomy-step-opened":
      return { ...autonomy, step: { value: entry.body.step, told, guessedFrom: null }, conditions: [] };
    case "lifecycle/autonomy-lowered":
      return { ...autonomy, step: { value: entry.body.to, told, guessedFrom: null }, conditions: [] };
    case "lifecycle/project-stopped":
      return { ...autonomy, step: null, conditions: [] };
    case "lifecycle/phase-returned":
      // The steps were opened on a go that going back before productionisation uses up.
      return phases.indexOf(entry.body.to) < phases.indexOf("productionisation") ? { ...autonomy, step: null, conditions: [] } : autonomy;
    default:
      return autonomy;
  }
}
