/** How long something has lasted; `ended` is false where it still does, or was lost sight of. */
export interface Lasted {
  /** In whatever unit, ≥ 0. */
  readonly time: number;
  readonly ended: boolean;
}

/** The share that lasts longer than a time, from that time on until the next. */
export interface LastingStep {
  readonly time: number;
  readonly share: number;
  /** Greenwood's standard error of the share; NaN where the share is 0. */
  readonly error: number;
}

/**
 * Which share lasts longer than each time, when some have not ended yet? Kaplan's and Meier's product-limit estimate.
 *
 * share(t) = Π over times tᵢ ≤ t at which some ended of (1 − endedᵢ / at riskᵢ); what is open counts as at risk for as long as it has lasted,
 * so that it is neither dropped nor taken for ended. Error: share · √(Σ endedᵢ / (at riskᵢ · (at riskᵢ − endedᵢ))).
 *
 * 1: nothing has ended by then; 0: all have, and nothing open has lasted longer. It assumes that what is open is no slower than what ended
 * after the same time.
 *
 * @returns A step for each time at which something ended, rising; none where nothing has.
 * @throws {RangeError} For a time that is not ≥ 0.
 *
 * @see Kaplan & Meier (1958), "Nonparametric estimation from incomplete observations", JASA 53:457–481.
 * @see fixtures/kaplan-meier.json: statsmodels.duration.survfunc.SurvfuncRight.
 *
 * @example
 * kaplanMeier([{ time: 2, ended: true }, { time: 3, ended: false }, { time: 5, ended: true }]).map(({ share }) => share.toFixed(2)); // → ["0.67", "0.00"]
 */
export function kaplanMeier(lasted: readonly Lasted[]): readonly LastingStep[] {
  const wrong = lasted.find(({ time }) => !(time >= 0 && Number.isFinite(time)));
  if (wrong) throw new RangeError(`a time is ≥ 0; got ${wrong.time}.`);
  const times = [...new Set(lasted.flatMap(({ time, ended }) => (ended ? [time] : [])))].sort((a, b) => a - b);
  let [share, sum] = [1, 0];
  return times.map((time) => {
    const atRisk = lasted.filter((each) => each.time >= time).length;
    const ended = lasted.filter((each) => each.ended && each.time === time).length;
    share *= 1 - ended / atRisk;
    sum += ended / (atRisk * (atRisk - ended));
    return { time, share, error: ended === atRisk ? Number.NaN : share * Math.sqrt(sum) };
  });
}
