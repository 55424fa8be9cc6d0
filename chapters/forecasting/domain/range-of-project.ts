import { goOnRecord, type ProjectFacts, predictability, timeBoxClock } from "#chapters/lifecycle/domain";
import { type Answer, addDays, type Day, unknown } from "#kernel";
import { type FirstRange, firstRange } from "./first-range.ts";

/**
 * When a project's next decision will be ready to be made: when its present phase will have shown what it is to show, from stated priors.
 *
 * One function for the brief, the portfolio and whoever asks the API, so that they never tell different days.
 *
 * @returns Unknown where the time box has no clock (stopped, on hold, not started, in use, start or phase not recorded), and past the
 * go/no-go before a go or where the work is research: neither has an end that could be shown (P-T6, P-T11).
 */
export function rangeOfProject(facts: ProjectFacts, today: Day): Answer<FirstRange> {
  const clock = timeBoxClock(facts, today);
  if (!clock.known) return clock;
  const predictable = predictability(facts).is === "predictable";
  if (facts.phase.known && facts.phase.value === "productionisation") {
    if (goOnRecord(facts) === "none") return unknown("No go is on record, and nothing past the go/no-go has an end before one.");
    if (!predictable) return unknown("Technique, problem and data are not all judged sound, and research has no end that could be shown.");
  }
  // Counted in weeks of work: the time on hold says nothing of how long the rest takes.
  return firstRange({ since: addDays(today, -clock.value.weeks * 7), today, boxWeeks: clock.value.box.to, predictable });
}
