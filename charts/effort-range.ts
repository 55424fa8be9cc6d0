import { daysOfWork } from "#kernel";
import { box, type Drawing, type Mark, path, tenth, words } from "./drawing.ts";
import { wordsWidth } from "./lane-words.ts";
import { cut, percent } from "./short-words.ts";

/** Work that is open, in person-days: one in ten needs no more than `p10`, as likely as not `p50`, nine in ten `p90`. */
export interface EffortView {
  readonly p10: number;
  readonly p50: number;
  readonly p90: number;
  /** What widens it: each one's share of the variance, 0 to 1, most first. */
  readonly drivers: readonly { readonly name: string; readonly share: number }[];
}

export interface EffortFrame {
  readonly width: number;
  /** Drivers that are drawn. */
  readonly most?: number;
}

const RANGE = 62;
const DRIVER = 28;

/** A lens from one in ten to nine in ten, widest where it is as likely as not, on a line that begins at no days; its drivers as bars below. */
export function effortRange({ p10, p50, p90, drivers }: EffortView, { width, most = 3 }: EffortFrame): Drawing {
  const last = Math.max(p90 * 1.12, 1);
  const x = (days: number): number => tenth((days / last) * (width - 2) + 1);
  const y = 30;
  const [low, middle, high] = [x(p10), x(p50), x(p90)];
  const range: readonly Mark[] = [
    path({ d: `M0.5 ${y}H${width}M0.5 ${y - 4}v8`, stroke: "lineStrong" }),
    path({ d: lens(low, middle, high, y), fill: "accent", stroke: "accent", strength: 0.22 }),
    path({ d: `M${middle} ${y - 10}V${y + 10}`, stroke: "accent", thickness: 1.5 }),
    ...(low > 24 ? [words({ x: 0, y: y + 26, text: "0" })] : []),
    ...said({
      low,
      middle,
      high,
      texts: [daysOfWork(p10), `${daysOfWork(p50)} ${daysOfWork(p50) === "1" ? "person-day" : "person-days"}`, daysOfWork(p90)],
      y,
      width,
    }),
  ];
  const shown = drivers.slice(0, most);
  const bars = shown.flatMap(({ name, share }, at): readonly Mark[] => {
    const top = RANGE + at * DRIVER;
    return [
      words({ x: 0, y: top + 11, text: cut(name, width - 48), tone: "ink" }),
      words({ x: width, y: top + 11, text: percent(Math.round(share * 100) / 100), tone: "inkSoft", at: "end" }),
      path({ d: `M0 ${top + 18}H${width}`, stroke: "line" }),
      box({
        x: 0,
        y: top + 16,
        width: tenth(Math.max(1, share * width)),
        height: 4,
        fill: "inkFaint",
        says: `${name}: ${percent(share)} of the spread`,
      }),
    ];
  });
  const title = `8 in 10 between ${daysOfWork(p10)} and ${daysOfWork(p90)} person-days, as likely as not ${daysOfWork(p50)}.`;
  return { width, height: RANGE + shown.length * DRIVER, title, marks: [...range, ...bars] };
}

const lens = (low: number, middle: number, high: number, y: number): string =>
  `M${low} ${y}Q${(low + middle) / 2} ${y - 9} ${middle} ${y - 9}Q${(middle + high) / 2} ${y - 7} ${high} ${y}Q${(middle + high) / 2} ${y + 7} ${middle} ${y + 9}Q${(low + middle) / 2} ${y + 9} ${low} ${y}Z`;

interface Said {
  readonly low: number;
  readonly middle: number;
  readonly high: number;
  readonly texts: readonly [string, string, string];
  readonly y: number;
  readonly width: number;
}

/** The middle above, the ends below; the ends give way to each other where the range is narrow. */
function said({ low, middle, high, texts: [least, likely, most], y, width }: Said): readonly Mark[] {
  const half = wordsWidth(likely) / 2;
  const centre = Math.min(Math.max(middle, half), width - half);
  const apart = high - low > wordsWidth(least) / 2 + wordsWidth(most) / 2 + 4;
  const top = words({ x: tenth(centre), y: y - 15, text: likely, tone: "accent", at: "middle", bold: true });
  if (!apart) return [top, words({ x: high, y: y + 26, text: `${least}–${most}`, tone: "inkSoft", at: "end" })];
  return [
    top,
    words({ x: Math.max(low, 12), y: y + 26, text: least, tone: "inkSoft", at: low < 12 ? "start" : "middle" }),
    words({ x: Math.min(high, width - 10), y: y + 26, text: most, tone: "inkSoft", at: "middle" }),
  ];
}
