import { addDays, type Day, daysBetween, longDay } from "#kernel";
import { dayScale, monthTicks } from "./day-axis.ts";
import { box, type Drawing, type Mark, path, tenth, words } from "./drawing.ts";
import { wordsWidth } from "./lane-words.ts";
import { percent } from "./short-words.ts";

/** When a project ships, and whether at all. */
export interface ShipDensityView {
  readonly today: Day;
  /** The chance that it ships from `from` on and before `to`, of all there is, 0 to 1; in order, without gaps. */
  readonly bins: readonly { readonly from: Day; readonly to: Day; readonly share: number }[];
  /** The chance that it is stopped before it ships, 0 to 1. */
  readonly never: number;
  /** Days to be read off: "P50", "P80". */
  readonly landmarks: readonly { readonly name: string; readonly day: Day }[];
  /** A date that people were given. */
  readonly promised: Day | null;
  /** What comes, and what it is when it does not come, where that is another than a project that ships. */
  readonly words?: { readonly comes: string; readonly never: string; readonly neverShort: string };
}

const shipping = { comes: "Ships", never: "stopped before it ships", neverShort: "stopped" } as const;

export interface ShipDensityFrame {
  readonly width: number;
  readonly height?: number;
}

const HEAD = 40;
const FOOT = 20;
const NEVER = 74;

/** The density of the days it may ship on as an area, the days to be read off as lines, a promise as a flag; what never ships stands apart on the same scale of area. */
export function shipDensity(view: ShipDensityView, { width, height = 190 }: ShipDensityFrame): Drawing {
  const { bins, never, today, promised } = view;
  const begin = bins[0]?.from ?? today;
  const end = bins.at(-1)?.to ?? addDays(today, 30);
  const first = [today, begin].reduce((a, b) => (b < a ? b : a));
  const last = promised !== null && promised > end ? addDays(promised, 14) : end;
  const apart = never > 0 ? Math.min(NEVER, width * 0.25) : 0;
  const scale = dayScale(first, last, 1, width - apart - 12);
  const foot = height - FOOT;
  const density = bins.map(({ from, to, share }) => share / Math.max(1, daysBetween(from, to)));
  const most = Math.max(1e-9, ...density);
  const y = (of: number): number => tenth(foot - (of / most) * (foot - HEAD));
  const steps = bins.map(({ from, to }, at) => `L${scale.x(from)} ${y(density[at] ?? 0)}L${scale.x(to)} ${y(density[at] ?? 0)}`);
  const marks: Mark[] = [];
  if (bins.length > 0)
    marks.push(
      path({ d: `M${scale.x(begin)} ${foot}${steps.join("")}L${scale.x(end)} ${foot}Z`, fill: "accent", stroke: "accent", strength: 0.18 }),
    );
  marks.push(path({ d: `M0 ${foot}H${tenth(scale.to)}`, stroke: "lineStrong" }), ...monthTicks(scale, foot));
  marks.push(path({ d: `M${scale.x(today)} ${HEAD - 8}V${foot}`, stroke: "inkFaint", dashed: true }));
  marks.push(...landmarks(view, scale.x, foot, scale.to));
  if (promised !== null) marks.push(...flag(scale.x(promised), foot, HEAD));
  if (never > 0) marks.push(...notShipped(view, { x: width - apart, wide: apart, foot, tall: foot - HEAD, width }));
  return { width, height, title: shipSays(view), marks };
}

/** Lines with their words above, in two rows by turns, so that neighbours have room. */
function landmarks({ landmarks: all }: ShipDensityView, x: (day: Day) => number, foot: number, to: number): readonly Mark[] {
  const free = [0, 0];
  return all.flatMap(({ name, day }): readonly Mark[] => {
    const at = x(day);
    const text = `${name} ${longDay(day).replace(/ (\w{3})\w* /, " $1 ")}`;
    const from = Math.max(0, Math.min(at - wordsWidth(text) / 2, to - wordsWidth(text)));
    const row = free.findIndex((taken) => taken <= from);
    const line = path({ d: `M${at} ${row === 1 ? 16 : 30}V${foot}`, stroke: "accent", thickness: 1.5 });
    if (row < 0) return [line];
    free[row] = from + wordsWidth(text) + 6;
    return [line, words({ x: tenth(from), y: row === 1 ? 11 : 25, text, tone: "accent" })];
  });
}

const flag = (x: number, foot: number, top: number): readonly Mark[] => [
  path({ d: `M${x} ${top}V${foot}`, stroke: "ink", thickness: 1.5 }),
  path({ d: `M${x} ${top}h11l-3 4 3 4h-11z`, fill: "ink" }),
];

interface Apart {
  readonly x: number;
  readonly wide: number;
  readonly foot: number;
  readonly tall: number;
  readonly width: number;
}

function notShipped({ never, words: say = shipping }: ShipDensityView, { x, wide, foot, tall, width }: Apart): readonly Mark[] {
  const high = tenth(Math.max(1, never * tall));
  const says = `${say.never}: ${percent(Math.round(never * 100) / 100)}`;
  return [
    box({
      x: tenth(x + 4),
      y: tenth(foot - high),
      width: tenth(wide - 8),
      height: high,
      fill: "sunken",
      stroke: "inkFaint",
      dashed: true,
      says,
    }),
    words({ x: width, y: foot + 15, text: `${say.neverShort} ${percent(Math.round(never * 100) / 100)}`, at: "end" }),
  ];
}

function shipSays({ landmarks: all, never, promised, words: say = shipping }: ShipDensityView): string {
  const read = all.map(({ name, day }) => `${name} ${longDay(day)}`).join(", ");
  const stopped = never > 0 ? `; ${say.never}: ${percent(Math.round(never * 100) / 100)}` : "";
  return `${say.comes}: ${read || "no day can be told"}${stopped}${promised === null ? "" : `; promised for ${longDay(promised)}`}.`;
}
