import { type BoxedPhase, goOnRecord, type ProjectFacts, predictability } from "#chapters/lifecycle/domain";
import { type Answer, addDays, type Day, daysBetween, known, unknown } from "#kernel";
import { type Driver, newsvendorQuantile } from "#stats";
import { boxedPhases } from "./boxed-phases.ts";
import type { FirstRange } from "./first-range.ts";
import { forecastDrivers } from "./forecast-drivers.ts";
import { type ForecastGiven, usualGiven } from "./forecast-given.ts";
import { type ForecastInput, forecastInputs } from "./forecast-inputs.ts";
import { graphOfProject, type ProjectGraph } from "./graph-of-project.ts";
import { knowMore, type NextEvidence, nextEvidence } from "./next-evidence.ts";
import { rangeOfProject } from "./range-of-project.ts";
import { epistemicShare } from "./simulation/epistemic-share.ts";
import { sharedDraws } from "./simulation/shared-draws.ts";
import { type ShipDays, type Simulated, shipDays } from "./simulation/ship-days.ts";
import { type ProjectWorlds, simulateProject } from "./simulation/simulate.ts";

/** Which model made the numbers; it changes when they would. */
export const FORECAST_MODEL = "phase-graph-1";
/** One seed for all, so that the page, the command and the report show the same numbers, and projects share their worlds. */
const SEED = "forecast";
const WORLDS = 10_000;

/** A day that is reached with a chance, and how many days another run may be off. */
export interface ForecastDay {
  readonly day: Day;
  readonly errorDays: number;
}

/** Days by which something is there in one, five, eight and nine cases of ten. */
export interface DayRange {
  readonly p10: ForecastDay;
  readonly p50: ForecastDay;
  readonly p80: ForecastDay;
  readonly p90: ForecastDay;
}

/** Everything that is said of when a project is shipped, each number with its reason. */
export interface ProjectForecast {
  readonly asOf: Day;
  readonly model: string;
  readonly worlds: number;
  /** When the present phase will have shown what it is to show: the very range of the brief and the portfolio. */
  readonly next: Answer<FirstRange>;
  /** When go/no-go is passed, if it comes to that; unknown once it has been. */
  readonly decision: Answer<DayRange>;
  /** When it is shipped, if it is. Unknown for research, which has no end that could be shown. */
  readonly ifShipped: Answer<DayRange>;
  /** When it is shipped, with what may be stopped counted as never. */
  readonly outright: { readonly p50: Answer<ForecastDay>; readonly p80: Answer<ForecastDay>; readonly p90: Answer<ForecastDay> };
  readonly ships: Simulated;
  readonly killed: Simulated;
  /** In which phase it is stopped, where it is. */
  readonly stops: readonly { readonly phase: BoxedPhase; readonly chance: number }[];
  /** The chance to be shipped by the end of a day. */
  readonly chanceBy: (day: Day) => Simulated;
  /** That chance at even steps up to where hardly more comes; empty for research. */
  readonly curve: readonly { readonly day: Day; readonly chance: number }[];
  /** Whether a launch date may be promised to anybody, and why. */
  readonly promise: { readonly may: boolean; readonly because: string };
  /** The day to promise by the price of being late, beside the day that is as likely as not. */
  readonly commit: Answer<{ readonly chance: number; readonly target: Day; readonly day: Day; readonly gapDays: number }>;
  /** How much of the spread could be learnt, 0 to 1. */
  readonly epistemic: Answer<Simulated>;
  readonly drivers: readonly Driver[];
  readonly evidence: readonly NextEvidence[];
  readonly knowMore: NextEvidence | null;
  readonly inputs: readonly ForecastInput[];
}

/**
 * When will a project be shipped, will it at all, and what will tell more? The one forecast that the page, the command and the brief show.
 *
 * Before a go the phases up to go/no-go are forecast, and the rest only as a range that cannot be promised (P-T5); research has no end past
 * go/no-go (P-T6). Days of work, on a calendar without holidays: as the time box counts them.
 *
 * @returns Unknown where the time box has no clock: stopped, on hold, not started, in use, start or phase not recorded.
 */
export function forecastOf(facts: ProjectFacts, asOf: Day, given: ForecastGiven = usualGiven): Answer<ProjectForecast> {
  const found = worldsOfProject(facts, asOf, given);
  if (!found.known) return found;
  const { project, worlds, shared } = found.value;
  const { graph } = project;
  const days = shipDays(worlds);
  const withheld = researchSays(facts);
  const next = rangeOfProject(facts, asOf, given);
  const evidence = nextEvidence(facts, project, { worlds, asOf, next: next.known ? next.value : null });
  const shown = <T>(answer: () => Answer<T>): Answer<T> => (withheld === null ? answer() : unknown(withheld));
  const outright = (chance: number): Answer<ForecastDay> => shown(() => onDay(days.outright(chance), asOf));
  const promise = promiseOf(facts);
  return known({
    ...{ asOf, model: FORECAST_MODEL, worlds: WORLDS, next, promise, evidence },
    decision: decisionOf(project, worlds, asOf),
    ifShipped: shown(() => daysOf(days.ifShipped, asOf)),
    outright: { p50: outright(0.5), p80: outright(0.8), p90: outright(0.9) },
    ...{ ships: days.ships, killed: days.killed },
    stops: stopsOf(worlds),
    chanceBy: (day) => days.within(daysBetween(asOf, day)),
    curve: withheld === null ? curveOf(days, asOf) : [],
    commit: shown(() => commitOf(days, asOf, given)),
    epistemic: epistemicShare(graph, worlds, `${SEED} ${facts.id}`),
    drivers: forecastDrivers(graph, worlds, shared),
    knowMore: knowMore(evidence, asOf),
    inputs: forecastInputs(facts, project, given),
  });
}

