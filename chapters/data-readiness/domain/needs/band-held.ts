import { openDecisionDate, type ProjectFacts } from "#chapters/lifecycle/domain";
import { addDays, type Day } from "#kernel";
import type { ReadinessReport } from "../checks/report.ts";
import type { ReadinessNeed } from "./readiness-need.ts";

/** So long before its decision a proof of concept is told that its data does not hold yet. Our assumption. */
const DAYS_BEFORE = 14;

/**
 * From when a gate asks for the data of a project: from the day it came into go/no-go, and in a proof of concept two weeks before its decision.
 *
 * @returns Null while no gate is near.
 */
export function gateAsksSince(facts: ProjectFacts, today: Day): Day | null {
  const { phase, phaseEnteredOn, standing } = facts;
  if (!phase.known || (standing.known && standing.value !== "under-way")) return null;
  if (phase.value === "go-no-go") return phaseEnteredOn.known ? phaseEnteredOn.value : today;
  const decision = openDecisionDate(facts, today);
  if (phase.value !== "proof-of-concept" || !decision.known) return null;
  const since = addDays(decision.value, -DAYS_BEFORE);
  return since <= today ? since : null;
}

/** A gate is near, and the data has not reached band A for its question. */
export function bandHeld({ reached, workingOn, heldBy, checks }: ReadinessReport, dataSet: string, since: Day): readonly ReadinessNeed[] {
  const holding = checks.find(({ check }) => check === heldBy);
  if (workingOn === null || holding === undefined) return [];
  const band = reached === null ? "no band" : `band ${reached}`;
  const says = `A decision is near, and ${dataSet} has reached ${band}: ${holding.says}`;
  return [{ what: "band-held", since, says, next: holding.next ?? "Look at its report." }];
}
