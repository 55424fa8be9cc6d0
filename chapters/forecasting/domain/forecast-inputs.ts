import {
  type BoxedPhase,
  type Cite,
  type Fact,
  type ProjectFacts,
  phaseName,
  predictability,
  timeBoxSource,
} from "#chapters/lifecycle/domain";
import { type Day, longDay } from "#kernel";
import { nextRatio } from "#stats";
import { usual } from "./assumptions/usual-assumptions.ts";
import { boxedPhases } from "./boxed-phases.ts";
import { UNTOLD } from "./finished/own-history.ts";
import { pooledSays } from "./finished/pooled-says.ts";
import type { ForecastGiven } from "./forecast-given.ts";
import type { ProjectGraph } from "./graph-of-project.ts";
import { waitInputs } from "./queues/wait-inputs.ts";
import { waysSource } from "./usual-ways.ts";

/** One thing that a forecast stands on, with where it is from. */
export interface ForecastInput {
  /** What it is, in a few words: "time box of productionisation". */
  readonly what: string;
  /** Its value and why, in a sentence. */
  readonly says: string;
  /** Said by somebody, measured from what was done, or assumed by us. */
  readonly origin: "said" | "measured" | "assumed";
  readonly cites: readonly Cite[];
}

/** Everything that a forecast is made from, for whoever asks "says who?" of a number. */
export function forecastInputs(facts: ProjectFacts, { graph, present }: ProjectGraph, given: ForecastGiven): readonly ForecastInput[] {
  return [
    presentInput(facts, { gone: graph.gone, since: present.since, waits: given.waits.length > 0 }),
    ...boxedPhases.slice(graph.start).map((phase) => lengthInput(facts, given, phase)),
    ...wholeInput(given, present.factor),
    ratioInput(facts, present, given),
    judgementInput(facts),
    ...preparationInput(facts),
    ...waitInputs(facts, given),
    driftInput(given),
    {
      ...{ what: "where each phase leads", origin: "assumed", cites: [] },
      says: `${waysSource} ${boxedPhases
        .slice(graph.start)
        .map((phase) => waysSays(facts, given, phase))
        .join(" ")}`,
    },
  ];
}

const citesOf = (...all: readonly Fact<unknown>[]): readonly Cite[] => all.flatMap((fact) => (fact.known ? [fact.cite] : []));

function presentInput(
  { phase, phaseEnteredOn, startedOn }: ProjectFacts,
  { gone, since, waits }: { readonly gone: number; readonly since: Day; readonly waits: boolean },
): ForecastInput {
  const name = phase.known ? phaseName[phase.value] : "its phase";
  const days = Math.round(gone);
  return {
    what: "where it stands",
    says: `In ${name}, ${days === 1 ? "a day" : `${days} days`} of work since ${longDay(since)} without the time on hold${waits ? " and that of waiting" : ""}.${days > 0 ? " It goes on still, and so is no short one." : ""}`,
    origin: "said",
    cites: citesOf(phase, phaseEnteredOn.known ? phaseEnteredOn : startedOn),
  };
}

function lengthInput(
  { kind, rules, boxWeeks, phase: now }: ProjectFacts,
  { estimates, assumptions }: ForecastGiven,
  phase: BoxedPhase,
): ForecastInput {
  const what = `length of ${phaseName[phase]}`;
  const found = estimates.find(({ part, opinions }) => part === phase && opinions.length > 0);
  if (found !== undefined) {
    const many = found.opinions.length === 1 ? "One person" : `${found.opinions.length} people`;
    const says = `${many} estimated it without seeing each other’s; each range is taken ${assumptions.overConfidence.toFixed(2)} times as wide, then all are pooled.`;
    return { what, says, origin: "said", cites: [] };
  }
  const which = kind.known ? kind.value : "trained-model";
  const { from, to } = rules.timeBoxes[which][phase];
  if (now.known && now.value === phase && boxWeeks.known)
    return {
      what,
      says: `Planned as its time box of ${figure(boxWeeks.value)} ${boxWeeks.value === 1 ? "week" : "weeks"}.`,
      origin: "said",
      cites: [boxWeeks.cite],
    };
  const told = rules.told[`time-box/${which}/${phase}`];
  const says =
    `Planned as its time box of ${figure(from)} to ${figure(to)} weeks; the plan is the end of it. ${told === undefined ? timeBoxSource[which] : ""}`.trim();
  return { what, says, origin: told === undefined ? "assumed" : "said", cites: [] };
}

