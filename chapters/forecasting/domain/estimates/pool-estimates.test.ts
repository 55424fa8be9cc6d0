import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { pooledEstimate } from "./pool-estimates.ts";

const estimate = fc
  .tuple(
    fc.double({ min: 0, max: 300, noNaN: true }),
    fc.double({ min: 1, max: 300, noNaN: true }),
    fc.double({ min: 0, max: 1, noNaN: true }),
  )
  .map(([low, width, place]) => ({ low, median: low + width * place, high: low + width }));

describe("estimates of several people as one", () => {
  test("one person's is taken as it was said", () => {
    const { low, median, high } = pooledEstimate([{ low: 10, median: 20, high: 40 }]);
    expect([low, median, high].map((days) => days.toFixed(6))).toEqual(["10.000000", "20.000000", "40.000000"]);
  });
  test("where two disagree it reaches from the one to the other", () => {
    const { low, high } = pooledEstimate([
      { low: 10, median: 12, high: 15 },
      { low: 50, median: 60, high: 80 },
    ]);
    expect(low).toBeGreaterThan(10);
    expect(low).toBeLessThan(15);
    expect(high).toBeGreaterThan(60);
    expect(high).toBeLessThan(80);
  });
  test("it runs upwards and lies between the least and the most of what was said", () => {
    fc.assert(
      fc.property(fc.array(estimate, { minLength: 1, maxLength: 6 }), (all) => {
        const { low, median, high } = pooledEstimate(all);
        expect(low).toBeLessThanOrEqual(median);
        expect(median).toBeLessThanOrEqual(high);
        expect(low).toBeGreaterThanOrEqual(Math.min(...all.map((one) => one.low)) - 1e-6);
        expect(high).toBeLessThanOrEqual(Math.max(...all.map((one) => one.high)) + 1e-6);
      }),
      { numRuns: 50 },
    );
  });
});
