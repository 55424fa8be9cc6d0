import { normalCdf, poissonBinomial } from "#stats";

/** Beyond so many, the normal law says the same and does not take a second. */
const MANY = 1_000;

/** How often luck alone is as far from what was to be expected, to either side, if every chance was right. */
export function luckOfCount(chances: readonly number[], came: number): number {
  const expected = chances.reduce((sum, chance) => sum + chance, 0);
  const off = Math.abs(came - expected);
  if (chances.length <= MANY)
    return Math.min(
      1,
      poissonBinomial(chances).reduce((sum, each, count) => (Math.abs(count - expected) >= off - 1e-9 ? sum + each : sum), 0),
    );
  const spread = Math.sqrt(chances.reduce((sum, chance) => sum + chance * (1 - chance), 0));
  if (spread === 0) return off > 0 ? 0 : 1;
  return Math.min(1, 2 * normalCdf(-Math.max(0, off - 0.5) / spread));
}

/**
 * What such a chance means, for somebody who decides.
 *
 * @example
 * luckSays(0.31); // → "Luck alone is as far off in 3 of 10 cases, so this is no verdict."
 * luckSays(0.03); // → "Luck alone is as far off in less than 1 of 20 cases."
 */
export function luckSays(chance: number): string {
  if (chance >= 0.95) return "That is no farther off than luck alone.";
  if (chance >= 0.15) return `Luck alone is as far off in ${Math.round(chance * 10)} of 10 cases, so this is no verdict.`;
  if (chance >= 0.05) return `Luck alone is as far off in 1 of ${Math.round(1 / chance)} cases, so this is a hint at most.`;
  const seldom = [100_000, 10_000, 1_000, 100, 20].find((many) => chance < 1 / many) ?? 20;
  return `Luck alone is as far off in less than 1 of ${seldom.toLocaleString("en-GB")} cases.`;
}
