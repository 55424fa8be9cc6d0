import { box, type Drawing, type Mark, path, tenth, words } from "./drawing.ts";
import { wordsWidth } from "./lane-words.ts";
import { countWords, cut, percent } from "./short-words.ts";

/** How often each value of a column stands in it. */
export interface BarListView {
  readonly name: string;
  /** Most first. */
  readonly items: readonly { readonly text: string; readonly count: number }[];
  /** What is not named: how many values, null where nobody counted them, in how many rows; null where everything is named. */
  readonly others: { readonly values: number | null; readonly rows: number } | null;
  readonly missing: number;
  readonly rows: number;
}

export interface BarListFrame {
  readonly width: number;
  /** Items that are drawn; what is left over is put to the others. */
  readonly most: number;
  readonly rowHeight?: number;
  /** What stands beside the bars. */
  readonly beside: "shares" | "counts" | "counts and shares";
}

/** A bar a value, on one scale; the unnamed hollow, the missing dashed, each with its words. */
export function barList(view: BarListView, { width, most, rowHeight = 18, beside }: BarListFrame): Drawing {
  const items = view.items.slice(0, most);
  const left = view.items.slice(most);
  const unnamed = view.others === null ? { values: 0, rows: 0 } : view.others;
  const values = unnamed.values === null ? null : left.length + unnamed.values;
  const others = left.reduce((sum, { count }) => sum + count, unnamed.rows);
  const bars = [
    ...items.map(({ text, count }) => ({ text: text === "" ? "(empty)" : text, count, as: "value" as const })),
    ...(values === 0 ? [] : [{ text: othersSay(values), count: others, as: "others" as const }]),
    ...(view.missing > 0 ? [{ text: "missing", count: view.missing, as: "missing" as const }] : []),
  ];
  const all = Math.max(1, view.rows);
  const longest = Math.max(1, ...bars.map(({ count }) => count));
  const said = bars.map(({ count }) =>
    beside === "shares" ? percent(count / all) : beside === "counts" ? countWords(count) : `${countWords(count)} · ${percent(count / all)}`,
  );
  const right = Math.max(0, ...said.map(wordsWidth)) + 2;
  const names = tenth(Math.min(width * 0.42, Math.max(0, ...bars.map(({ text }) => wordsWidth(text) + 6))));
  const room = Math.max(8, width - names - right - 8);
  const marks = bars.flatMap(({ text, count, as }, at): readonly Mark[] => {
    const y = at * rowHeight;
    const line = tenth(y + rowHeight / 2 + 4);
    const bar = {
      x: tenth(names + 0.5),
      y: tenth(y + 3.5),
      width: tenth(Math.max(1, (count / longest) * room)),
      height: rowHeight - 7,
      says: `${text}: ${countWords(count)} of ${countWords(view.rows)} rows`,
    };
    return [
      words({ x: 0, y: line, text: cut(text, names - 4), tone: as === "value" ? "ink" : "inkFaint" }),
      as === "value" ? box({ ...bar, fill: "inkSoft" }) : box({ ...bar, fill: "paper", stroke: "inkFaint", dashed: as === "missing" }),
      words({ x: width, y: line, text: said[at] ?? "", tone: "inkSoft", at: "end" }),
    ];
  });
  const height = Math.max(rowHeight, bars.length * rowHeight);
  if (bars.length > 0) marks.unshift(path({ d: `M${names} 0V${height}`, stroke: "line" }));
  return { width, height, title: `${view.name}: ${bars.map(({ text, count }) => `${text} ${percent(count / all)}`).join(", ")}.`, marks };
}

const othersSay = (values: number | null): string =>
  values === null ? "all others" : values === 1 ? "1 other" : `${countWords(values)} others`;
