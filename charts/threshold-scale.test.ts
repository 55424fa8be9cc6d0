import fc from "fast-check";
import { expect, test } from "vitest";
import { thresholdScale } from "./threshold-scale.ts";

const figure = fc.double({ min: -1e9, max: 1e9, noNaN: true });
const drawing = fc.record({
  value: fc.option(figure, { nil: null }),
  range: fc.option(
    fc.tuple(figure, figure).map(([a, b]) => ({ low: Math.min(a, b), high: Math.max(a, b) })),
    { nil: null },
  ),
  threshold: figure,
  metWhen: fc.constantFrom("above" as const, "below" as const),
});

test("everything that is drawn is in sight, in its order", () => {
  fc.assert(
    fc.property(drawing, (of) => {
      const { thresholdX, valueX, range, met } = thresholdScale(of, 200);
      for (const x of [thresholdX, valueX, range?.from, range?.to, met.from, met.to]) {
        if (typeof x !== "number") continue;
        expect(x).toBeGreaterThanOrEqual(-1e-6);
        expect(x).toBeLessThanOrEqual(200 + 1e-6);
      }
      if (of.value !== null && valueX !== null && of.value > of.threshold) expect(valueX).toBeGreaterThanOrEqual(thresholdX);
      if (range) expect(range.to).toBeGreaterThanOrEqual(range.from);
    }),
  );
});

test("the side on which it is met ends at the threshold", () => {
  const of = { value: 0.83, range: null, threshold: 0.8, within: { low: 0, high: 1 } };
  const above = thresholdScale({ ...of, metWhen: "above" }, 100);
  expect(above.met).toEqual({ from: above.thresholdX, to: 100 });
  const below = thresholdScale({ ...of, metWhen: "below" }, 100);
  expect(below.met).toEqual({ from: 0, to: below.thresholdX });
});

test("a share is not drawn beyond none and all", () => {
  const scale = thresholdScale(
    { value: 1, range: { low: 0.9, high: 1 }, threshold: 0.95, metWhen: "above", within: { low: 0, high: 1 } },
    100,
  );
  expect(scale.range?.to).toBe(100);
});

test("a threshold alone, and one that is 0, have a place too", () => {
  expect(thresholdScale({ value: null, range: null, threshold: 0, metWhen: "below" }, 100)).toMatchObject({ thresholdX: 50, valueX: null });
  expect(thresholdScale({ value: 5e-324, range: null, threshold: 0, metWhen: "below" }, 100)).toMatchObject({ thresholdX: 50, valueX: 50 });
});
