import { addDays, type Day, longDay } from "#kernel";
import { openDecisionDate } from "../dates/open-decision-date.ts";
import { isRetirementNear } from "../dependencies/stale-since.ts";
import { inWeeks, timeBoxClock } from "../phase/time-box-clock.ts";
import { nextWorkingDay } from "../rules/working-days.ts";
import { promiseConcerns } from "./concerns-promise.ts";
import type { Cite, ProjectFacts } from "./facts.ts";
import { predictability } from "./research.ts";
import { isLive, isStopped, isUnderWay } from "./standing.ts";

/** What can be of concern about a project, by what is on record alone. */
export type ConcernCode =
  | "promised-without-go"
  | "promise-passed"
  | "promise-outlives-stop"
  | "kill-criterion-met"
  | "minimum-viable-met"
  | "decision-overdue"
  | "past-time-box"
  | "retirement-near"
  | "evidence-stale"
  | "nothing-would-stop-it"
  | "no-sponsor"
  | "no-number"
  | "research"
  | "not-judged";

/**
 * One thing that somebody should know about a project.
 *
 * `note`: worth knowing, and often only something that nobody wrote down. `due`: somebody has to decide. `breach`: an agreement of the live
 * record is broken; a spreadsheet agrees nothing, so nothing out of one is ever a breach.
 */
export interface Concern {
  readonly code: ConcernCode;
  readonly level: "note" | "due" | "breach";
  /** A few words that stand alone: "promised for 12 March 2026, no go on record". */
  readonly says: string;
  /** Never empty; what is absent cites where the project itself stands written. */
  readonly cites: readonly Cite[];
}

/** All that is of concern about a project today, the most pressing first. A stopped project owes nothing but its promises. */
export function concerns(facts: ProjectFacts, today: Day): readonly Concern[] {
  const all = [
    ...promiseConcerns(facts, today),
    ...criterionConcerns(facts),
    ...timeConcerns(facts, today),
    ...dependencyConcerns(facts, today),
    ...absences(facts),
    ...research(facts),
  ];
  const order = { breach: 0, due: 1, note: 2 };
  return all.sort((a, b) => order[a.level] - order[b.level]);
}

function criterionConcerns(facts: ProjectFacts): Concern[] {
  if (isStopped(facts)) return [];
  return facts.criteria
    .filter(
      ({ role, awaitsDecision }) => awaitsDecision && (role === "kill" || (role === "minimum-viable" && !isLive(facts) && !facts.go.known)),
    )
    .map(({ role, says, cite, locked }) => ({
      code: role === "kill" ? "kill-criterion-met" : "minimum-viable-met",
      level: role === "kill" && locked ? "breach" : "due",
      says: role === "kill" ? `kill criterion met: ${says}` : `good enough by its own measure, so due for a decision: ${says}`,
      cites: [cite],
    }));
}

function timeConcerns(facts: ProjectFacts, today: Day): Concern[] {
  const found: Concern[] = [];
  const decisionDate = openDecisionDate(facts, today);
  if (decisionDate.known && today >= nextWorkingDay(facts.rules, addDays(decisionDate.value, 1)) && !isStopped(facts)) {
    found.push({ code: "decision-overdue", level: "due", says: "its decision date has passed", cites: [decisionDate.cite] });
  }
  const clock = timeBoxClock(facts, today);
  if (clock.known && clock.value.over) {
    const over = clock.value.weeksOver < 1 ? "less than a week" : inWeeks(Math.floor(clock.value.weeksOver));
    const atLeast = clock.value.from === "start" ? "at least " : "";
    found.push({ code: "past-time-box", level: "due", says: `past its time box by ${atLeast}${over}`, cites: clock.value.cites });
  }
  return found;
}

/** What vendors change under a project (N-2). */
function dependencyConcerns(facts: ProjectFacts, today: Day): Concern[] {
  if (isStopped(facts)) return [];
  return facts.dependencies.flatMap(({ says, retiresOn, staleCriteria, cite }): Concern[] => {
    const found: Concern[] = [];
    if (retiresOn !== null && isRetirementNear(retiresOn, today)) {
      const when = retiresOn < today ? "was retired" : "is retired";
      found.push({ code: "retirement-near", level: "due", says: `${says} ${when} on ${longDay(retiresOn)}`, cites: [cite] });
    }
    if (staleCriteria > 0) {
      const criteria = staleCriteria === 1 ? "a criterion is" : `${staleCriteria} criteria are`;
      found.push({
        code: "evidence-stale",
        level: "due",
        says: `${criteria} to be measured again: it stands on ${says} now`,
        cites: [cite],
      });
    }
    return found;
  });
}

/** What nobody wrote down. It is a question to somebody, never a failing. */
function absences(facts: ProjectFacts): Concern[] {
  if (isStopped(facts)) return [];
  const found: Concern[] = [];
  const stops = facts.killWords.known || facts.criteria.some(({ role }) => role === "kill");
  const cites = [facts.cite];
  if (!stops && !isLive(facts))
    found.push({ code: "nothing-would-stop-it", level: "note", says: "what would stop it is not recorded", cites });
  if (!facts.sponsor.known) found.push({ code: "no-sponsor", level: "note", says: "sponsor not recorded", cites });
  if (!facts.metric.known) found.push({ code: "no-number", level: "note", says: "the number it should move is not recorded", cites });
  return found;
}

/** Research has no end that could be promised; once something is in use, the question is past. */
function research(facts: ProjectFacts): Concern[] {
  if (isLive(facts) || isStopped(facts)) return [];
  const { is, fails, notJudged, cites } = predictability(facts);
  const words = {
    technique: "the technique is not well understood",
    problem: "the problem is not well defined",
    data: "the data is not good",
  };
  if (is === "research")
    return [{ code: "research", level: "note", says: `research: ${fails.map((each) => words[each]).join(", ")}`, cites }];
  if (is === "predictable" || !isUnderWay(facts)) return [];
  const open = notJudged.length === 3 ? "technique, problem and data" : notJudged.join(" and ");
  return [{ code: "not-judged", level: "note", says: `research until judged: ${open} not judged`, cites }];
}
