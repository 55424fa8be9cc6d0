import type { ProjectGraph } from "../../chapters/forecasting/domain/graph-of-project.ts";
import { lengthAt } from "../../chapters/forecasting/domain/simulation/length-table.ts";
import type { Ratio } from "../../chapters/forecasting/domain/simulation/phase-graph.ts";
import { dirichletOf, gammaOf, moveTo, normalOf, type RatioPrior, type Stream, streamOf, uniformOf } from "../../stats/index.ts";

/** What nobody knows of an organisation and its times: the same for all of its projects. */
export interface TrueOrganisation {
  readonly spread: number;
  readonly ratio: number;
}

/** How one project really went; days from today, ∞ for what did not happen. */
export interface TrueCourse {
  readonly phaseEnds: number;
  readonly passesGate: number;
  readonly ships: number;
}

/** The dice of one world. */
export function diceOfWorld(name: string): (world: number) => Stream {
  const stream = streamOf(name);
  return (world) => {
    moveTo(stream, world);
    return stream;
  };
}

/** spread² ~ scaled inverse χ², mean ~ N(m, spread²/weight): a draw of what is believed. */
export function drawnBelief({ mean, spread, weight, freedom }: RatioPrior, stream: Stream) {
  const own = spread * Math.sqrt(freedom / (2 * gammaOf(stream, freedom / 2)));
  return { spread: own, mean: mean + (own / Math.sqrt(weight)) * normalOf(stream) };
}

export function drawnOrganisation({ belief, shares }: Ratio & { readonly belief: RatioPrior }, stream: Stream): TrueOrganisation {
  const { spread, mean } = drawnBelief(belief, stream);
  return { spread, ratio: mean + spread * Math.sqrt(shares.time) * normalOf(stream) };
}

/**
 * One course of a project, by the assumptions as they are written down and not by the code that forecasts from them: shares of ways are drawn, a
 * visit's length is a lognormal, a return takes half as long.
 *
 * @returns Null where the present phase would be over by now: such a project is not the one that is asked about.
 */
export function trueCourse({ graph, present }: ProjectGraph, { spread, ratio }: TrueOrganisation, stream: Stream): TrueCourse | null {
  const { shares } = present.ratio;
  const mine = ratio + spread * Math.sqrt(shares.project) * normalOf(stream);
  const shareOf = graph.phases.map(({ next }) => {
    const drawn = new Float64Array(next.length);
    if (next.length > 1)
      dirichletOf(
        stream,
        next.map(({ count }) => count),
        drawn,
      );
    else drawn[0] = 1;
    return drawn;
  });
  const visits = graph.phases.map(() => 0);
  const lengthOf = (phase: number): number => {
    const length = graph.phases[phase]?.length ?? { days: 0 };
    const before = visits[phase] ?? 0;
    visits[phase] = before + 1;
    const first =
      "days" in length
        ? length.days * Math.exp(spread * Math.sqrt(shares.visit) * normalOf(stream))
        : lengthAt(length.table, normalOf(stream));
    return first * Math.exp(mine) * graph.shrinks ** before;
  };
  const whole = lengthOf(graph.start);
  if (graph.gone > 0 && whole <= graph.gone) return null;
  const phaseEnds = whole - graph.gone + (graph.before === null ? 0 : lengthAt(graph.before, normalOf(stream)));
  let [at, days, passesGate] = [graph.start, phaseEnds, Infinity];
  for (let visit = 0; visit < 1_000; visit++) {
    if (at === GATE && passesGate === Infinity) passesGate = days;
    const next = graph.phases[at]?.next ?? [];
    let left = uniformOf(stream);
    const way = next.findIndex((_, which) => {
      left -= shareOf[at]?.[which] ?? 0;
      return left < 0;
    });
    const to = next[way < 0 ? next.length - 1 : way]?.to ?? "killed";
    if (typeof to === "string") return { phaseEnds, passesGate, ships: to === "shipped" ? days : Infinity };
    at = to;
    days += lengthOf(at);
  }
  return { phaseEnds, passesGate, ships: Infinity };
}

/** The place of go/no-go among the phases. */
const GATE = 2;
