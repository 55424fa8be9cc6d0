import type { Day } from "#kernel";
import type { Fact, ProjectFacts } from "./facts.ts";
import { isLive } from "./standing.ts";

/**
 * The day set for the next decision, as long as nothing has answered it.
 *
 * A go on that day or later answers it, and so does a phase entered since; once a project is in use, a day gone by is history.
 */
export function openDecisionDate(facts: ProjectFacts, today: Day): Fact<Day> {
  const { decisionDate, go, phaseEnteredOn } = facts;
  if (!decisionDate.known) return decisionDate;
  const isAnswered =
    (go.known && go.value >= decisionDate.value) ||
    (phaseEnteredOn.known && phaseEnteredOn.value >= decisionDate.value) ||
    (isLive(facts) && decisionDate.value < today);
  return isAnswered ? { known: false } : decisionDate;
}
