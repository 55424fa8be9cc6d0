/** Yes-or-no forecasts and what happened, counted. */
export interface YesNoTable {
  readonly hits: number;
  readonly falseAlarms: number;
  readonly misses: number;
  readonly rightNos: number;
}

/** How good yes-or-no forecasts were, by five measures; null where there is nothing to divide by. */
export interface YesNoSkill {
  /** Share of all that were right. */
  readonly right: number;
  /** Of all that were forecast or happened, the share that was both. */
  readonly criticalSuccess: number | null;
  /** Of all that happened, the share that was forecast. */
  readonly detected: number | null;
  /** Of all that were forecast, the share that did not happen. */
  readonly falseAlarmShare: number | null;
  /** How much better than chance, by Heidke: 1 is perfect, 0 no better than guessing with the same shares. */
  readonly heidke: number | null;
}

/**
 * Is a forecaster of rare things any good? The share of right answers alone says nothing: whoever always says "no" to what comes once in
 * fifty is right in 98 %.
 *
 * right = (hits + rightNos)/n; criticalSuccess = hits/(hits + falseAlarms + misses); detected = hits/(hits + misses);
 * falseAlarmShare = falseAlarms/(hits + falseAlarms); heidke = (right − e)/(1 − e), e the share right by chance with the same margins.
 *
 * @throws {RangeError} For counts that are not whole and ≥ 0, and for none.
 *
 * @see Finley (1884), "Tornado predictions"; Murphy (1996), "The Finley affair", Weather and Forecasting 11.
 *
 * @example
 * const finley = yesNoSkill({ hits: 28, falseAlarms: 72, misses: 23, rightNos: 2680 });
 * [finley.right.toFixed(3), finley.heidke?.toFixed(3)]; // → ["0.966", "0.355"]
 */
export function yesNoSkill({ hits, falseAlarms, misses, rightNos }: YesNoTable): YesNoSkill {
  const counts = [hits, falseAlarms, misses, rightNos];
  const all = counts.reduce((sum, count) => sum + count, 0);
  if (!counts.every((count) => Number.isInteger(count) && count >= 0) || all === 0)
    throw new RangeError(`counts are whole and ≥ 0, and there is one; got ${counts.join(", ")}.`);
  const part = (of: number, whole: number): number | null => (whole === 0 ? null : of / whole);
  const right = (hits + rightNos) / all;
  const byChance = ((hits + falseAlarms) * (hits + misses) + (misses + rightNos) * (falseAlarms + rightNos)) / all ** 2;
  return {
    right,
    criticalSuccess: part(hits, hits + falseAlarms + misses),
    detected: part(hits, hits + misses),
    falseAlarmShare: part(falseAlarms, hits + falseAlarms),
    heidke: part(right - byChance, 1 - byChance),
  };
}
