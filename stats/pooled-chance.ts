export interface Pooling {
  /** How much each counts, ≥ 0: the days it stood, say. All alike where left out. */
  readonly weights?: readonly number[];
  /** Beyond 1 the pooled odds are pushed away from even; 1 leaves them. */
  readonly extremise?: number;
}

/** Geometric means of the chances for and against; they add up to 1 only where all say the same. */
export interface GeometricMeans {
  readonly for: number;
  readonly against: number;
}

/**
 * The geometric means of several chances and of their complements, each for itself: what pooled odds are made from.
 *
 * @throws {RangeError} As {@link pooledChance}.
 *
 * @see github.com/Metaculus/metaculus, tests/unit/test_scoring/test_score_math.py (BSD-2-Clause).
 *
 * @example
 * geometricMeans([0.7, 0.8, 0.9]).for.toFixed(8); // → "0.79581144"
 */
export function geometricMeans(chances: readonly number[], weights: readonly number[] = chances.map(() => 1)): GeometricMeans {
  if (chances.length === 0 || weights.length !== chances.length)
    throw new RangeError(`each chance has its weight, and there is one; got ${chances.length} and ${weights.length}.`);
  const wrong = chances.find((chance) => !(chance > 0 && chance < 1));
  if (wrong !== undefined) throw new RangeError(`a chance that is pooled lies within (0, 1); got ${wrong}.`);
  const all = weights.reduce((sum, weight) => sum + weight, 0);
  if (!weights.every((weight) => weight >= 0) || !(all > 0 && Number.isFinite(all))) throw new RangeError("weights are ≥ 0 and not all 0.");
  const meanLog = (of: (chance: number) => number): number =>
    Math.exp(chances.reduce((sum, chance, at) => sum + (weights[at] ?? 0) * Math.log(of(chance)), 0) / all);
  return { for: meanLog((chance) => chance), against: meanLog((chance) => 1 - chance) };
}

/**
 * What do several people say together? The geometric mean of their odds.
 *
 * odds = (Π (chance / (1 − chance))^weight)^(extremise / Σ weights); chance = odds / (1 + odds).
 *
 * It lies between the least and the most of them while `extremise` is 1, and listens to whoever is surer more than a plain mean does.
 * Extremising is for a crowd that has shown, over a hundred questions and more, that it is too timid together.
 *
 * @throws {RangeError} For none, for chances that are not within (0, 1), weights below 0 or all 0, and `extremise` that is not > 0.
 *
 * @see Satopää et al. (2014), "Combining multiple probability predictions using a simple logit model", International Journal of Forecasting 30.
 *
 * @example
 * pooledChance([0.7, 0.8, 0.9]).toFixed(6); // → "0.814110"
 */
export function pooledChance(chances: readonly number[], { weights, extremise = 1 }: Pooling = {}): number {
  if (!(extremise > 0 && Number.isFinite(extremise))) throw new RangeError(`extremising is > 0; got ${extremise}.`);
  const means = geometricMeans(chances, weights);
  return 1 / (1 + Math.exp(-extremise * (Math.log(means.for) - Math.log(means.against))));
}
