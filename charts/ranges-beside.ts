import { box, type Drawing, type Mark, path, tenth, words } from "./drawing.ts";

interface RangeOfDays {
  readonly low: number;
  readonly median: number;
  readonly high: number;
}

/** What several people estimated of the same, and what it comes to together; days. */
export interface RangesBesideView {
  readonly ranges: readonly (RangeOfDays & { readonly own: boolean })[];
  readonly together: RangeOfDays;
}

const SIDE = 4;
const NAME = 66;
const ROW = 22;
const BAR = 10;
const FOOT = 20;

/** Each range a bar with its middle as a stroke, one's own named, all of them together last and strongest; days from left to right. */
export function rangesBeside({ ranges, together }: RangesBesideView, { width }: { readonly width: number }): Drawing {
  const most = Math.max(1, together.high, ...ranges.map(({ high }) => high));
  const x = (days: number): number => tenth(NAME + (Math.min(most, Math.max(0, days)) / most) * (width - NAME - SIDE));
  const foot = (ranges.length + 1) * ROW + 8;
  const row = (range: RangeOfDays, at: number, name: string, strength: number): readonly Mark[] => {
    const top = at * ROW + (ROW - BAR) / 2 + (at === ranges.length ? 6 : 0);
    return [
      words({ x: NAME - 8, y: top + 9, text: name, tone: at === ranges.length ? "ink" : "inkSoft", at: "end" }),
      box({
        ...{ x: x(range.low), y: top, width: Math.max(1, tenth(x(range.high) - x(range.low))), height: BAR },
        ...{ fill: "accent", strength, says: `${name === "" ? "another" : name}: ${rangeSays(range)}` },
      }),
      path({ d: `M${x(range.median)} ${top - 4}v${BAR + 8}`, stroke: "ink", thickness: 2 }),
    ];
  };
  return {
    width,
    height: foot + FOOT,
    title: `${ranges.length === 1 ? "One estimate" : `${ranges.length} estimates`}, together ${rangeSays(together)}.`,
    marks: [
      ...ranges.flatMap((range, at) => row(range, at, range.own ? "yours" : "", 0.35)),
      ...row(together, ranges.length, "together", 1),
      path({ d: `M${x(0)} ${foot}H${x(most)}M${x(0)} ${foot}v4M${x(most)} ${foot}v4`, stroke: "lineStrong" }),
      words({ x: x(0), y: foot + 16, text: "today" }),
      words({ x: x(most), y: foot + 16, text: `${Math.round(most).toLocaleString("en-GB")} days`, at: "end" }),
    ],
  };
}

const rangeSays = ({ low, median, high }: RangeOfDays): string =>
  `${Math.round(low)} to ${Math.round(high)} days, as likely as not ${Math.round(median)}`;
