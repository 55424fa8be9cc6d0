import { wilsonInterval } from "#stats";

/** What somebody typed as a figure. */
export interface FigureTyped {
  readonly value: number;
  readonly n?: number;
  /** Wilson's, at 95 %: known where successes were counted out. */
  readonly interval?: { readonly low: number; readonly high: number };
}

/** A figure as it is typed: "0.83", "0,83"; or counted out, "13 of 30" or "13/30", which says the cases and the range too. @param unit The criterion's. */
export function figureOf(text: string, unit: string | null): FigureTyped {
  const trimmed = text.trim();
  const [, successes, cases] = /^(\d+)\s*(?:of|\/)\s*(\d+)$/i.exec(trimmed) ?? [];
  if (successes === undefined || cases === undefined || Number(cases) === 0 || Number(successes) > Number(cases))
    return { value: trimmed === "" ? Number.NaN : Number(trimmed.replace(",", ".")) };
  const whole = unit === "%" ? 100 : 1;
  const n = Number(cases);
  const { low, high } = wilsonInterval(Number(successes), n, 0.95);
  return { value: (whole * Number(successes)) / n, n, interval: { low: rounded(low * whole), high: rounded(high * whole) } };
}

/** Finer than the range is known. */
const rounded = (value: number): number => Number(value.toPrecision(4));
