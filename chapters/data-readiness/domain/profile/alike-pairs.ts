/** Pairs of rows that are alike, and how many rows of such values would be by chance. */
export type AlikePairs = { readonly found: number; readonly byChance: number };

/** What is expected may be off by so much, since columns hang together a little. Our judgement. */
const ROUGHLY = 1.25;
/** Spreads of a count beyond that. */
const LUCK = 3;

/**
 * Whether rows coincide no oftener than rows of such values do by chance: then none of them need have been written twice. Counts of pairs are
 * taken to be spread as a Poisson's.
 *
 * @param pairs Null where chance was not reckoned: then nothing is by chance.
 *
 * @example
 * isByChance({ found: 9, byChance: 8 }); // → true
 * isByChance({ found: 52, byChance: 0.4 }); // → false
 */
export const isByChance = (pairs: AlikePairs | null | undefined): boolean =>
  pairs != null && pairs.byChance > 0 && pairs.found <= ROUGHLY * pairs.byChance + LUCK * Math.sqrt(pairs.byChance);
