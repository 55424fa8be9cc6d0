import { type Answer, known, unknown } from "#kernel";

/**
 * How much do two categories tell of each other? Cramér's V with Bergsma's correction, of counts of pairs.
 *
 * φ² = χ²/n, less what chance alone gives: φ̃² = max(0, φ² − (r−1)(c−1)/(n−1)); r̃ = r − (r−1)²/(n−1), c̃ alike;
 * Ṽ = √(φ̃² / min(r̃−1, c̃−1)). Corrected, because the plain V of two categories with many values is near 1 by chance: in 1,000 rows
 * that of two hundred values each is 0.45 where neither knows of the other.
 *
 * 0: nothing. 1: each value of the one that has more values goes with one value of the other.
 *
 * @param counts Rows of each pair, by value of the first, then of the second.
 * @returns Unknown unless both have two values that occur, and there are more rows than chance needs.
 *
 * @see Bergsma (2013), "A bias-correction for Cramér's V and Tschuprow's T", J. Korean Stat. Soc. 42.
 * @see fixtures/association.json: χ² of scipy.stats.chi2_contingency(correction=False), corrected by the formula.
 *
 * @example
 * cramersV([[50, 0], [0, 50]]); // → { known: true, value: 1 }
 */
export function cramersV(counts: readonly (readonly number[])[]): Answer<number> {
  const rows = counts.map((row) => row.reduce((sum, count) => sum + count, 0));
  const columns = (counts[0] ?? []).map((_, at) => counts.reduce((sum, row) => sum + (row[at] ?? 0), 0));
  const n = rows.reduce((sum, count) => sum + count, 0);
  const [r, c] = [rows.filter(isThere).length, columns.filter(isThere).length];
  if (r < 2 || c < 2) return unknown("One of the two has a single value.");
  let share = 0;
  for (const [from, row] of counts.entries())
    for (const [to, count] of row.entries()) if (count > 0) share += count ** 2 / ((rows[from] ?? 0) * (columns[to] ?? 0));
  const phi = Math.max(0, share - 1 - ((r - 1) * (c - 1)) / (n - 1));
  const least = Math.min(r - (r - 1) ** 2 / (n - 1), c - (c - 1) ** 2 / (n - 1)) - 1;
  if (!(least > 0)) return unknown("There are hardly more rows than values.");
  return known(Math.min(1, Math.sqrt(phi / least)));
}

const isThere = (count: number): boolean => count > 0;
