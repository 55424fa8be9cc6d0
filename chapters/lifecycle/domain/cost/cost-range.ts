/** Money or weeks as from and to: no estimate of ours is one figure. `low` ≤ `high`. */
export type CostRange = { readonly low: number; readonly high: number };

/** From nothing to nothing. */
export const nothing: CostRange = { low: 0, high: 0 };

/** Both added up. */
export const plus = (a: CostRange, b: CostRange): CostRange => ({ low: a.low + b.low, high: a.high + b.high });

/** The least with the least, the most with the most: right for what cannot be negative. */
export const times = (a: CostRange, b: CostRange): CostRange => ({ low: a.low * b.low, high: a.high * b.high });

/** All of them added up. */
export const sum = (ranges: readonly CostRange[]): CostRange => ranges.reduce(plus, nothing);

/** A figure as rough as it is known: at least two digits, so that an estimate does not look measured. */
function rough(amount: number, round: (value: number) => number): number {
  if (amount <= 0) return 0;
  const unit = 10 ** Math.max(0, Math.floor(Math.log10(amount)) - 1);
  return round(amount / unit) * unit;
}

/** Thousands as people write them: "1,200", "34,000". Below a step, the least is rounded down and the most up. */
export function rangeSays({ low, high }: CostRange, currency: string): string {
  const from = rough(low, Math.floor);
  const to = rough(high, Math.ceil);
  const figure = (amount: number) => amount.toLocaleString("en-GB", { maximumFractionDigits: 0 });
  return from === to ? `about ${figure(to)} ${currency}` : `${figure(from)} to ${figure(to)} ${currency}`;
}
