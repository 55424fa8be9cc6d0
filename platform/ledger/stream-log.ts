import type { Entry, Fold } from "#kernel";
import type { Kinds } from "./entry-kind.ts";
import { entryOf, type Line } from "./line.ts";

// biome-ignore lint/suspicious/noExplicitAny: folds of every noun stand in one list; each is only ever given its own states back.
export type AnyFold = Fold<any, any>;

/** States are kept at every so many entries: any earlier one is at most that many steps of `evolve` away. */
const STEP = 16;

/** What one fold made of one stream so far. */
interface Folded {
  /** After STEP, 2·STEP … entries. */
  readonly checkpoints: unknown[];
  tip: unknown;
  count: number;
  /** The last earlier state that was asked for: whoever looks at one past day looks at another next. */
  past: { readonly state: unknown; readonly count: number } | undefined;
}

/**
 * One stream in memory: its lines as they are stored (bodies unparsed, so that a workspace of hundreds of thousands of entries fits), and
 * the states that folds made of it. Folded when asked for, never before.
 */
export interface StreamLog {
  readonly stream: string;
  readonly id: string;
  readonly lines: Line[];
  readonly folded: Map<AnyFold, Folded>;
}

export const newStreamLog = (stream: string, id: string): StreamLog => ({ stream, id, lines: [], folded: new Map() });

/** How many lines, from the first, satisfy a condition that holds for a prefix. */
export function prefix(lines: readonly Line[], holds: (line: Line) => boolean): number {
  let low = 0;
  let high = lines.length;
  const last = lines.at(-1);
  if (last && holds(last)) return high;
  while (low < high) {
    const middle = (low + high) >>> 1;
    const line = lines[middle];
    if (line && holds(line)) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** The state after the first `count` entries. */
export function stateAt(log: StreamLog, fold: AnyFold, count: number, kinds: Kinds): unknown {
  let folded = log.folded.get(fold);
  if (!folded) {
    folded = { checkpoints: [], tip: fold.initial(log.id), count: 0, past: undefined };
    log.folded.set(fold, folded);
  }
  const evolve = (state: unknown, index: number): unknown => {
    const line = log.lines[index];
    return line ? fold.evolve(state, entryOf(kinds, line) as Entry) : state;
  };
  if (count < folded.count) {
    const whole = Math.floor(count / STEP);
    const { past } = folded;
    const isNearer = past !== undefined && past.count >= whole * STEP && past.count <= count;
    let state = isNearer ? past.state : whole > 0 ? folded.checkpoints[whole - 1] : fold.initial(log.id);
    for (let index = isNearer ? past.count : whole * STEP; index < count; index++) state = evolve(state, index);
    folded.past = { state, count };
    return state;
  }
  for (; folded.count < count; ) {
    folded.tip = evolve(folded.tip, folded.count);
    folded.count++;
    if (folded.count % STEP === 0) folded.checkpoints.push(folded.tip);
  }
  return folded.tip;
}
