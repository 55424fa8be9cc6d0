import { box, type Drawing, type Mark, path, tenth, words } from "./drawing.ts";
import { wordsWidth } from "./lane-words.ts";
import { countWords, cut } from "./short-words.ts";

/** Two segments crossed: how many rows each pair of values has. */
export interface SegmentGridView {
  readonly a: { readonly name: string; readonly values: readonly string[] };
  readonly b: { readonly name: string; readonly values: readonly string[] };
  /** Rows by a, then by b. */
  readonly rows: readonly (readonly number[])[];
  /** Fewer rows than this are thin. */
  readonly thin: number;
}

export interface SegmentGridFrame {
  readonly width: number;
  /** Values drawn each way; what is left over is counted below. */
  readonly most?: number;
}

const ROW = 26;
const FOOT = 18;
const WIDEST = 96;
const NARROWEST = 24;
/** What turned headings reach over the last column. */
const OVERHANG = 40;

/** What a pair of values has: enough rows, too few, or none. */
type CellState = "enough" | "thin" | "empty";

export const cellState = (rows: number, thin: number): CellState => (rows === 0 ? "empty" : rows < thin ? "thin" : "enough");

/** A cell a pair. Enough: shaded by its rows. Thin: an outline with a notched corner. Empty: dashed. The number stands in each where it fits. */
export function segmentGrid(view: SegmentGridView, { width, most = 20 }: SegmentGridFrame): Drawing {
  const down = view.a.values.slice(0, most);
  const names = tenth(Math.min(width * 0.3, Math.max(wordsWidth(view.a.name), ...down.map(wordsWidth)) + 8));
  const across = view.b.values.slice(0, Math.min(most, Math.max(1, Math.floor((width - names - OVERHANG) / NARROWEST))));
  const longest = Math.max(0, ...across.map(wordsWidth));
  const turned = longest > Math.min(WIDEST, (width - names) / Math.max(1, across.length)) - 4;
  const each = tenth(Math.min(WIDEST, (width - names - (turned ? OVERHANG : 2)) / Math.max(1, across.length)));
  const head = turned ? Math.min(84, longest * 0.72 + 16) : 20;
  const largest = Math.max(1, ...view.rows.flat());
  const headings = across.map((value, at) =>
    turned
      ? words({ x: tenth(names + (at + 0.5) * each), y: head - 6, text: cut(value, 96), tone: "ink", turned: -45 })
      : words({ x: tenth(names + (at + 0.5) * each), y: head - 6, text: value, tone: "ink", at: "middle" }),
  );
  const cells = down.flatMap((value, row) => [
    words({ x: 0, y: head + row * ROW + 17, text: cut(value, names - 6), tone: "ink" }),
    ...across.flatMap((other, column) => {
      const rows = view.rows[row]?.[column] ?? 0;
      const says = `${view.a.name} ${value}, ${view.b.name} ${other}: ${rows === 0 ? "no rows" : rows === 1 ? "1 row" : `${countWords(rows)} rows`}`;
      return cell({ x: tenth(names + column * each), y: head + row * ROW, width: each, rows, thin: view.thin, largest, says });
    }),
  ]);
  const left = [leftOver(view.a, down.length), leftOver(view.b, across.length)].filter((one) => one !== "");
  const end = head + down.length * ROW;
  const foot = left.length === 0 ? [] : [words({ x: 0, y: end + FOOT - 5, text: `not drawn: ${left.join(", ")}` })];
  return { width, height: end + (left.length === 0 ? 2 : FOOT), title: gridSays(view), marks: [...headings, ...cells, ...foot] };
}

interface Cell {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly rows: number;
  readonly thin: number;
  readonly largest: number;
  readonly says: string;
}

function cell({ x, y, width, rows, thin, largest, says }: Cell): readonly Mark[] {
  const state = cellState(rows, thin);
  const place = { x: tenth(x + 1.5), y: y + 1.5, width: tenth(Math.max(2, width - 3)), height: ROW - 3, says };
  const text = countWords(rows);
  const fits = wordsWidth(text) <= width - 4;
  const number = (tone: "ink" | "inkFaint"): readonly Mark[] =>
    fits ? [words({ x: tenth(x + width / 2), y: y + 17, text, tone, at: "middle" })] : [];
  if (state === "empty") return [box({ ...place, stroke: "inkFaint", dashed: true }), ...number("inkFaint")];
  if (state === "enough") {
    const strength = Math.round((0.1 + 0.35 * Math.sqrt(rows / largest)) * 100) / 100;
    return [box({ ...place, fill: "inkFaint", strength }), ...number("ink")];
  }
  const notch = path({ d: `M${place.x} ${place.y}h8l-8 8z`, fill: "ink" });
  return [box({ ...place, fill: "surface", stroke: "inkSoft" }), notch, ...number("ink")];
}

function leftOver({ name, values }: SegmentGridView["a"], drawn: number): string {
  const more = values.length - drawn;
  return more <= 0 ? "" : `${countWords(more)} more of ${name}`;
}

function gridSays({ a, b, rows, thin }: SegmentGridView): string {
  const all = rows.flat();
  const empty = all.filter((each) => each === 0).length;
  const few = all.filter((each) => cellState(each, thin) === "thin").length;
  return `${a.name} by ${b.name}: ${all.length} cells, ${few} with fewer than ${thin} rows, ${empty} with none.`;
}