function ratioInput({ kind }: ProjectFacts, { ratio }: ProjectGraph["present"], given: ForecastGiven): ForecastInput {
  const { assumptions, finished, finishedOthers } = given;
  const [low, middle, high] = [0.1, 0.5, 0.9].map((chance) => nextRatio(ratio.belief, chance).toFixed(1));
  const says = `A visit takes ${middle} times as long as planned in the middle case, and ${low} to ${high} times in eight of ten.`;
  const which = kind.known ? kind.value : UNTOLD;
  const own = pooledSays({ own: finished, others: finishedOthers }, ratio.from);
  if (own !== null) return { what: "how far plans are off", says: `${says} ${own}`, origin: "measured", cites: [] };
  const { median, spread } = assumptions.priors[which];
  const isUsual = median === usual.priors[which].value.median && spread === usual.priors[which].value.spread;
  return {
    what: "how far plans are off",
    says: `${says} ${isUsual ? usual.priors[which].from : "Set for this workspace."}`,
    origin: isUsual ? "assumed" : "said",
    cites: [],
  };
}

function judgementInput(facts: ProjectFacts): ForecastInput {
  const { is, fails, notJudged, cites } = predictability(facts);
  const names = { technique: "the technique", problem: "the problem", data: "the data" } as const;
  const says =
    is === "predictable"
      ? "Technique, problem and data are judged sound, so plans are taken to be off less far."
      : is === "research"
        ? `It is research: ${fails.map((each) => names[each]).join(" and ")} ${fails.length === 1 ? "is" : "are"} judged not sound, so plans may be off far.`
        : `It is taken as research until somebody judges ${notJudged.map((each) => names[each]).join(", ")}.`;
  return { what: "technique, problem and data", says, origin: is === "until-judged" ? "assumed" : "said", cites };
}

function preparationInput({ preparation, phase, teamSize }: ProjectFacts): readonly ForecastInput[] {
  if (preparation === null || !phase.known || !["data-assessment", "proof-of-concept"].includes(phase.value)) return [];
  const by = teamSize.known ? `${teamSize.value}` : "one to four";
  const says = `By its readiness report the data asks for ${figure(preparation.middle)} person-days (${figure(preparation.low)} to ${figure(preparation.high)}) more, done by ${by} of the project’s people, before the rest of the phase.`;
  return [{ what: "work on the data", says, origin: "measured", cites: citesOf(teamSize) }];
}

function driftInput({ assumptions }: ForecastGiven): ForecastInput {
  const isUsual = assumptions.drift === usual.drift.value;
  const says = `All projects of a time are faster or slower together, with a spread of ${assumptions.drift}; it is a part of how far plans are off. ${isUsual ? usual.drift.from : "Set for this workspace."}`;
  return { what: "the times", says, origin: isUsual ? "assumed" : "said", cites: [] };
}

function waysSays({ kind }: ProjectFacts, { ways }: ForecastGiven, phase: BoxedPhase): string {
  const { on, back, stopped } = ways[kind.known ? kind.value : "trained-model"][phase];
  const whole = on + stopped + back.reduce((sum, { count }) => sum + count, 0);
  const share = (count: number): string => figure((10 * count) / whole);
  const backs = back.map(({ to, count }) => `, ${share(count)} back to ${phaseName[to]}`).join("");
  return `After ${phaseName[phase]} ${share(on)} of ten go on${backs}, ${share(stopped)} are stopped.`;
}

const figure = (value: number): string => String(Math.round(value * 10) / 10);

function wholeInput({ estimates }: ForecastGiven, factor: number): readonly ForecastInput[] {
  const many = estimates.find(({ part }) => part === "whole")?.opinions.length ?? 0;
  if (many === 0) return [];
  const people = many === 1 ? "One person" : `${many} people`;
  const says =
    factor === 1
      ? `${people} estimated all that is left; what was estimated phase by phase goes before it.`
      : `${people} estimated all that is left without seeing each other’s. By the middle of it, all time boxes ahead are taken ${factor.toFixed(1)} times as long.`;
  return [{ what: "all that is left", says, origin: "said", cites: [] }];
}
