import { addDays, type Day, daysBetween, longDay } from "#kernel";
import { type Mark, path, tenth, words } from "./drawing.ts";
import { wordsWidth } from "./lane-words.ts";

/** A stretch of days laid on a stretch of px. */
export interface DayScale {
  readonly first: Day;
  readonly last: Day;
  readonly from: number;
  readonly to: number;
  /** Where a day stands; what lies outside stands at the nearer end. */
  readonly x: (day: Day) => number;
}

export function dayScale(first: Day, last: Day, from: number, to: number): DayScale {
  const perDay = (to - from) / Math.max(1, daysBetween(first, last));
  return { first, last, from, to, x: (day) => tenth(Math.min(to, Math.max(from, from + daysBetween(first, day) * perDay))) };
}

const STEPS = [1, 2, 3, 6, 12, 24, 60, 120] as const;

/** Ticks at the first of a month, as many as have room for their words; each January and the first tick say their year. */
export function monthTicks(scale: DayScale, foot: number): readonly Mark[] {
  const months = daysBetween(scale.first, scale.last) / 30.44;
  const room = (scale.to - scale.from) / Math.max(1, months);
  const every = STEPS.find((step) => step * room > wordsWidth("Mar 2026") + 8) ?? 240;
  const marks: Mark[] = [];
  let isFirst = true;
  for (let day = firstOfMonth(scale.first); day <= scale.last; day = firstOfMonth(addDays(day, 1))) {
    const month = Number(day.slice(0, 4)) * 12 + Number(day.slice(5, 7)) - 1;
    if (month % every !== 0) continue;
    const x = scale.x(day);
    const [, name = "", year = ""] = longDay(day).split(" ");
    const text = isFirst || month % 12 === 0 ? `${name.slice(0, 3)} ${year}` : name.slice(0, 3);
    marks.push(path({ d: `M${x} ${foot}v4`, stroke: "lineStrong" }));
    if (x + wordsWidth(text) <= scale.to + 12) {
      marks.push(words({ x, y: foot + 15, text }));
      isFirst = false;
    }
  }
  return marks;
}

/** The day itself where it is the first of its month, else the first of the next. */
function firstOfMonth(day: Day): Day {
  let at = day;
  while (!at.endsWith("-01") && at < "9999-12-01") at = addDays(at, 1);
  return at;
}
