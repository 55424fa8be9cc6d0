/** Rows a prediction model needs, and which of the criteria asks for most. */
export interface SampleNeeded {
  readonly rows: number;
  /** What each criterion asks for, in the order of the papers. */
  readonly criteria: readonly { readonly asks: string; readonly rows: number }[];
}

/** The shrinkage that is still let pass: effects in the data are at most a tenth too large. */
export const SHRINKAGE = 0.9;
/** How far the apparent R² may be from the honest one, as a share of the largest; and a risk from its true value. */
export const MARGIN = 0.05;

/** All of them must hold. */
export const most = (criteria: SampleNeeded["criteria"]): SampleNeeded => ({
  rows: Math.max(...criteria.map(({ rows }) => rows)),
  criteria,
});

/** Rows at which a model of so many parameters and that R² is shrunk by `shrinkage`. */
export const atShrinkage = (shrinkage: number, parameters: number, rSquared: number): number =>
  parameters / ((shrinkage - 1) * Math.log(1 - rSquared / shrinkage));

/**
 * The largest Cox–Snell R² that a model of classes can have: 0.75 for two of the same size, less for rarer ones.
 *
 * 1 − (Π shareᵏ^shareₖ)², the shares of the classes.
 *
 * @param shares Of each class, each > 0, adding up to 1.
 * @throws {RangeError} For anything else.
 *
 * @see Riley et al. (2019), part II, equation 23.
 *
 * @example
 * largestRSquared([0.5, 0.5]); // → 0.75
 */
export function largestRSquared(shares: readonly number[]): number {
  if (shares.length < 2 || shares.some((share) => !(share > 0)) || Math.abs(shares.reduce((sum, share) => sum + share, 0) - 1) > 1e-9)
    throw new RangeError(`shares are > 0 and add up to 1; got ${shares.join(", ")}.`);
  return 1 - Math.exp(2 * shares.reduce((sum, share) => sum + share * Math.log(share), 0));
}

/** @throws {RangeError} Unless such a model can be. */
export function mustBeModel(parameters: number, rSquared: number, largest: number): void {
  if (!(Number.isInteger(parameters) && parameters >= 1)) throw new RangeError(`parameters are whole and ≥ 1; got ${parameters}.`);
  if (!(rSquared > 0 && rSquared < Math.min(largest, SHRINKAGE)))
    throw new RangeError(`R² lies between 0 and ${Math.min(largest, SHRINKAGE)}; got ${rSquared}.`);
}
