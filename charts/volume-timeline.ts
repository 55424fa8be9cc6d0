import { box, type Drawing, type Mark, path, tenth, words } from "./drawing.ts";
import { wordsWidth } from "./lane-words.ts";
import { countWords } from "./short-words.ts";

/** Rows over time. Instants are ISO 8601. */
export interface VolumeView {
  readonly column: string;
  readonly from: string;
  readonly to: string;
  readonly period: "hour" | "day" | "week" | "month" | "quarter" | "year";
  readonly volume: readonly { readonly start: string; readonly rows: number }[];
  readonly gaps: readonly { readonly from: string; readonly to: string }[];
  readonly bursts: readonly { readonly start: string; readonly rows: number }[];
}

export interface VolumeFrame {
  readonly width: number;
  readonly height?: number;
}

const HEAD = 24;
const FOOT = 18;
const MS_A_DAY = 86_400_000;
const DAYS = { hour: 1 / 24, day: 1, week: 7, month: 30.4, quarter: 91.3, year: 365.25 } as const;

/** A bar a period on a time axis. A gap is a gap, with a dashed floor and its words; a burst has a triangle above it. */
export function volumeTimeline(view: VolumeView, { width, height = 120 }: VolumeFrame): Drawing {
  const step = DAYS[view.period] * MS_A_DAY;
  const starts = view.volume.map(({ start }) => at(start));
  const begin = Math.min(at(view.from), ...starts);
  const end = Math.max(at(view.to), ...starts.map((start) => start + step));
  const perMs = width / Math.max(1, end - begin);
  const x = (time: number): number => tenth(Math.min(width, Math.max(0, (time - begin) * perMs)));
  const most = Math.max(1, ...view.volume.map(({ rows }) => rows));
  const foot = height - FOOT;
  const tall = (rows: number): number => tenth(Math.max(1, (rows / most) * (foot - HEAD)));
  const bursts = new Set(view.bursts.map(({ start }) => start));
  const bars = view.volume
    .filter(({ rows }) => rows > 0)
    .flatMap(({ start, rows }): readonly Mark[] => {
      const from = x(at(start));
      const wide = tenth(Math.max(0.8, step * perMs - (step * perMs > 3 ? 1 : 0)));
      const says = `${periodWords(start, view.period)}: ${countWords(rows)} rows`;
      const bar = box({
        x: from,
        y: foot - tall(rows),
        width: wide,
        height: tall(rows),
        fill: bursts.has(start) ? "ink" : "inkFaint",
        says,
      });
      const middle = tenth(from + wide / 2);
      const sign = path({ d: `M${middle} ${foot - tall(rows) - 9}l4 6h-8z`, fill: "ink" });
      return bursts.has(start) ? [bar, sign] : [bar];
    });
  const gaps = view.gaps.flatMap(({ from, to }): readonly Mark[] => {
    const [left, right] = [x(at(from)), x(Math.max(at(to), at(from) + step))];
    const says = `no rows from ${periodWords(from, view.period)} to ${periodWords(to, view.period)}`;
    const outline = box({
      x: left,
      y: foot - 12,
      width: tenth(Math.max(2, right - left)),
      height: 12,
      stroke: "inkFaint",
      dashed: true,
      says,
    });
    const room = right - left > wordsWidth("no rows") + 6;
    return room ? [outline, words({ x: tenth((left + right) / 2), y: foot - 16, text: "no rows", at: "middle" })] : [outline];
  });
  const marks = [
    path({ d: `M0 ${foot}H${width}`, stroke: "lineStrong" }),
    ...bars,
    ...gaps,
    words({ x: 0, y: 10, text: `rows a ${view.period}, up to ${countWords(most)}` }),
    ...ticks(view, x, foot, width),
  ];
  return { width, height, title: volumeSays(view), marks };
}

/** As many starts of periods as have room for their words, evenly apart from the first on; the last where it is free. */
function ticks({ volume, period }: VolumeView, x: (time: number) => number, foot: number, width: number): readonly Mark[] {
  const first = volume[0]?.start ?? "2000-01-01";
  const wide = wordsWidth(periodWords(first, period)) + 14;
  const many = Math.max(2, Math.min(volume.length, Math.floor(width / wide)));
  const every = Math.max(1, Math.ceil(volume.length / many));
  const last = volume.length - 1;
  return volume.flatMap(({ start }, place) => {
    if (place !== last && place % every !== 0) return [];
    const text = periodWords(start, period);
    const from = place === last ? Math.min(x(at(start)), width - wordsWidth(text)) : x(at(start));
    const before = volume[Math.floor((place - 1) / every) * every];
    const isFree = place === 0 || before === undefined || from - x(at(before.start)) >= wide - 8;
    if (!isFree || from + wordsWidth(text) > width + 1) return [];
    return [path({ d: `M${x(at(start))} ${foot}v4`, stroke: "lineStrong" }), words({ x: tenth(from), y: foot + 14, text })];
  });
}

const at = (instant: string): number =>
  Date.parse(/^\d{4}-\d\d-\d\d$/.test(instant) || /Z|[+-]\d\d:\d\d$/.test(instant) ? instant : `${instant.replace(" ", "T")}Z`);

const months = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"] as const;

/**
 * A period by its start, as an axis says it.
 *
 * @example
 * periodWords("2026-03-01", "month"); // → "Mar 2026"
 * periodWords("2026-04-01", "quarter"); // → "Q2 2026"
 * periodWords("2026-03-02T14:00:00", "hour"); // → "2 Mar 14:00"
 */
export function periodWords(start: string, period: VolumeView["period"]): string {
  const [year = "", month = "1", dayText = "1"] = start.slice(0, 10).split("-");
  const name = months[Number(month) - 1] ?? "";
  if (period === "year") return year;
  if (period === "quarter") return `Q${Math.ceil(Number(month) / 3)} ${year}`;
  if (period === "month") return `${name} ${year}`;
  const day = `${Number(dayText)} ${name}`;
  return period === "hour" ? `${day} ${start.slice(11, 16) || "00:00"}` : `${day} ${year}`;
}

function volumeSays({ column, period, from, to, gaps, bursts }: VolumeView): string {
  const many = (of: readonly unknown[], one: string): string =>
    of.length === 0 ? `no ${one}s` : of.length === 1 ? `1 ${one}` : `${of.length} ${one}s`;
  return `Rows by ${period} of ${column}, ${periodWords(from, "day")} to ${periodWords(to, "day")}: ${many(gaps, "gap")}, ${many(bursts, "burst")}.`;
}
