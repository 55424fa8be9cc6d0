import { type Day, daysBetween, longDay } from "#kernel";
import { goOnRecord } from "../gate/go-on-record.ts";
import { phaseName } from "../phase/phases.ts";
import { type Clock, timeBoxClock } from "../phase/time-box-clock.ts";
import type { Cite, ProjectFacts, Standing } from "./facts.ts";

/** How a project stands today, with what follows by itself from what was said: nobody writes these two down. */
export const standingsToday = ["proposed", "under-way", "on-hold-for-decision", "on-hold", "stopped-learning-open", "stopped"] as const;
export type StandingToday = (typeof standingsToday)[number];

/** As every page shows it. */
export interface StandsToday {
  readonly is: StandingToday;
  /** A few words for a chip or a lane: "on hold for decision". */
  readonly says: string;
  /** Since when, and on what; empty where the word says it all. */
  readonly because: string;
  readonly cites: readonly Cite[];
}

/** How each is called. */
export const standingTodaySays: Readonly<Record<StandingToday, string>> = {
  proposed: "proposed",
  "under-way": "under way",
  "on-hold-for-decision": "on hold for decision",
  "on-hold": "on hold",
  "stopped-learning-open": "stopped, learning open",
  stopped: "stopped",
};

/**
 * The time box that ran out and that nobody has answered: the project is on hold for decision by itself.
 *
 * Only a box of this record holds: a phase out of a spreadsheet was given none by anybody. In go/no-go a go that stands is the decision, and
 * only its productionisation has not begun. An extension, a decision or another phase ends it.
 */
export function heldForDecision(facts: ProjectFacts, today: Day): Clock | null {
  const { phase } = facts;
  if (!phase.known || !("entry" in phase.cite) || phase.cite.imported) return null;
  if (phase.value === "go-no-go" && goOnRecord(facts) === "recorded") return null;
  const clock = timeBoxClock(facts, today);
  return clock.known && clock.value.over && clock.value.from === "phase" ? clock.value : null;
}

/** How a project stands today; what nobody said is proposed, as the portfolio has it. */
export function standsToday(facts: ProjectFacts, today: Day): StandsToday {
  const { standing, phase, stop } = facts;
  const said: Standing = standing.known ? standing.value : "proposed";
  const plain = (
    is: StandingToday,
    because = "",
    cites: readonly Cite[] = standing.known ? [standing.cite] : [facts.cite],
  ): StandsToday => ({
    is,
    says: standingTodaySays[is],
    because,
    cites,
  });
  if (said === "stopped" && stop.known && stop.value.live && stop.value.learntOn === null) {
    return plain("stopped-learning-open", `It was stopped on ${longDay(stop.value.on)}, and what was learnt is still to be written down.`);
  }
  const held = said === "under-way" ? heldForDecision(facts, today) : null;
  if (held === null || !phase.known) return plain(said);
  return plain(
    "on-hold-for-decision",
    `The time box for ${phaseName[phase.value]} ended on ${longDay(held.endsOn)}${agoSays(held.endsOn, today)}.`,
    held.cites,
  );
}

function agoSays(then: Day, today: Day): string {
  const days = daysBetween(then, today);
  return days <= 0 ? "" : days === 1 ? ", a day ago" : `, ${days} days ago`;
}
