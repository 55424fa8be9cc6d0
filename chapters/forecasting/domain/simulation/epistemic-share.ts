import { type Answer, known, unknown } from "#kernel";
import { moveTo, normalOf, pearson, type Stream, streamOf } from "#stats";
import { lengthAt } from "./length-table.ts";
import type { PhaseGraph } from "./phase-graph.ts";
import { type Waiting, waitingOf } from "./phase-waits.ts";
import { leftOfVisit } from "./present-visit.ts";
import type { Simulated } from "./ship-days.ts";
import type { ProjectWorlds } from "./simulate.ts";
import { type Walker, walkerOf } from "./walk.ts";

/** Worlds that are walked twice. */
const PAIRS = 2_000;
/** Walks of one world until it ships again; one that does not by then is left out. */
const TRIES = 100;
const FEWEST = 100;

/**
 * How much of the spread of the ship day is what nobody knows yet and could learn, rather than chance? Of the logarithm of the days, among what
 * ships.
 *
 * Law of total variance: Var(T) = Var(E[T|θ]) + E[Var(T|θ)], share = Var(E[T|θ])/Var(T); θ is what is drawn once a world: how far this
 * organisation, this project and the times are off, and how often each phase leads where. Worlds that ship are walked a second time, with the
 * same θ and everything else anew, until they ship again; given θ the two are independent, so that Cov(T₁, T₂) = Var(E[T|θ]), and the share is
 * their correlation. Ways are drawn on from the same urn, which is the same as from the same shares. Logarithms, since days have no finite
 * variance under Student's law.
 *
 * 0: all is chance. 1: all could be known. Its error is (1 − share²)/√pairs.
 *
 * @returns Unknown with fewer than 100 pairs, or where there is nothing to explain.
 *
 * @see Sobol' (1993), "Sensitivity estimates for nonlinear mathematical models": the first-order index of θ from two runs that share it.
 */
export function epistemicShare(graph: PhaseGraph, { present }: ProjectWorlds, seed: string): Answer<Simulated> {
  const waiting = waitingOf(graph, streamOf(`${seed} waits twice`));
  const walker = walkerOf(graph, { waiting, notes: null });
  const stream = streamOf(`${seed} twice`);
  const [firsts, seconds] = [new Float64Array(PAIRS), new Float64Array(PAIRS)];
  const worlds = present.ratio.length;
  let pairs = 0;
  for (let world = 0; world < worlds && pairs < PAIRS; world++) {
    moveTo(stream, world);
    walker.newWorld();
    waiting?.newWorld(world);
    const from = { ratio: present.ratio[world] ?? 0, own: present.own[world] ?? 0 };
    const first = logOfShipping(graph, { walker, waiting, stream, from });
    if (first === null) continue;
    let second = logOfShipping(graph, { walker, waiting, stream, from });
    for (let again = 1; second === null && again < TRIES; again++) second = logOfShipping(graph, { walker, waiting, stream, from });
    if (second === null) continue;
    firsts[pairs] = first;
    seconds[pairs] = second;
    pairs += 1;
  }
  if (pairs < FEWEST) return unknown("It is shipped in so few of the worlds that what could be learnt cannot be told from chance.");
  const share = pearson(firsts.subarray(0, pairs), seconds.subarray(0, pairs));
  if (!share.known) return share;
  return known({ value: Math.min(1, Math.max(0, share.value)), error: (1 - share.value ** 2) / Math.sqrt(pairs) });
}

interface OneWalk {
  readonly walker: Walker;
  readonly waiting: Waiting | null;
  readonly stream: Stream;
  readonly from: { readonly ratio: number; readonly own: number };
}

/** One walk from today, as the logarithm of its days; null where it does not ship. */
function logOfShipping(graph: PhaseGraph, { walker, waiting, stream, from }: OneWalk): number | null {
  const before = graph.before === null ? 0 : lengthAt(graph.before, normalOf(stream));
  const left = before + leftOfVisit(graph, from, stream) + (waiting?.now() ?? 0);
  const days = walker.walk(stream, { ...from, left });
  return walker.ended() === "shipped" ? Math.log(Math.max(0.5, days)) : null;
}
