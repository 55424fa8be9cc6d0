import { goOnRecord, type Preparation, type ProjectFacts, predictability, timeBoxClock, workedDaysAWeek } from "#chapters/lifecycle/domain";
import { type Answer, addDays, type Day, known, unknown } from "#kernel";
import { assumes, daysLeft, type FirstRange, firstRange, type Lasting } from "./first-range.ts";
import { preparationRange } from "./preparation-range.ts";

/**
 * When a project's next decision will be ready to be made: when its present phase will have shown what it is to show, from stated priors.
 *
 * Where a report on its data asks for work, that work comes first (P-T7).
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
  const lasting = { since: addDays(today, -clock.value.weeks * 7), today, boxWeeks: clock.value.box.to, predictable };
  return facts.preparation === null ? firstRange(lasting) : withPreparation(facts, facts.preparation, lasting);
}

/**
 * Data comes first. While it is assessed, what its report asks for is all that is left; a proof of concept goes on once it is ready. Past that
 * a decision was made on the data as it is.
 */
function withPreparation({ phase, teamSize, rules }: ProjectFacts, preparation: Preparation, lasting: Lasting): Answer<FirstRange> {
  const first = { today: lasting.today, preparation, people: teamSize.known ? teamSize.value : null, workedDays: workedDaysAWeek(rules) };
  if (phase.known && phase.value === "data-assessment") return known(preparationRange({ ...first, rest: null, restAssumes: "" }));
  if (!phase.known || phase.value !== "proof-of-concept") return firstRange(lasting);
  const left = daysLeft(lasting);
  if (!left.known) return left;
  return known(
    preparationRange({ ...first, rest: left.value, restAssumes: `The rest of the phase comes after it. ${assumes(lasting.predictable)}` }),
  );
}
