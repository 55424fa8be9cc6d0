import type { Roles } from "../../chapters/data-readiness/domain/index.ts";
import { seeded } from "../../stats/seeded.fixture.ts";

export type Cell = string | number;

/** Where cells are drawn from. */
export interface Draw {
  readonly uniform: () => number;
  readonly normal: () => number;
  /** Whether something happens that has this chance. */
  readonly yes: (chance: number) => boolean;
  /** Zipf: 0 is the commonest of so many. */
  readonly zipf: (of: number) => number;
}

/** A table and what its columns are for. */
export interface DrawnTable {
  readonly names: readonly string[];
  readonly rows: readonly (readonly Cell[])[];
  readonly roles: Partial<Roles>;
}

export type Shape = (draw: Draw, rows: number) => DrawnTable;

export function drawOf(seed: number): Draw {
  const uniform = seeded(seed);
  const sums = new Map<number, readonly number[]>();
  return {
    uniform,
    normal: () => Math.sqrt(-2 * Math.log(1 - uniform())) * Math.cos(2 * Math.PI * uniform()),
    yes: (chance) => uniform() < chance,
    zipf: (of) => {
      const harmonic = sums.get(of) ?? running(times(of, (at) => 1 / (at + 1)));
      sums.set(of, harmonic);
      const aim = uniform() * (harmonic.at(-1) ?? 0);
      return harmonic.findIndex((sum) => sum >= aim);
    },
  };
}

function running(values: readonly number[]): readonly number[] {
  let sum = 0;
  return values.map((value) => (sum += value));
}

export const times = <T>(n: number, make: (at: number) => T): T[] => Array.from({ length: n }, (_, at) => make(at));
export const round = (value: number, digits = 2): number => Number(value.toFixed(digits));
export const sigmoid = (x: number): number => 1 / (1 + Math.exp(-x));
export const DAY = 86_400_000;
export const END = Date.UTC(2026, 10, 15);
export const instant = (ms: number): string => new Date(ms).toISOString().slice(0, 19);

/** Three of ten rows are for the test, by lot. */
export const byLot = ({ yes }: Draw): string => (yes(0.3) ? "test" : "train");

/** Adds an identifier that counts, a split by lot and a target that is yes with the odds of its score. */
export function withRoles(
  draw: Draw,
  names: readonly string[],
  features: readonly (readonly Cell[])[],
  scores: readonly number[],
): DrawnTable {
  return {
    names: ["row_id", ...names, "outcome", "fold"],
    rows: features.map((row, at) => [at + 1, ...row, draw.yes(sigmoid(scores[at] ?? 0)) ? "yes" : "no", byLot(draw)]),
    roles: { identifier: "row_id", target: "outcome", split: "fold", segments: [], sensitive: [] },
  };
}
