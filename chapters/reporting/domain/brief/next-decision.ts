import { constraints, openDecisionDate, type ProjectFacts, promises, timeBoxClock } from "#chapters/lifecycle/domain";
import { addDays, type Day } from "#kernel";
import { metCriterion } from "./met-criterion.ts";
import type { Decision } from "./shape.ts";
import { type Situation, situation } from "./situation.ts";
import { dayWords } from "./words.ts";

const WHAT: Readonly<Record<Exclude<Situation, "stopped">, string>> = {
  "on-hold": "resume or stop",
  proposed: "start or leave",
  live: "go on investing, or leave it as it is",
  building: "launch or hold",
  "building-without-go": "put the go or no-go on record",
  deciding: "go or no-go",
  trying: "go or no-go",
  assessing: "whether the data will carry it",
  "not-recorded": "which phase it is in",
};

/**
 * The decision that comes next for a project, and its day: at once where a criterion is met that was to decide it; else the day on record; else the end of its time box; else the last day that leaves
 * a promise its time to build. A day that has passed is due now; without any of these there is no day, and the page asks for one.
 */
export function nextDecision(facts: ProjectFacts, today: Day): Decision | null {
  const now = situation(facts);
  if (now === "stopped") return null;
  const { by, why, cites, mustNow } = dated(facts, now, today);
  const what = now === "not-recorded" && by !== null ? WHAT.deciding : WHAT[now];
  return { project: facts.id, name: facts.name, what, by, isDue: mustNow || (by !== null && by <= today), why, cites };
}

type Dated = Pick<Decision, "by" | "why" | "cites"> & { readonly mustNow: boolean };

function dated(facts: ProjectFacts, now: Situation, today: Day): Dated {
  const { cite } = facts;
  const criterion = metCriterion(facts);
  if (criterion) {
    const why =
      criterion.role === "kill" ? `its kill criterion is met: ${criterion.says}` : `it is good enough as agreed: ${criterion.says}`;
    return { by: null, why, cites: [criterion.cite], mustNow: true };
  }
  const decisionDate = openDecisionDate(facts, today);
  if (decisionDate.known) {
    const why = decisionDate.value < today ? `the date set for it was ${dayWords(decisionDate.value, today)}` : "the date set for it";
    return { by: decisionDate.value, why, cites: [decisionDate.cite], mustNow: false };
  }
  if (now === "building-without-go") {
    return {
      by: null,
      why: "it is being built, and no go is on record",
      cites: facts.phase.known ? [facts.phase.cite] : [cite],
      mustNow: true,
    };
  }
  const clock = timeBoxClock(facts, today);
  if (clock.known) {
    const { endsOn, from, cites } = clock.value;
    const end = dayWords(endsOn, today);
    const box = from === "phase" ? "its time box" : "the time boxes so far";
    return {
      by: endsOn,
      why: endsOn < today ? `${box} ended on ${end}` : `${box} ${from === "phase" ? "ends" : "end"} then`,
      cites,
      mustNow: false,
    };
  }
  return fromDateGiven(facts, now, today) ?? { by: null, why: "nothing on record dates it", cites: [cite], mustNow: false };
}

/** Working back from a date that was given: the phases after the decision take their boxes. */
function fromDateGiven(facts: ProjectFacts, now: Situation, today: Day): Dated | undefined {
  const given = [...promises(facts), ...constraints(facts)].find(({ value }) => value.day >= today);
  if (!given || now === "live" || now === "building") return;
  const weeks = weeksAfter(facts, now);
  const by = addDays(given.value.day, -weeks * 7);
  const day = dayWords(given.value.day, today);
  const why = `${day} ${given.value.as === "promise" ? "is promised" : "is set from outside"}, and up to ${weeks} weeks of work come after this`;
  return { by, why, cites: [given.cite], mustNow: by < today };
}

/** The most weeks that the phases after a decision are meant to take. */
function weeksAfter({ kind, rules }: ProjectFacts, now: Situation): number {
  const boxes = rules.timeBoxes[kind.known ? kind.value : "trained-model"];
  const trying = now === "proposed" || now === "assessing" ? boxes["proof-of-concept"].to + boxes["go-no-go"].to : 0;
  return boxes.productionisation.to + trying + (now === "proposed" ? boxes["data-assessment"].to : 0);
}
