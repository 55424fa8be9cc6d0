declare const brand: unique symbol;

/** A chance or a share, in [0, 1]. */
export type Probability = number & { readonly [brand]: "Probability" };

/** @throws {RangeError} Outside [0, 1]: a bug in the caller, not a thing to show a user. */
export function probability(value: number): Probability {
  if (!(value >= 0 && value <= 1)) throw new RangeError(`a probability lies in [0, 1]; got ${value}`);
  return value as Probability;
}
