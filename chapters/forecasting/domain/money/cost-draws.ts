import { type CostRate, type ProjectFacts, SHARE_OF_A_WEEK } from "#chapters/lifecycle/domain";
import { moveTo, normalOf, type Stream, streamOf, twoPieceLognormal, uniformOf } from "#stats";
import { UNTOLD_TEAM } from "../preparation-range.ts";
import { SEED, WORLDS } from "../shipping.ts";

/** What nobody knows of the price of work, drawn once in each world. */
export interface CostDraws {
  /** A week of one person's work, in the workspace's currency: the same for all projects of a world. */
  readonly rate: Float64Array;
  readonly people: Float64Array;
  /** Person-weeks that are worked to each that is counted. */
  readonly share: Float64Array;
}

/**
 * Draws the price of work: the rate and the share of a week evenly between what was said as from and to, people as said, else one to four in
 * eight of ten cases, as for work on the data. Each from a stream of its own, so that a higher rate is dearer in every world.
 */
export function costDraws({ id, teamSize }: Pick<ProjectFacts, "id" | "teamSize">, rate: CostRate): CostDraws {
  const drawn = (what: string, draw: (stream: Stream) => number): Float64Array => {
    const stream = streamOf(`${SEED} ${what}`);
    return Float64Array.from({ length: WORLDS }, (_, world) => {
      moveTo(stream, world);
      return draw(stream);
    });
  };
  return {
    rate: drawn("rate", evenly(rate)),
    people: teamSize.known
      ? new Float64Array(WORLDS).fill(teamSize.value)
      : drawn(`${id} people`, (stream) => twoPieceLognormal(UNTOLD_TEAM, normalOf(stream))),
    share: drawn(`${id} share of a week`, evenly(SHARE_OF_A_WEEK)),
  };
}

const evenly =
  ({ low, high }: { readonly low: number; readonly high: number }) =>
  (stream: Stream): number =>
    low + (high - low) * uniformOf(stream);
