import { box, type Drawing, type Mark, path, tenth, words } from "./drawing.ts";
import { shortFigure } from "./short-words.ts";

/** Five figures of a distribution: nine in ten lie between `p5` and `p95`, half between `p25` and `p75`. */
export interface Spread {
  readonly p5: number;
  readonly p25: number;
  readonly p50: number;
  readonly p75: number;
  readonly p95: number;
}

export interface SpreadPairView {
  readonly name: string;
  /** Null where that version has none. */
  readonly was: Spread | null;
  readonly is: Spread | null;
}

const ROW = 14;

/** Two distributions under each other on one scale, the earlier hollow: what moved is seen without reading a figure. */
export function spreadPair({ name, was, is }: SpreadPairView, { width }: { readonly width: number }): Drawing {
  const both = [was, is].filter((each) => each !== null);
  const low = Math.min(...both.map(({ p5 }) => p5));
  const high = Math.max(...both.map(({ p95 }) => p95));
  const x = (value: number): number => tenth(high > low ? 2 + ((value - low) / (high - low)) * (width - 4) : width / 2);
  const row = (spread: Spread | null, top: number, isNow: boolean): readonly Mark[] => {
    const y = top + ROW / 2;
    if (spread === null) return [path({ d: `M0 ${y}H${width}`, stroke: "line", dashed: true })];
    return [
      path({ d: `M${x(spread.p5)} ${y}H${x(spread.p95)}`, stroke: isNow ? "inkSoft" : "inkFaint" }),
      box({
        x: x(spread.p25),
        y: top + 3,
        width: tenth(Math.max(1, x(spread.p75) - x(spread.p25))),
        height: ROW - 6,
        fill: isNow ? "inkSoft" : "surface",
        stroke: isNow ? "inkSoft" : "inkFaint",
        says: `half of the rows between ${shortFigure(spread.p25)} and ${shortFigure(spread.p75)}`,
      }),
      path({ d: `M${x(spread.p50)} ${top + 1}v${ROW - 2}`, stroke: isNow ? "accent" : "ink", thickness: 2 }),
    ];
  };
  const says = (spread: Spread | null): string => (spread === null ? "none" : shortFigure(spread.p50));
  const ends = both.length === 0 ? [words({ x: 0, y: ROW, text: "no numbers" })] : [];
  return {
    width,
    height: 2 * ROW,
    title: `${name}: median ${says(was)} before, ${says(is)} now.`,
    marks: [...row(was, 0, false), ...row(is, ROW, true), ...ends],
  };
}
