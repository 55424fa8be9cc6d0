import { type BoxedPhase, type ProjectFacts, phaseName, workedDaysAWeek } from "#chapters/lifecycle/domain";
import { type Answer, daysBetween, known, unknown } from "#kernel";
import { boxedPhases } from "./boxed-phases.ts";
import { daysLeft } from "./first-range.ts";
import { type ForecastGiven, usualGiven } from "./forecast-given.ts";
import { preparationDays } from "./preparation-range.ts";
import { estimatedLength } from "./present-length.ts";
import { type PresentVisitOf, presentVisitOf } from "./present-visit-of.ts";
import { waitsOf } from "./queues/waits-ahead.ts";
import { lengthTable } from "./simulation/length-table.ts";
import type { PhaseGraph, PhaseOfGraph, Way } from "./simulation/phase-graph.ts";
import { SHRINKS, type WaysOut } from "./usual-ways.ts";

/** A project made ready for the simulation. */
export interface ProjectGraph {
  readonly graph: PhaseGraph;
  readonly present: PresentVisitOf;
}

/**
 * What a project still has before it, from its facts: the present phase with the days it has taken, what its data asks for, the phases to come
 * by what people estimated of them, else by their time boxes; and where each may lead.
 *
 * While data is assessed, the work that its report asks for is all that is left of the phase; a proof of concept goes on after it (P-T7).
 *
 * @returns Unknown where the time box has no clock, and where the present phase has lasted beyond belief, as the range of a project.
 */
export function graphOfProject(
  facts: ProjectFacts,
  today: Parameters<typeof presentVisitOf>[1],
  given: ForecastGiven = usualGiven,
): Answer<ProjectGraph> {
  const present = presentVisitOf(facts, today, given);
  if (!present.known) return present;
  const { phase, preparation } = facts;
  if (!phase.known || phase.value === "iteration") return unknown("It is in use: there is nothing left to ship.");
  const start = boxedPhases.indexOf(phase.value);
  const prepared = preparation !== null && start <= 1;
  const assessing = prepared && start === 0;
  const kind = facts.kind.known ? facts.kind.value : "trained-model";
  const left = assessing ? null : daysLeft(present.value);
  if (left !== null && !left.known) return left;
  const nothing = { table: lengthTable(() => 0) };
  const graph: PhaseGraph = {
    phases: boxedPhases.map((each, at): PhaseOfGraph => {
      const length =
        at === start ? (assessing ? nothing : present.value.length) : lengthOf(each, facts, { given, factor: present.value.factor });
      const waits = waitsOf(each, facts, { given, today });
      return { name: phaseName[each], length, next: waysOf(given.ways[kind][each], at), ...(waits.length > 0 ? { waits } : {}) };
    }),
    start,
    gone: assessing ? 0 : daysBetween(present.value.since, today),
    before: prepared && preparation !== null ? preparationTable(facts, preparation) : null,
    shrinks: SHRINKS,
  };
  return known({ graph, present: present.value });
}

/** A phase to come: what people estimated, else its time box. */
function lengthOf(
  phase: BoxedPhase,
  { kind, rules }: ProjectFacts,
  { given, factor }: { readonly given: ForecastGiven; readonly factor: number },
): PhaseOfGraph["length"] {
  const estimated = estimatedLength(phase, given);
  if (estimated !== null) return { table: estimated.table };
  return { days: rules.timeBoxes[kind.known ? kind.value : "trained-model"][phase].to * 7 * factor };
}

function preparationTable({ teamSize, rules }: ProjectFacts, preparation: NonNullable<ProjectFacts["preparation"]>): Float64Array {
  return lengthTable(preparationDays({ preparation, people: teamSize.known ? teamSize.value : null, workedDays: workedDaysAWeek(rules) }));
}

/** Going on is first, so that it is the way most often looked at first. */
function waysOf({ on, back, stopped }: WaysOut, at: number): readonly Way[] {
  const ahead = at === boxedPhases.length - 1 ? "shipped" : at + 1;
  const all: readonly Way[] = [
    { to: ahead, count: on },
    ...back.map(({ to, count }) => ({ to: boxedPhases.indexOf(to), count })),
    { to: "killed", count: stopped },
  ];
  return all.filter(({ count }) => count > 0);
}
