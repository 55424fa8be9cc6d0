import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { addDays, day, daysBetween } from "#kernel";
import { normalQuantile } from "#stats";
import { firstRange } from "./first-range.ts";

const since = day("2026-01-05");
const range = (gone: number, boxWeeks: number, predictable = false) => {
  const answer = firstRange({ since, today: addDays(since, gone), boxWeeks, predictable });
  return answer.known ? answer.value : undefined;
};

const anyBox = fc.constantFrom(0.5, 1, 2, 3, 4, 6, 8, 15);

describe("a first range", () => {
  test("is in order and lies ahead", () => {
    fc.assert(
      fc.property(anyBox, fc.integer({ min: 0, max: 400 }), fc.boolean(), (box, gone, predictable) => {
        const found = range(gone, box, predictable);
        if (!found) return;
        const today = addDays(since, gone);
        expect(found.early > today).toBe(true);
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
    const [research, predictable] = [range(0, 4), range(0, 4, true)];
    expect(research && predictable && research.late > predictable.late && research.early < predictable.early).toBe(true);
  });

  test("at the start is 1.3 boxes in the middle, and 2.8 in one case of ten", () => {
    const found = range(0, 4);
    expect(found && [daysBetween(since, found.middle), daysBetween(since, found.late)]).toEqual([37, 79]);
  });

  test("keeps its promise: by its own priors eight in ten of what still goes on end inside it", () => {
    const endings = Array.from({ length: 4_000 }, (_, index) => 28 * 1.3 * Math.exp(0.6 * normalQuantile((index + 0.5) / 4_000)));
    for (const gone of [0, 20, 45, 90]) {
      const found = range(gone, 4);
      if (!found) throw new RangeError("90 days are within eight boxes");
      const going = endings.filter((ending) => ending > gone);
      const inside = going.filter((ending) => ending > daysBetween(since, found.early) - 1 && ending <= daysBetween(since, found.late));
      // Whole days widen it a little, the more the shorter the range.
      expect(inside.length / going.length).toBeGreaterThan(0.79);
      expect(inside.length / going.length).toBeLessThan(0.86);
    }
  });

  test("is not known once the work has taken eight times its box", () => {
    expect(firstRange({ since, today: addDays(since, 8 * 28 + 1), boxWeeks: 4, predictable: false }).known).toBe(false);
  });

  test("of no box, or of what has not begun, is a bug", () => {
    expect(() => firstRange({ since, today: since, boxWeeks: 0, predictable: true })).toThrow(RangeError);
    expect(() => firstRange({ since, today: addDays(since, -1), boxWeeks: 4, predictable: true })).toThrow(RangeError);
  });
});
