import { type Drawing, type Mark, path, tenth, words } from "./drawing.ts";

/** A share with the range it is compatible with, and the line it is held against. */
export interface ShareRangeView {
  readonly name: string;
  readonly share: number;
  readonly low: number;
  readonly high: number;
  /** Where there is something to be held against. */
  readonly against: { readonly share: number; readonly words: string } | null;
}

const NEAR_AN_END = 0.15;
const twoPlaces = (share: number): string => share.toFixed(2);

/** None to all from left to right: the range as a band, the share as a dot on it, what it is held against as a line with its words. */
export function shareRange({ name, share, low, high, against }: ShareRangeView, { width }: { readonly width: number }): Drawing {
  const y = 24;
  const x = (part: number): number => tenth(3 + Math.min(1, Math.max(0, part)) * (width - 6));
  const ends: readonly Mark[] = [
    path({ d: `M${x(0)} ${y}H${x(1)}M${x(0)} ${y - 4}v8M${x(1)} ${y - 4}v8`, stroke: "lineStrong" }),
    // An end of the range that lies beside it says enough.
    ...(low < NEAR_AN_END ? [] : [words({ x: x(0), y: y + 20, text: "0" })]),
    ...(high > 1 - NEAR_AN_END ? [] : [words({ x: x(1), y: y + 20, text: "1", at: "end" })]),
  ];
  const line: readonly Mark[] =
    against === null
      ? []
      : [
          path({ d: `M${x(against.share)} ${y - 12}v24`, stroke: "ink", dashed: true }),
          words({ x: x(against.share), y: 9, text: against.words, at: against.share > 0.5 ? "end" : "start" }),
        ];
  return {
    width,
    height: 48,
    title: `${name}: ${twoPlaces(share)}, between ${twoPlaces(low)} and ${twoPlaces(high)}.`,
    marks: [
      ...ends,
      path({ d: `M${x(low)} ${y}H${Math.max(x(high), x(low) + 1)}`, stroke: "accentSoft", thickness: 10 }),
      path({ d: `M${x(low)} ${y - 5}v10M${x(high)} ${y - 5}v10`, stroke: "accent" }),
      path({ d: `M${tenth(x(share) - 4)} ${y}a4 4 0 1 0 8 0a4 4 0 1 0 -8 0z`, fill: "accent" }),
      words({ x: x(low), y: y + 20, text: twoPlaces(low), tone: "inkSoft", at: low < 0.06 ? "start" : "middle" }),
      words({ x: x(high), y: y + 20, text: twoPlaces(high), tone: "inkSoft", at: high > 0.94 ? "end" : "middle" }),
      ...line,
    ],
  };
}
