import { goOnRecord, type ProjectFacts, predictability, workedDaysAWeek } from "#chapters/lifecycle/domain";
import { type Answer, type Day, known, unknown } from "#kernel";
import { assumesOf, daysLeft, type FirstRange, firstRange, type Lasting, rangeAhead } from "./first-range.ts";
import { type ForecastGiven, usualGiven } from "./forecast-given.ts";
import { preparationRange } from "./preparation-range.ts";
import { presentVisitOf } from "./present-visit-of.ts";
import { waitLeft, waitThenWork } from "./queues/wait-left.ts";
import { waitsNowSay, waitsOf } from "./queues/waits-ahead.ts";
import { rangeInTeam } from "./teams/range-in-team.ts";

/**
 * When a project's next decision will be ready to be made: when its present phase will have shown what it is to show.
 *
 * Where a report on its data asks for work, that work comes first (P-T7).
 *
 * One function for the brief, the portfolio, the forecast and whoever asks the API, so that they never tell different days.
 *
 * @returns Unknown where the time box has no clock (stopped, on hold, not started, in use, start or phase not recorded), and past the
 * go/no-go before a go or where the work is research: neither has an end that could be shown (P-T6, P-T11).
 */
export function rangeOfProject(facts: ProjectFacts, today: Day, given: ForecastGiven = usualGiven): Answer<FirstRange> {
  const range = rangeAlone(facts, today, given);
  return range.known ? known(rangeInTeam(range.value, facts, { today, given })) : range;
}

/** The same where nobody shares its people. */
function rangeAlone(facts: ProjectFacts, today: Day, given: ForecastGiven): Answer<FirstRange> {
  const withheld = endWithheld(facts);
  if (withheld !== null) return unknown(withheld);
  const lasting = presentVisitOf(facts, today, given);
  if (!lasting.known) return lasting;
  const told = {
    predictable: predictability(facts).is === "predictable",
    finished: given.finished.length,
    others: given.finishedOthers.length > 0,
    people: lasting.value.people,
  };
  const assumes = assumesOf(lasting.value.ratio, told);
  const wait = presentWait(facts, today, given);
  const prepared = withPreparation(facts, lasting.value, { assumes, wait });
  if (prepared !== null) return prepared;
  if (wait === null) return firstRange(lasting.value, assumes);
  const left = daysLeft(lasting.value);
  return left.known ? known(rangeAhead(waitThenWork(wait.days, left.value), today, `${wait.says} ${assumes}`)) : left;
}

/** What the present phase still waits for, as days and in words. */
interface WaitNow {
  readonly days: (chance: number) => number;
  readonly says: string;
}

function presentWait(facts: ProjectFacts, today: Day, given: ForecastGiven): WaitNow | null {
  const { phase } = facts;
  if (given.waits.length === 0 || !phase.known || phase.value === "iteration") return null;
  const days = waitLeft(waitsOf(phase.value, facts, { given, today }));
  return days === null ? null : { days, says: waitsNowSay(phase.value, given) };
}

/** Why the end of the present phase may not be shown; null where it may. */
export function endWithheld(facts: ProjectFacts): string | null {
  if (!facts.phase.known || facts.phase.value !== "productionisation") return null;
  if (goOnRecord(facts) === "none") return "No go is on record, and nothing past the go/no-go has an end before one.";
  return predictability(facts).is === "predictable"
    ? null
    : "Technique, problem and data are not all judged sound, and research has no end that could be shown.";
}

/**
 * Data comes first. While it is assessed, what its report asks for is all that is left; a proof of concept goes on once it is ready. Past that
 * a decision was made on the data as it is: null.
 */
function withPreparation(
  { phase, preparation, teamSize, rules }: ProjectFacts,
  lasting: Lasting,
  { assumes, wait }: { readonly assumes: string; readonly wait: WaitNow | null },
): Answer<FirstRange> | null {
  if (preparation === null || !phase.known) return null;
  const first = { today: lasting.today, preparation, people: teamSize.known ? teamSize.value : null, workedDays: workedDaysAWeek(rules) };
  if (phase.value === "data-assessment")
    return known(preparationRange({ ...first, rest: wait?.days ?? null, restAssumes: wait?.says ?? "" }));
  if (phase.value !== "proof-of-concept") return null;
  const left = daysLeft(lasting);
  if (!left.known) return left;
  const rest = wait === null ? left.value : waitThenWork(wait.days, left.value);
  const restAssumes = `The rest of the phase comes after it. ${wait === null ? "" : `${wait.says} `}${assumes}`;
  return known(preparationRange({ ...first, rest, restAssumes }));
}
