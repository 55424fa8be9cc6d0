import { wordsWidth } from "./lane-words.ts";

// One of each, since making one takes longer than a thousand uses of it.
const fourFigures = new Intl.NumberFormat("en-GB", { maximumSignificantDigits: 4 });
const wholes = new Intl.NumberFormat("en-GB", { maximumFractionDigits: 0 });
const tenths = new Intl.NumberFormat("en-GB", { maximumFractionDigits: 1 });

/** A count with its thousands set apart. */
export const countWords = (count: number): string => wholes.format(count);

const larges = [
  { from: 1e12, mark: "tn" },
  { from: 1e9, mark: "bn" },
  { from: 1e6, mark: "M" },
] as const;

/**
 * A figure as short as an axis needs it: four figures, thousands set apart, millions and more by a mark.
 *
 * @example
 * shortFigure(1234.5678); // → "1,235"
 * shortFigure(12_345_678); // → "12.35M"
 * shortFigure(0.000012); // → "1.2e-5"
 */
export function shortFigure(value: number): string {
  const size = Math.abs(value);
  if (size >= 1e15 || (size > 0 && size < 1e-4))
    return value
      .toExponential(2)
      .replace(/\.?0+e/, "e")
      .replace("e+", "e");
  const large = larges.find(({ from }) => size >= from);
  if (large) return `${fourFigures.format(value / large.from)}${large.mark}`;
  if (size >= 1000) return wholes.format(value);
  return fourFigures.format(value);
}

/**
 * A share as a percentage that never says none or all where there is one.
 *
 * @example
 * percent(0.0004); // → "under 0.1 %"
 * percent(0.9996); // → "over 99.9 %"
 * percent(0.205); // → "20.5 %"
 */
export function percent(share: number): string {
  if (share > 0 && share < 0.001) return "under 0.1 %";
  if (share < 1 && share > 0.999) return "over 99.9 %";
  return `${tenths.format(share * 100)} %`;
}

/** Words cut to what fits into a width of letters of 11 px, with an ellipsis where something is missing. */
export function cut(text: string, width: number): string {
  const plain = [...text.replace(/\s+/gu, " ").trim()];
  if (wordsWidth(text) <= width) return plain.join("");
  const fits = Math.max(1, Math.floor((width - 4) / 5.5) - 1);
  return plain.length <= fits + 1 ? plain.join("") : `${plain.slice(0, fits).join("").trimEnd()}…`;
}
