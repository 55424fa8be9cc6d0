import { box, type Drawing, type Mark, path, tenth, words } from "./drawing.ts";
import { wordsWidth } from "./lane-words.ts";
import { cut } from "./short-words.ts";

/** What moves a forecast, and by how many days, each by itself. */
export interface SwingsView {
  /** Days the middle moves by when the cause comes out low and high (negative: earlier); widest first. */
  readonly causes: readonly { readonly name: string; readonly low: number; readonly high: number }[];
}

export interface SwingsFrame {
  readonly width: number;
  readonly most?: number;
}

const ROW = 24;
const HEAD = 18;
const FIGURE = 46;

/** A tornado: bars about the middle of the forecast, the side of little of a cause faint, that of much solid, each with its days. Where both move it one way, the farther one alone says how far. */
export function swings({ causes }: SwingsView, { width, most = 8 }: SwingsFrame): Drawing {
  const shown = causes.slice(0, most);
  const names = Math.min(width * 0.42, Math.max(0, ...shown.map(({ name }) => wordsWidth(name))) + 8);
  const reach = Math.max(1, ...shown.flatMap(({ low, high }) => [Math.abs(low), Math.abs(high)]));
  const half = Math.max(4, (width - names - FIGURE * 2) / 2);
  const middle = tenth(names + FIGURE + half);
  const long = (days: number): number => tenth((Math.abs(days) / reach) * half);
  const height = HEAD + shown.length * ROW + 2;
  const rows = shown.flatMap(({ name, low, high }, at): readonly Mark[] => {
    const top = HEAD + at * ROW;
    const farther = Math.abs(high) >= Math.abs(low) ? high : low;
    return [
      words({ x: 0, y: top + 15, text: cut(name, names - 4), tone: "ink" }),
      ...[
        { days: low, fill: "accentSoft" as const },
        { days: high, fill: "accent" as const },
      ].flatMap(({ days, fill }): readonly Mark[] => {
        if (Math.round(days) === 0) return [];
        const from = days < 0 ? middle - long(days) : middle;
        const isInside = low * high > 0 && days !== farther;
        const bar = box({
          x: tenth(from),
          y: top + 4,
          width: Math.max(1, long(days)),
          height: 14,
          fill,
          stroke: "accent",
          says: `${name}: ${daysWords(days)}`,
        });
        if (isInside) return [bar];
        return [
          bar,
          words({
            x: tenth(days < 0 ? from - 4 : from + long(days) + 4),
            y: top + 15,
            text: signed(days),
            tone: "inkSoft",
            at: days < 0 ? "end" : "start",
          }),
        ];
      }),
    ];
  });
  const marks: Mark[] = [
    words({ x: middle - 6, y: 11, text: "earlier", at: "end" }),
    words({ x: middle + 6, y: 11, text: "later" }),
    path({ d: `M${middle} ${HEAD - 2}V${height - 2}`, stroke: "lineStrong" }),
    ...rows,
  ];
  return { width, height, title: swingsSay(shown), marks };
}

const signed = (days: number): string => `${days < 0 ? "−" : "+"}${Math.abs(Math.round(days)).toLocaleString("en-GB")} d`;

const daysWords = (days: number): string => {
  const many = Math.abs(Math.round(days));
  return `${many.toLocaleString("en-GB")} ${many === 1 ? "day" : "days"} ${days < 0 ? "earlier" : "later"}`;
};

function swingsSay(causes: SwingsView["causes"]): string {
  if (causes.length === 0) return "Nothing that moves it is known.";
  return `What moves it most: ${causes
    .slice(0, 3)
    .map(({ name, low, high }) => `${name}, ${daysWords(low)} to ${daysWords(high)}`)
    .join("; ")}.`;
}
