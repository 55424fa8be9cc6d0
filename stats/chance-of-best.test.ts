import fc from "fast-check";
import { expect, test } from "vitest";
import { chanceOfBest } from "./chance-of-best.ts";
import { normalOf } from "./normal-draw.ts";
import { moveTo, streamOf, uniformOf } from "./stream.ts";
import { studentAbove } from "./student-cdf.ts";

const of = (values: readonly number[], target: number, more: number): { chance: number; learning: number } => {
  const found = chanceOfBest(values, { target, more, seed: "s" });
  return found.known ? found.value : { chance: Number.NaN, learning: Number.NaN };
};

test("where nothing speaks for learning, one try more is Student's law", () => {
  const values = [0.7, 0.6, 0.65, 0.72, 0.58, 0.66, 0.66, 0.58, 0.72, 0.65, 0.6, 0.7, 0.66, 0.64, 0.68, 0.62];
  const n = values.length;
  const middle = values.reduce((sum, each) => sum + each, 0) / n;
  const sd = Math.sqrt(values.reduce((sum, each) => sum + (each - middle) ** 2, 0) / (n - 1));
  const { chance, learning } = of(values, 0.7, 1);
  expect(learning).toBeLessThan(0.3);
  expect(Math.abs(chance - studentAbove((0.7 - middle) / (sd * Math.sqrt(1 + 1 / n)), n - 1))).toBeLessThan(0.03);
});

test("tries that go up speak for learning, and reach what luck would not", () => {
  const rising = [0.5, 0.55, 0.59, 0.61, 0.63, 0.64, 0.65, 0.66];
  expect(of(rising, 0.7, 8).learning).toBeGreaterThan(0.95);
  expect(of(rising, 0.68, 8).chance).toBeGreaterThan(0.5);
  expect(of([...rising].reverse(), 0.68, 8).chance).toBeLessThan(0.1);
});

const figures = fc.array(fc.integer({ min: 0, max: 1_000 }), { minLength: 5, maxLength: 20 }).filter((all) => new Set(all).size > 1);

test("a chance grows with tries, falls with the target, and does not know the unit", () => {
  fc.assert(
    fc.property(figures, fc.integer({ min: 0, max: 1_500 }), (values, target) => {
      const { chance } = of(values, target, 3);
      expect(chance >= 0 && chance <= 1).toBe(true);
      expect(of(values, target, 6).chance).toBeGreaterThanOrEqual(chance - 1e-9);
      expect(of(values, target + 50, 3).chance).toBeLessThanOrEqual(chance + 1e-9);
      const inPercent = values.map((each) => each / 10 - 3);
      expect(of(inPercent, target / 10 - 3, 3).chance).toBeCloseTo(chance, 6);
    }),
    { numRuns: 25 },
  );
});

test("keeps its promise: of searches by luck and of work that learns, about as many get there as it says", () => {
  const stream = streamOf("searches");
  for (const rises of [0, 0.06]) {
    let [said, came] = [0, 0];
    const worlds = 250;
    for (let world = 0; world < worlds; world++) {
      moveTo(stream, world);
      const n = 5 + Math.floor(12 * uniformOf(stream));
      const all = Array.from({ length: n + 6 }, (_, at) => 0.6 + rises * Math.log(at + 1) + 0.05 * normalOf(stream));
      const target = Math.max(...all.slice(0, n)) + 0.04 * uniformOf(stream);
      said += of(all.slice(0, n), target, 6).chance;
      came += all.slice(n).some((each) => each >= target) ? 1 : 0;
    }
    expect(Math.abs(said - came) / worlds).toBeLessThan(0.08);
  }
});

test("four figures, and figures that are all the same, say nothing", () => {
  const few = chanceOfBest([1, 2, 3, 4], { target: 5, more: 1, seed: "s" });
  expect(few).toEqual({ known: false, because: "What more tries may bring is told from 5 figures on; there are 4." });
  expect(chanceOfBest([1, 1, 1, 1, 1], { target: 5, more: 1, seed: "s" }).known).toBe(false);
  expect(() => chanceOfBest([1, 2, 3, 4, 5], { target: 5, more: 0, seed: "s" })).toThrow(RangeError);
});
