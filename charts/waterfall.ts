import { box, type Drawing, type Mark, path, tenth, words } from "./drawing.ts";
import { wordsWidth } from "./lane-words.ts";
import { cut } from "./short-words.ts";

/** How something came from one value to another, step by step. */
export interface WaterfallView {
  /** What the two ends are called: "then 3 May 2027", "now 12 May 2027". */
  readonly before: string;
  readonly after: string;
  /** In their order. A step that is no cause of its own is drawn as an outline. */
  readonly steps: readonly { readonly name: string; readonly by: number; readonly isCause: boolean }[];
  readonly unit: "days" | "points";
}

export interface WaterfallFrame {
  readonly width: number;
}

const ROW = 24;
const HEAD = 18;
const FIGURE = 56;

/** A bar for each step, from where the one before it ended: what goes later or up solid to the right, what goes back pale to the left, and a line through each end. */
export function waterfall({ before, after, steps, unit }: WaterfallView, { width }: WaterfallFrame): Drawing {
  const ends = [0];
  for (const { by } of steps) ends.push((ends.at(-1) ?? 0) + by);
  const whole = ends.at(-1) ?? 0;
  const names = Math.min(width * 0.5, Math.max(...[before, after, ...steps.map(({ name }) => name)].map(wordsWidth)) + 8);
  const [least, most] = [Math.min(...ends), Math.max(...ends)];
  const goesBack = steps.some(({ by }) => by < 0);
  const left = names + (goesBack ? FIGURE : 8);
  const right = Math.max(left + 8, width - FIGURE);
  const x = (value: number): number => tenth(left + ((value - least) / Math.max(1, most - least)) * (right - left));
  const height = HEAD + (steps.length + 2) * ROW;
  const top = (row: number): number => HEAD + row * ROW;
  const name = (text: string, row: number, bold = false): Mark =>
    words({ x: 0, y: top(row) + 15, text: cut(text, names - 4), tone: "ink", bold });
  const marks: Mark[] = [
    ...(goesBack ? [words({ x: x(0) - 6, y: 11, text: unit === "days" ? "earlier" : "less", at: "end" })] : []),
    words({ x: x(0) + 6, y: 11, text: unit === "days" ? "later" : "more" }),
    path({ d: `M${x(0)} ${HEAD - 2}V${height - 4}`, stroke: "lineStrong" }),
    name(before, 0, true),
    ...steps.flatMap(({ name: text, by, isCause }, at): readonly Mark[] => {
      const from = ends[at] ?? 0;
      const [low, high] = [x(Math.min(from, from + by)), x(Math.max(from, from + by))];
      const row = top(at + 1);
      return [
        name(text, at + 1),
        path({ d: `M${x(from)} ${row - 6}V${row + 5}`, stroke: "lineStrong" }),
        box({
          ...{ x: low, y: row + 5, width: Math.max(1, tenth(high - low)), height: 14, dashed: !isCause },
          ...{ fill: isCause ? (by < 0 ? "accentSoft" : "accent") : null, stroke: isCause ? "accent" : "lineStrong" },
          says: `${plain(text)}: ${inWords(by, unit)}`,
        }),
        words({
          ...{ x: by < 0 ? low - 4 : high + 4, y: row + 16, text: signed(by, unit) },
          ...{ tone: "inkSoft", at: by < 0 ? "end" : "start" },
        }),
      ];
    }),
    name(after, steps.length + 1, true),
    path({ d: `M${x(whole)} ${top(steps.length + 1) - 6}V${height - 4}`, stroke: "ink", thickness: 1.5 }),
    words({
      ...{ x: whole < 0 ? x(whole) - 4 : x(whole) + 4, y: top(steps.length + 1) + 15, text: signed(whole, unit) },
      ...{ tone: "ink", bold: true, at: whole < 0 ? "end" : "start" },
    }),
  ];
  return { width, height, title: waterfallSays({ before, after, steps, unit }, whole), marks };
}

const signed = (by: number, unit: WaterfallView["unit"]): string =>
  `${by < 0 ? "−" : by > 0 ? "+" : "±"}${Math.abs(by).toLocaleString("en-GB")} ${unit === "days" ? "d" : "pt"}`;

function inWords(by: number, unit: WaterfallView["unit"]): string {
  const many = Math.abs(by);
  const what = unit === "days" ? (many === 1 ? "day" : "days") : many === 1 ? "point" : "points";
  const way = unit === "days" ? (by < 0 ? "earlier" : "later") : by < 0 ? "less" : "more";
  return by === 0 ? `no ${what}` : `${many.toLocaleString("en-GB")} ${what} ${way}`;
}

/** A sentence as a part of another. */
const plain = (sentence: string): string => sentence.replace(/\.$/, "");

const waterfallSays = ({ before, after, steps, unit }: WaterfallView, whole: number): string =>
  `From ${before} to ${after}, ${inWords(whole, unit)}${steps.length === 0 ? "" : `: ${steps.map(({ name, by }) => `${plain(name)}, ${inWords(by, unit)}`).join("; ")}`}.`;
