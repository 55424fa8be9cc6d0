/**
 * How far from what happened was one stated quantile, with errors counted the way that quantile was meant?
 *
 * level · (happened − stated) where it happened above, (1 − level) · (stated − happened) where below.
 *
 * 0: hit exactly. In the unit of what was stated; a P90 pays nine times as much for being passed as for having been too careful. The stated
 * quantile with the least expected loss is the true one, so nobody gains by saying another.
 *
 * @param level In (0, 1): 0.9 for a P90.
 * @throws {RangeError} For a level outside (0, 1) and for what is no number.
 *
 * @see Koenker & Bassett (1978), "Regression quantiles", Econometrica 46; Gneiting (2011), "Quantiles as optimal point forecasts".
 * @see fixtures/range-scores.json: NumPy.
 *
 * @example
 * [pinballLoss(12, 0.9, 20), pinballLoss(12, 0.9, 4)].map((loss) => loss.toFixed(1)); // → ["7.2", "0.8"]
 */
export function pinballLoss(stated: number, level: number, happened: number): number {
  if (!(level > 0 && level < 1)) throw new RangeError(`a level lies in (0, 1); got ${level}.`);
  if (!(Number.isFinite(stated) && Number.isFinite(happened))) throw new RangeError(`both are numbers; got ${stated} and ${happened}.`);
  return happened >= stated ? level * (happened - stated) : (1 - level) * (stated - happened);
}
