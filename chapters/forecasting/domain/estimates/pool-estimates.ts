import { lawOfThree, quantileOfOpinions } from "#stats";
import type { DaysLeft } from "./give-estimate.ts";

/** Points that fall on one day are told apart by this share of the whole range: nobody means certainty. */
const APART = 1 / 20;

/**
 * What several people said of one part, each without seeing the others', as one range: the mean of the chances that each gives to each day. Where
 * they disagree it is wider than any of them. As it was said, before it is widened for how sure people usually are of themselves.
 *
 * @param estimates At least one; low < high in each.
 */
export function pooledEstimate(estimates: readonly DaysLeft[]): DaysLeft {
  const opinions = estimates.map(({ low, median, high }) => {
    const least = (high - low) * APART;
    return { law: lawOfThree({ low, middle: Math.min(high - least, Math.max(low + least, median)), high }) };
  });
  const at = (chance: number) => Math.max(0, quantileOfOpinions(opinions, chance));
  return { low: at(0.1), median: at(0.5), high: at(0.9) };
}
