import type { BoxedPhase } from "#chapters/lifecycle/domain";
import { type LawOfThree, lawOfThree, normalCdf, normalQuantile, quantileOfOpinions, type ThreePoints, widened } from "#stats";
import type { ForecastGiven, PartOpinions } from "./forecast-given.ts";
import { lengthTable } from "./simulation/length-table.ts";

/** What people estimated of a phase, pooled, as days of what is left on the day they said so. */
export interface EstimatedLength {
  readonly table: Float64Array;
  readonly people: number;
  readonly daysAgo: number;
}

/**
 * What several people said of one phase without seeing each other's: each range widened by how over-confident such ranges are, then pooled, so that
 * where they disagree it is wider than any of them. Null where nobody estimated it.
 */
export function estimatedLength(phase: BoxedPhase, { estimates, assumptions }: ForecastGiven): EstimatedLength | null {
  const found = estimates.find(({ part, opinions }) => part === phase && opinions.length > 0);
  return found === undefined
    ? null
    : { table: pooledOnce(found, assumptions.overConfidence), people: found.opinions.length, daysAgo: found.daysAgo };
}

/** Pooling takes as long as forecasting, and the same estimates are asked for on every day and every page: the newest are kept. */
const pooled = new Map<string, Float64Array>();
const KEPT = 64;

function pooledOnce(part: PartOpinions, factor: number): Float64Array {
  const key = JSON.stringify([factor, part.opinions.map(({ low, middle, high }) => [low, middle, high])]);
  const table = pooled.get(key) ?? pooledTable(part, factor);
  pooled.delete(key);
  pooled.set(key, table); // last used, last dropped
  for (const oldest of pooled.keys()) if (pooled.size > KEPT) pooled.delete(oldest);
  return table;
}

function pooledTable({ opinions }: PartOpinions, factor: number): Float64Array {
  const laws = opinions.map((points) => ({ law: lawOfOpinion(points, factor) }));
  const knots = Float64Array.from({ length: KNOTS + 1 }, (_, knot) =>
    quantileOfOpinions(laws, normalCdf((knot * 2 * REACH) / KNOTS - REACH)),
  );
  return lengthTable((chance) => {
    const place = ((Math.min(REACH, Math.max(-REACH, normalQuantile(chance))) + REACH) * KNOTS) / (2 * REACH);
    const low = Math.min(KNOTS - 1, Math.floor(place));
    return (knots[low] ?? 0) + (place - low) * ((knots[low + 1] ?? 0) - (knots[low] ?? 0));
  });
}

/** A pool is solved at so many even steps of the normal score, and in a straight line between: it is dear, and smooth. */
const KNOTS = 160;
const REACH = 5;

/** The law of one person's three points, taken as much wider as such ranges are too narrow. */
export const lawOfOpinion = (points: ThreePoints, factor: number): LawOfThree => widened(lawOfThree(apart(points)), factor);

/** Two points on the same day are told apart by a twentieth of the whole range: nobody means certainty. */
function apart({ low, middle, high }: ThreePoints): ThreePoints {
  const least = (high - low) / 20;
  return { low, middle: Math.min(high - least, Math.max(low + least, middle)), high };
}
