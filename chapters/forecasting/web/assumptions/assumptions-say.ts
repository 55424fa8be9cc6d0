import type { AssumptionsView } from "../../contract/index.ts";

/** The first sentence: how much of it is still ours. */
export function assumptionsSay({ priors, overConfidence, drift, splitRate, lateness }: AssumptionsView): string {
  const all = [...priors, overConfidence, drift, splitRate, lateness];
  const said = all.filter((one) => one.said !== null).length;
  if (said === 0) return "All that forecasts assume is ours so far: change what you know better.";
  return `${said} of ${all.length} assumptions are your own; the others are ours.`;
}

/** A spread in words: how far one in ten is off. */
export const spreadSays = (spread: number): string =>
  `one in ten takes more than ${Math.exp(1.2816 * spread).toFixed(1)} times the middle case`;

/** A figure as it is typed, with a comma too; not a number where it is none. */
export const figureTyped = (text: string): number => (text.trim() === "" ? Number.NaN : Number(text.trim().replace(",", ".")));
