import type { Day } from "#kernel";
import type { Fact, ProjectFacts } from "../facts/facts.ts";
import { isLive } from "../facts/standing.ts";

/**
 * The day set for the next decision, as long as nothing has answered it.
 *
 * A go on that day or later answers it, and so does a phase entered since; once a project is in use, a day gone by is history.
 */
export function openDecisionDate(facts: ProjectFacts, today: Day): Fact<Day> {
  const { decisionDate, go, phaseEnteredOn } = facts;
  if (!decisionDate.known) return decisionDate;
  const isAnswered = answers(go, decisionDate) || answers(phaseEnteredOn, decisionDate) || (isLive(facts) && decisionDate.value < today);
  return isAnswered ? { known: false } : decisionDate;
}

/** A day is answered by what happens on it or later; on the record also by nothing that was written before the day was set. */
function answers(event: Fact<Day>, { value, cite }: Extract<Fact<Day>, { known: true }>): boolean {
  if (!event.known || event.value < value) return false;
  const isLive = "entry" in event.cite && "entry" in cite && !cite.imported;
  return !isLive || event.cite.entry > cite.entry;
}
