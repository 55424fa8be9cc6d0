import { box, type Drawing, type Mark, path, tenth, words } from "./drawing.ts";
import { countWords, cut, percent } from "./short-words.ts";

/** Where cells are missing: columns against equal blocks of rows in file order. */
export interface MissingnessView {
  readonly columns: readonly {
    readonly name: string;
    /** Share missing in each block, 0 to 1; as many for each column. */
    readonly byBlock: readonly number[];
    /** Share missing in all. */
    readonly share: number;
  }[];
  readonly rows: number;
}

export interface MissingnessFrame {
  readonly width: number;
  readonly rowHeight?: number;
  /** Columns that are drawn, from the first; the rest is counted below them. */
  readonly most?: number;
  /** Width of the names' column; 0 for none. */
  readonly names?: number;
}

const FOOT = 18;
const SHARES = 62;

/** A strip a column; what is missing stands up from its floor as high as it is missing, darker above half: seen by shape, and by shade. */
export function missingnessMap(view: MissingnessView, frame: MissingnessFrame): Drawing {
  const { width, rowHeight = 16, most = view.columns.length, names = Math.min(180, width * 0.3) } = frame;
  const shown = view.columns.slice(0, most);
  const left = view.columns.length - shown.length;
  const plot = { from: names, to: width - SHARES };
  const marks = shown.flatMap(({ name, byBlock, share }, at): readonly Mark[] => {
    const y = at * rowHeight;
    const line = tenth(y + rowHeight / 2 + 4);
    return [
      ...(names > 0 ? [words({ x: 0, y: line, text: cut(name, names - 6), tone: "ink" as const })] : []),
      ...strip(byBlock, { from: plot.from, to: plot.to, top: y + 1, bottom: y + rowHeight - 2 }),
      words({ x: width, y: line, text: share === 0 ? "none" : percent(share), at: "end", tone: share === 0 ? "inkFaint" : "inkSoft" }),
    ];
  });
  const end = shown.length * rowHeight;
  const foot = end + FOOT - 5;
  marks.push(
    words({ x: plot.from, y: foot, text: "row 1" }),
    words({ x: plot.to, y: foot, text: `row ${countWords(view.rows)}`, at: "end" }),
    words({ x: width, y: foot, text: "missing", at: "end" }),
  );
  if (left > 0) marks.push(words({ x: 0, y: foot, text: `and ${countWords(left)} more` }));
  return { width, height: end + FOOT, title: mapSays(view), marks };
}

interface Room {
  readonly from: number;
  readonly to: number;
  readonly top: number;
  readonly bottom: number;
}

/** Blocks of a like share are drawn as one, so that two thousand columns stay a few thousand marks. */
function strip(byBlock: readonly number[], { from, to, top, bottom }: Room): readonly Mark[] {
  const each = (to - from) / Math.max(1, byBlock.length);
  const full = bottom - top;
  const drawn = { low: "", high: "" };
  let at = 0;
  while (at < byBlock.length) {
    const share = byBlock[at] ?? 0;
    let next = at + 1;
    while (
      next < byBlock.length &&
      Math.round((byBlock[next] ?? 0) * full) === Math.round(share * full) &&
      (byBlock[next] ?? 0) > 0 === share > 0
    )
      next++;
    if (share > 0) {
      const height = tenth(Math.max(2, share * full));
      drawn[share < 0.5 ? "low" : "high"] += `M${tenth(from + at * each)} ${bottom}v-${height}h${tenth((next - at) * each)}v${height}z`;
    }
    at = next;
  }
  return [
    box({ x: tenth(from), y: top, width: tenth(to - from), height: full, fill: "sunken" }),
    ...(drawn.low === "" ? [] : [path({ d: drawn.low, fill: "inkFaint" })]),
    ...(drawn.high === "" ? [] : [path({ d: drawn.high, fill: "ink" })]),
  ];
}

function mapSays({ columns }: MissingnessView): string {
  const worst = columns.filter(({ share }) => share > 0).sort((a, b) => b.share - a.share);
  if (worst.length === 0) return "No cell is missing in any column.";
  const named = worst.slice(0, 3).map(({ name, share }) => `${name} ${percent(share)}`);
  return `Missing cells in ${worst.length} of ${columns.length} columns, most in ${named.join(", ")}.`;
}
