import { box, type Drawing, type Mark, tenth, words } from "./drawing.ts";
import { wordsWidth } from "./lane-words.ts";
import { cut } from "./short-words.ts";

/** One step of the ladder. */
export interface BandRung {
  readonly band: string;
  /** What it asks, short: "Can it be used?". */
  readonly asks: string;
  /** `reached`: it and all below it hold. `working-on`: the one that holds things up. `ahead`: not its turn yet. */
  readonly state: "reached" | "working-on" | "ahead";
  /** Checks that hold, of all of its checks. */
  readonly hold: number;
  readonly of: number;
}

export interface BandLadderFrame {
  readonly width: number;
  /** The letters as large as a screen shows them; small for a file or a row. */
  readonly large?: boolean;
}

const sizes = { large: { rise: 28, step: 112, letter: 44, below: 26 }, small: { rise: 22, step: 68, letter: 18, below: 20 } } as const;

/** Steps that rise to the right: reached ones filled, the one that is worked on outlined strongly, what is ahead dashed. From the ground up. */
export function bandLadder(rungs: readonly BandRung[], { width, large = false }: BandLadderFrame): Drawing {
  const { rise, step, letter, below } = sizes[large ? "large" : "small"];
  const each = Math.max(5, (width - 2) / Math.max(1, rungs.length));
  const height = rise * Math.max(0, rungs.length - 1) + step + 2;
  const marks = rungs.flatMap(({ band, asks, state, hold, of }, at): readonly Mark[] => {
    const x = tenth(1 + at * each);
    const y = 1 + (rungs.length - 1 - at) * rise;
    const wide = tenth(each - 4);
    const tone = state === "reached" ? "paper" : state === "working-on" ? "ink" : "inkFaint";
    const counted = `${hold} of ${of}`;
    return [
      box({
        x,
        y,
        width: wide,
        height: height - y - 1,
        fill: state === "reached" ? "ink" : "surface",
        stroke: state === "reached" ? "ink" : state === "working-on" ? "accent" : "lineStrong",
        dashed: state === "ahead",
        says: `Band ${band}, ${asks} ${counted} checks hold`,
      }),
      words({ x: tenth(x + 10), y: y + letter + 4, text: band, tone, size: letter, bold: true }),
      words({ x: tenth(x + wide - 8), y: y + 21, text: counted, tone, at: "end" }),
      ...inLines(asks, wide - 18, large ? 3 : 2).map((text, line) =>
        words({ x: tenth(x + 10), y: y + letter + 4 + below + line * 14, text, tone }),
      ),
    ];
  });
  return { width, height, title: ladderSays(rungs), marks };
}

/** So many lines at most; what does not fit is cut. */
function inLines(text: string, width: number, most: number): readonly string[] {
  const all = text.split(" ");
  const fits = all.findIndex((_, at) => wordsWidth(all.slice(0, at + 1).join(" ")) > width);
  if (fits <= 0 || most === 1) return [cut(text, width)];
  return [all.slice(0, fits).join(" "), ...inLines(all.slice(fits).join(" "), width, most - 1)];
}

function ladderSays(rungs: readonly BandRung[]): string {
  const reached = rungs.filter(({ state }) => state === "reached").at(-1);
  const working = rungs.find(({ state }) => state === "working-on");
  const first = reached ? `Band ${reached.band} is reached` : "No band is reached";
  return working ? `${first}; ${working.hold} of ${working.of} checks of band ${working.band} hold.` : `${first}.`;
}
