import { box, type Drawing, type Mark, path, tenth, words } from "./drawing.ts";
import { wordsWidth } from "./lane-words.ts";
import { countWords, cut, percent, shortFigure } from "./short-words.ts";

/** The distribution of a column of numbers, counted. */
export interface HistogramView {
  readonly name: string;
  /** One more than `counts`; equal widths. */
  readonly edges: readonly number[];
  readonly counts: readonly number[];
  /** Cells without a value, coded ones too. */
  readonly missing: number;
  readonly median: number | null;
  /** Edges in words, where they are no plain numbers: days. */
  readonly edgeWords?: (edge: number) => string;
}

export interface HistogramFrame {
  readonly width: number;
  readonly height: number;
  /** Words of the axis; without them it is one of many small ones. */
  readonly labels: boolean;
}

const FOOT = 16;
const HEAD = 14;

/** Bars of counts over equal widths, all on one scale with the missing cells, which stand apart with a dashed edge: they are no value. */
export function histogram(view: HistogramView, { width, height, labels }: HistogramFrame): Drawing {
  const { edges, counts, missing } = view;
  const say = view.edgeWords ?? shortFigure;
  const rows = counts.reduce((sum, one) => sum + one, missing);
  const most = Math.max(1, missing, ...counts);
  const top = labels ? HEAD : 1;
  const foot = tenth(height - (labels ? FOOT : 1));
  const apart = missing > 0 ? Math.max(10, Math.min(64, width * 0.12)) : 0;
  const plot = width - (apart > 0 ? apart + 8 : 0);
  const each = plot / Math.max(1, counts.length);
  const tall = (many: number): number => tenth(many === 0 ? 0 : Math.max(1, (many / most) * (foot - top)));
  const first = edges[0] ?? 0;
  const last = edges.at(-1) ?? first;
  const marks: Mark[] = counts.map((many, at) =>
    box({
      x: tenth(at * each),
      y: tenth(foot - tall(many)),
      width: tenth(Math.max(0.6, each - (each > 4 ? 1 : 0))),
      height: tall(many),
      fill: "inkSoft",
      says: labels ? `${say(edges[at] ?? first)} to ${say(edges[at + 1] ?? last)}: ${rowsOf(many)}` : null,
    }),
  );
  marks.push(path({ d: `M0 ${foot}H${tenth(plot)}`, stroke: "lineStrong" }));
  if (missing > 0) {
    const x = tenth(width - apart + 0.5);
    const says = `missing: ${rowsOf(missing)}, ${percent(missing / rows)}`;
    marks.push(
      box({
        x,
        y: foot - tall(missing),
        width: tenth(apart - 1),
        height: tall(missing),
        fill: "paper",
        stroke: "inkFaint",
        dashed: true,
        says,
      }),
    );
    if (labels) marks.push(words({ x: width, y: height - 3, text: cut(`missing ${percent(missing / rows)}`, 96), at: "end" }));
  }
  if (labels) marks.push(...axis({ view, plot: missing > 0 ? Math.min(plot, width - 100) : plot, end: plot, foot, height, most, say }));
  return { width, height, title: histogramSays(view), marks };
}

interface Axis {
  readonly view: HistogramView;
  /** How far words may reach. */
  readonly plot: number;
  readonly end: number;
  readonly foot: number;
  readonly height: number;
  readonly most: number;
  readonly say: (edge: number) => string;
}

function axis({ view: { edges, median }, plot, end, foot, height, most, say }: Axis): readonly Mark[] {
  const first = edges[0];
  const last = edges.at(-1);
  if (first === undefined || last === undefined) return [];
  const y = height - 3;
  const marks: Mark[] = [
    words({ x: 0, y, text: say(first) }),
    words({ x: tenth(plot), y, text: say(last), at: "end" }),
    words({ x: 0, y: 9, text: `up to ${rowsOf(most)}` }),
  ];
  if (median === null || last <= first) return marks;
  const x = tenth(((median - first) / (last - first)) * end);
  const text = `median ${say(median)}`;
  const taken = wordsWidth(`up to ${rowsOf(most)}`) + 6;
  const from = Math.max(taken, Math.min(x - wordsWidth(text) / 2, end - wordsWidth(text)));
  return [
    ...marks,
    path({ d: `M${x} ${HEAD}V${foot}`, stroke: "accent", thickness: 1.5 }),
    words({ x: tenth(from), y: 9, text, tone: "accent" }),
  ];
}

const rowsOf = (many: number): string => (many === 1 ? "1 row" : `${countWords(many)} rows`);

function histogramSays({ name, edges, counts, missing, median, edgeWords: say = shortFigure }: HistogramView): string {
  const rows = counts.reduce((sum, one) => sum + one, missing);
  const from = edges[0];
  const to = edges.at(-1);
  const range = from === undefined || to === undefined ? "no number" : `${say(from)} to ${say(to)}`;
  const middle = median === null ? "" : `, half of them below ${say(median)}`;
  return `${name}: ${range}${middle}${missing > 0 ? `; ${percent(missing / rows)} missing` : ""}.`;
}