/** The worlds behind a forecast: those of several projects are the same worlds, so that their promises can be held together. */
export function worldsOfProject(facts: ProjectFacts, asOf: Day, given: ForecastGiven = usualGiven) {
  const project = graphOfProject(facts, asOf, given);
  if (!project.known) return project;
  const { ratio } = project.value.present;
  const shared = sharedDraws(ratio, { seed: SEED, worlds: WORLDS });
  const worlds = simulateProject(project.value.graph, { shared, shares: ratio.shares, seed: `${SEED} ${facts.id}` });
  return known({ project: project.value, shared, worlds });
}

export const researchSays = (facts: ProjectFacts): string | null =>
  predictability(facts).is === "predictable"
    ? null
    : "Technique, problem and data are not all judged sound, and research has no end past the go/no-go that could be shown. Judge them, or show the day of the decision.";

function promiseOf(facts: ProjectFacts): ProjectForecast["promise"] {
  const isBuilding = facts.phase.known && facts.phase.value === "productionisation";
  if (!isBuilding || goOnRecord(facts) === "none")
    return {
      may: false,
      because: "No launch date can be promised before a go is on record and productionisation is under way. The day of the decision can.",
    };
  return predictability(facts).is === "predictable"
    ? { may: true, because: "A go is on record and productionisation is under way." }
    : { may: false, because: "It is research until technique, problem and data are all judged sound." };
}

const onDay = (answer: Answer<Simulated>, asOf: Day): Answer<ForecastDay> =>
  answer.known
    ? known({ day: addDays(asOf, Math.max(1, Math.ceil(answer.value.value))), errorDays: Math.ceil(answer.value.error) })
    : answer;

export function daysOf(quantile: (chance: number) => Answer<Simulated>, asOf: Day): Answer<DayRange> {
  const [p10, p50, p80, p90] = [
    onDay(quantile(0.1), asOf),
    onDay(quantile(0.5), asOf),
    onDay(quantile(0.8), asOf),
    onDay(quantile(0.9), asOf),
  ];
  for (const each of [p10, p50, p80, p90]) if (!each.known) return each;
  return p10.known && p50.known && p80.known && p90.known
    ? known({ p10: p10.value, p50: p50.value, p80: p80.value, p90: p90.value })
    : unknown("No day can be told.");
}

/** Go/no-go passed for the first time: of worlds that come to it, as a distribution of its own. */
export function decisionOf({ graph }: ProjectGraph, { firstEnds, killedIn, present }: ProjectWorlds, asOf: Day): Answer<DayRange> {
  const at = boxedPhases.indexOf("go-no-go");
  const ends = firstEnds[at];
  if (graph.start > at || ends === undefined) return unknown("The go/no-go has been passed.");
  const shipsIn = ends.map((day) => (Number.isNaN(day) ? Infinity : day));
  return daysOf(shipDays({ shipsIn, killedIn, present }).ifShipped, asOf);
}

function stopsOf({ killedIn, lastPhase }: ProjectWorlds): ProjectForecast["stops"] {
  const counts = boxedPhases.map(() => 0);
  lastPhase.forEach((phase, world) => {
    if ((killedIn[world] ?? Infinity) < Infinity) counts[phase] = (counts[phase] ?? 0) + 1;
  });
  return boxedPhases.flatMap((phase, at) => (counts[at] ? [{ phase, chance: (counts[at] ?? 0) / WORLDS }] : []));
}

/** Sixty points, up to where 97 of 100 of what ships is shipped. */
function curveOf(days: ShipDays, asOf: Day): ProjectForecast["curve"] {
  const last = days.ifShipped(0.97);
  if (!last.known) return [];
  const step = Math.max(1, Math.ceil(last.value.value / 60));
  return Array.from({ length: 61 }, (_, at) => ({ day: addDays(asOf, at * step), chance: days.within(at * step).value }));
}

function commitOf(days: ShipDays, asOf: Day, { assumptions }: ForecastGiven): ProjectForecast["commit"] {
  const chance = newsvendorQuantile(assumptions.lateness);
  const [target, day] = [onDay(days.ifShipped(0.5), asOf), onDay(days.ifShipped(chance), asOf)];
  if (!target.known) return target;
  if (!day.known) return day;
  return known({ chance, target: target.value.day, day: day.value.day, gapDays: daysBetween(target.value.day, day.value.day) });
}
