import { type BoxedPhase, goOnRecord, type ProjectFacts, predictability } from "#chapters/lifecycle/domain";
import { type Answer, type Day, known, unknown } from "#kernel";
import type { Driver } from "#stats";
import { boxedPhases } from "./boxed-phases.ts";
import type { FirstRange } from "./first-range.ts";
import { forecastDrivers } from "./forecast-drivers.ts";
import { type ForecastGiven, usualGiven } from "./forecast-given.ts";
import { type ForecastInput, forecastInputs } from "./forecast-inputs.ts";
import { graphOfProject, type ProjectGraph } from "./graph-of-project.ts";
import { knowMore, type NextEvidence, nextEvidence } from "./next-evidence.ts";
import { rangeOfProject } from "./range-of-project.ts";
import { type DayRange, daysOf, decisionDays, SEED, type Shipping, shippingOf, WORLDS } from "./shipping.ts";
import { epistemicShare } from "./simulation/epistemic-share.ts";
import { sharedDraws } from "./simulation/shared-draws.ts";
import type { Simulated } from "./simulation/ship-days.ts";
import { type ProjectWorlds, simulateProject } from "./simulation/simulate.ts";
import { teamInput } from "./teams/team-inputs.ts";
import { sharesPeople, worldsInTeam } from "./teams/team-worlds.ts";

/** Which model made the numbers; it changes when they would. */
export const FORECAST_MODEL = "phase-graph-1";

/** Everything that is said of when a project is shipped, each number with its reason. */
export interface ProjectForecast extends Shipping {
  readonly asOf: Day;
  readonly model: string;
  readonly worlds: number;
  /** When the present phase will have shown what it is to show: the very range of the brief and the portfolio. */
  readonly next: Answer<FirstRange>;
  /** When go/no-go is passed, if it comes to that; unknown once it has been. */
  readonly decision: Answer<DayRange>;
  /** In which phase it is stopped, where it is. */
  readonly stops: readonly { readonly phase: BoxedPhase; readonly chance: number }[];
  /** Whether a launch date may be promised to anybody, and why. */
  readonly promise: { readonly may: boolean; readonly because: string };
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
  const next = rangeOfProject(facts, asOf, given);
  const evidence = nextEvidence(facts, project, { worlds, asOf, next: next.known ? next.value : null, given });
  const promise = promiseOf(facts);
  return known({
    ...{ asOf, model: FORECAST_MODEL, worlds: WORLDS, next, promise, evidence },
    decision: decisionOf(project, worlds, asOf),
    ...shippingOf(worlds, { asOf, withheld: researchSays(facts), lateness: given.assumptions.lateness }),
    stops: stopsOf(worlds),
    epistemic: epistemicShare(graph, worlds, `${SEED} ${facts.id}`),
    drivers: forecastDrivers(graph, worlds, shared),
    knowMore: knowMore(evidence, asOf),
    inputs: [...forecastInputs(facts, project, given), ...teamInput(facts, given, worlds)],
  });
}

/** The worlds behind a forecast: those of several projects are the same worlds, so that their promises can be held together. */
export function worldsOfProject(facts: ProjectFacts, asOf: Day, given: ForecastGiven = usualGiven) {
  const project = graphOfProject(facts, asOf, given);
  if (!project.known) return project;
  const { ratio } = project.value.present;
  const shared = sharedDraws(ratio, { seed: SEED, worlds: WORLDS });
  const { graph } = project.value;
  const team = given.team?.run ?? null;
  if (team !== null && sharesPeople(team, facts.id)) {
    const own = { graph, ratio: { belief: ratio.belief, shares: ratio.shares } };
    return known({ project: project.value, shared, worlds: worldsInTeam(team, facts.id, own).together });
  }
  const worlds = simulateProject(graph, { shared, shares: ratio.shares, seed: `${SEED} ${facts.id}` });
  return known({ project: project.value, shared, worlds });
}

/** Why no end past go/no-go may be shown of research; null where it is none. */
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

/** Go/no-go passed for the first time: of worlds that come to it, as a distribution of its own. */
export function decisionOf({ graph }: ProjectGraph, worlds: ProjectWorlds, asOf: Day): Answer<DayRange> {
  const at = boxedPhases.indexOf("go-no-go");
  const days = graph.start > at ? null : decisionDays(worlds, at);
  return days === null ? unknown("The go/no-go has been passed.") : daysOf(days.ifShipped, asOf);
}

function stopsOf({ killedIn, lastPhase }: ProjectWorlds): ProjectForecast["stops"] {
  const counts = boxedPhases.map(() => 0);
  lastPhase.forEach((phase, world) => {
    if ((killedIn[world] ?? Infinity) < Infinity) counts[phase] = (counts[phase] ?? 0) + 1;
  });
  return boxedPhases.flatMap((phase, at) => (counts[at] ? [{ phase, chance: (counts[at] ?? 0) / WORLDS }] : []));
}
