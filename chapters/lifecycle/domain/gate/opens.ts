import type { Day } from "#kernel";
import { isAgent, nextStep, stepName } from "../autonomy/autonomy.ts";
import { phaseName } from "../phase/phases.ts";
import { hasLiveGo, type Project, stayNow } from "../project.ts";
import type { Opens } from "./entries.ts";
import { missedConditions, openSitting, type Sitting } from "./gate-state.ts";

export const toProductionisation: Opens = { opens: "productionisation" };

/** How what a gate opens is called in a sentence. */
export const opensName = (opens: Opens): string =>
  opens.opens === "autonomy" ? `the step “${stepName[opens.step]}”` : phaseName[opens.opens];

const stepOf = (opens: Opens): string | null => (opens.opens === "autonomy" ? opens.step : null);

/** What the gate is about, by where the project stands: an agent in productionisation or later, on a go that holds, asks for its next step. */
export function opensNow(project: Project, today: Day): Opens {
  const phase = stayNow(project)?.phase;
  const step = nextStep(project);
  const isOnItsGo = hasLiveGo(project) && missedConditions(project, today).length === 0;
  if (!isAgent(project) || step === null || !isOnItsGo) return toProductionisation;
  return phase === "productionisation" || phase === "iteration" ? { opens: "autonomy", step } : toProductionisation;
}

/** The sitting that is open on this question; votes on another say nothing of it. */
export function sittingOn(project: Project, opens: Opens): Sitting | null {
  const sitting = openSitting(project);
  return sitting !== null && stepOf(sitting.opens) === stepOf(opens) ? sitting : null;
}
