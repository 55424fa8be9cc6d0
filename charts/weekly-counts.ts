import { addDays, type Day, longDay } from "#kernel";
import { dayScale, monthTicks } from "./day-axis.ts";
import { box, type Drawing, type Mark, path, tenth, words } from "./drawing.ts";
import { wordsWidth } from "./lane-words.ts";
import { countWords, shortFigure } from "./short-words.ts";

/** How many were finished in each week. */
export interface WeeklyCountsView {
  /** The Monday of the first. */
  readonly firstWeek: Day;
  readonly counts: readonly number[];
  /** So many of the last ones are drawn from; the others are shown in grey. */
  readonly used: number;
}

export interface WeeklyCountsFrame {
  readonly width: number;
  readonly height?: number;
}

const HEAD = 18;
const FOOT = 20;

/** A bar a week; one without any has a foot and no bar, since it counts too. A line stands at the middle of those that are drawn from. */
export function weeklyCounts(view: WeeklyCountsView, { width, height = 130 }: WeeklyCountsFrame): Drawing {
  const { firstWeek, counts, used } = view;
  const last = addDays(firstWeek, 7 * Math.max(1, counts.length));
  const scale = dayScale(firstWeek, last, 0, width);
  const foot = height - FOOT;
  const most = Math.max(1, ...counts);
  const tall = (count: number): number => tenth(count === 0 ? 0 : Math.max(1, (count / most) * (foot - HEAD)));
  const each = width / Math.max(1, counts.length);
  const bars = counts.map((count, week): Mark => {
    const monday = addDays(firstWeek, 7 * week);
    return box({
      x: scale.x(monday),
      y: tenth(foot - Math.max(1.5, tall(count))),
      width: tenth(Math.max(0.6, each - (each > 4 ? 1 : 0))),
      height: Math.max(1.5, tall(count)),
      fill: week >= counts.length - used ? "inkSoft" : "lineStrong",
      says: `week from ${longDay(monday)}: ${countWords(count)}`,
    });
  });
  const marks: readonly Mark[] = [
    path({ d: `M0 ${foot}H${width}`, stroke: "lineStrong" }),
    ...monthTicks(scale, foot),
    ...bars,
    ...middle(view, scale.x, { foot, tall, width }),
  ];
  return { width, height, title: weeksSay(view), marks };
}

/** The median of the weeks drawn from. */
function medianOf({ counts, used }: WeeklyCountsView): number {
  const drawn = counts.slice(-used).toSorted((a, b) => a - b);
  return ((drawn[Math.floor((drawn.length - 1) / 2)] ?? 0) + (drawn[Math.floor(drawn.length / 2)] ?? 0)) / 2;
}

interface Ground {
  readonly foot: number;
  readonly tall: (count: number) => number;
  readonly width: number;
}

function middle(view: WeeklyCountsView, x: (day: Day) => number, { foot, tall, width }: Ground): readonly Mark[] {
  if (view.used === 0) return [];
  const median = medianOf(view);
  const from = x(addDays(view.firstWeek, 7 * (view.counts.length - view.used)));
  const text = `${shortFigure(median)} a week in the middle`;
  return [
    path({ d: `M${from} ${tenth(foot - tall(median))}H${width}`, stroke: "accent", thickness: 1.5 }),
    words({ x: tenth(Math.max(0, Math.min(from, width - wordsWidth(text)))), y: 10, text, tone: "accent" }),
  ];
}

function weeksSay(view: WeeklyCountsView): string {
  const { counts, used, firstWeek } = view;
  const none = counts.filter((count) => count === 0).length;
  return `${counts.length} weeks from ${longDay(firstWeek)}: ${medianOf({ ...view, used: used || counts.length })} a week in the middle, at most ${Math.max(0, ...counts)}; ${none} without any.`;
}
