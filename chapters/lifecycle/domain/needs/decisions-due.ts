import { addDays, type Day, longDay } from "#kernel";
import { openDecisionDate } from "../dates/open-decision-date.ts";
import type { ProjectFacts } from "../facts/facts.ts";
import { goOnRecord } from "../gate/go-on-record.ts";
import { type Project, stayNow } from "../project.ts";
import type { Need } from "./need.ts";

/** A decision day that went by, and a go that is missing. */
export function decisionsDue(project: Project, facts: ProjectFacts, today: Day): readonly Need[] {
  const due: Need[] = [];
  const decision = openDecisionDate(facts, today);
  if (decision.known && decision.value < today && "entry" in decision.cite) {
    const says = `The decision set for ${longDay(decision.value)} was not recorded.`;
    const next = "Record what was decided, or set a new decision date.";
    const since = addDays(decision.value, 1);
    due.push({ what: "decision-date-passed", since, breach: false, says, next, cites: [decision.cite.entry] });
  }
  const stay = stayNow(project);
  if (stay?.phase === "productionisation" && goOnRecord(facts) === "none") {
    const says = "It is in productionisation, and no go is on record.";
    const next = "Decide go or stop, and put it on record.";
    due.push({ what: "go-missing", since: stay.enteredOn ?? stay.told.on, breach: false, says, next, cites: [stay.told.entry] });
  }
  return due;
}
