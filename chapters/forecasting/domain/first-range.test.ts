import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { addDays, day, daysBetween } from "#kernel";
import { daysLeft, firstRange, type Lasting } from "./first-range.ts";
import { lengthTable } from "./simulation/length-table.ts";
import type { PhaseGraph } from "./simulation/phase-graph.ts";
import { sharedDraws } from "./simulation/shared-draws.ts";
import { simulateProject } from "./simulation/simulate.ts";

const since = day("2026-01-05");
const ratioOf = (spread: number): Lasting["ratio"] => ({
  belief: { mean: Math.log(1.3), spread, weight: 3, freedom: 4 },
  shares: { time: 0.25, project: 0.375, visit: 0.375 },
});
const lasting = (gone: number, weeks: number, spread = 0.6): Lasting => ({
  ...{ since, today: addDays(since, gone) },
  ...{ length: { days: weeks * 7 }, ratio: ratioOf(spread) },
});
const range = (gone: number, weeks: number, spread?: number) => {
  const answer = firstRange(lasting(gone, weeks, spread), "");
  return answer.known ? answer.value : undefined;
};

const anyBox = fc.constantFrom(0.5, 1, 2, 3, 4, 6, 8, 15);

describe("a first range", () => {
  test("is in order and lies ahead", () => {
    fc.assert(
      fc.property(anyBox, fc.integer({ min: 0, max: 400 }), fc.constantFrom(0.43, 0.6), (box, gone, spread) => {
        const found = range(gone, box, spread);
        if (!found) return;
        expect(found.early > addDays(since, gone)).toBe(true);
        expect(found.early <= found.middle && found.middle <= found.late).toBe(true);
      }),
    );
  });

  test("moves out as the work goes on: what has lasted longer lasts longer still", () => {
    fc.assert(
      fc.property(anyBox, fc.integer({ min: 0, max: 100 }), fc.integer({ min: 1, max: 60 }), (box, gone, more) => {
        const [now, later] = [range(gone, box), range(gone + more, box)];
        if (now && later) expect(later.late >= now.late).toBe(true);
      }),
    );
  });

  test("is wider for research than for what is predictable", () => {
    const [research, predictable] = [range(0, 4), range(0, 4, 0.43)];
    expect(research && predictable && research.late > predictable.late && research.early < predictable.early).toBe(true);
  });

  test("at the start is 1.3 boxes in the middle, and 3.8 in one case of ten, as a prior of three projects has it", () => {
    const found = range(0, 4);
    expect(found && [found.early, found.middle, found.late].map((end) => daysBetween(since, end))).toEqual([13, 37, 106]);
  });

  test("is not known once the work has taken eight times its box", () => {
    expect(firstRange(lasting(8 * 28 + 1, 4), "").known).toBe(false);
  });

  test("of no box, or of what has not begun, is a bug", () => {
    expect(() => firstRange(lasting(0, 0), "")).toThrow(RangeError);
    expect(() => firstRange(lasting(-1, 4), "")).toThrow(RangeError);
  });
});

describe("the exact law of the present phase", () => {
  const worlds = 100_000;
  const table = lengthTable((chance) => 12 + 40 * chance ** 3);

  test.each([
    ["of a box", { days: 28 }, 0],
    ["of a box, late", { days: 28 }, 45],
    ["of estimates", { table }, 0],
    ["of estimates, late", { table }, 40],
  ] as const)("%s is what the simulation says of it", (_, length, gone) => {
    const ratio = ratioOf(0.6);
    const graph: PhaseGraph = {
      phases: [{ name: "one", length, next: [{ to: "shipped", count: 1 }] }],
      start: 0,
      gone,
      before: null,
      shrinks: 1,
    };
    const drawn = simulateProject(graph, { shared: sharedDraws(ratio, { seed: "law", worlds }), shares: ratio.shares, seed: "law" });
    const left = daysLeft({ since, today: addDays(since, gone), length, ratio });
    if (!left.known) throw new RangeError(left.because);
    const days = drawn.shipsIn.sort();
    for (const chance of [0.1, 0.5, 0.8, 0.9]) {
      // The chance that the simulation gives to the exact quantile.
      const quantile = left.value(chance);
      const below = days.filter((each) => each <= quantile).length / worlds;
      expect(Math.abs(below - chance)).toBeLessThan(
        4 * Math.sqrt((chance * (1 - chance)) / drawn.present.independent) + ("table" in length ? 0.004 : 0),
      );
    }
  });

  test("keeps its promise: of projects drawn from the same prior that still go on, eight in ten end inside it", () => {
    const ratio = ratioOf(0.6);
    const graph: PhaseGraph = {
      ...{
        phases: [{ name: "one", length: { days: 28 }, next: [{ to: "shipped", count: 1 }] }],
        start: 0,
        gone: 0,
        before: null,
        shrinks: 1,
      },
    };
    const truth = simulateProject(graph, {
      shared: sharedDraws(ratio, { seed: "truth", worlds }),
      shares: ratio.shares,
      seed: "truth",
    }).shipsIn;
    for (const gone of [0, 20, 45, 90]) {
      const found = range(gone, 4);
      if (!found) throw new RangeError("90 days are within eight boxes");
      const going = truth.filter((ends) => ends > gone);
      const inside = going.filter((ends) => ends > daysBetween(since, found.early) - 1 && ends <= daysBetween(since, found.late));
      // Whole days widen it a little, the more the shorter the range.
      expect(inside.length / going.length).toBeGreaterThan(0.79);
      expect(inside.length / going.length).toBeLessThan(0.86);
    }
  });
});
