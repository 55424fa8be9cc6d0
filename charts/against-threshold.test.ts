import fc from "fast-check";
import { expect, test } from "vitest";
import { placeOnLine } from "./against-threshold.ts";

const figure = fc.double({ min: -1e6, max: 1e6, noNaN: true });

test("everything lies on the line, in the order of the figures", () => {
  fc.assert(
    fc.property(figure, figure, figure, figure, (threshold, value, a, b) => {
      const interval = { low: Math.min(a, b), high: Math.max(a, b) };
      const placed = placeOnLine({ threshold, holds: "above", value, interval });
      const { low, high } = placed;
      for (const at of [placed.threshold, placed.value, low ?? 0, high ?? 0]) {
        expect(at).toBeGreaterThanOrEqual(0);
        expect(at).toBeLessThanOrEqual(1);
      }
      expect(low ?? 0).toBeLessThanOrEqual(high ?? 0);
      expect(Math.sign(placed.value - placed.threshold) * Math.sign(value - threshold)).toBeGreaterThanOrEqual(0);
    }),
  );
});

test("a criterion holds on its side of the threshold", () => {
  const above = placeOnLine({ threshold: 0.8, holds: "above", value: 0.9, interval: null });
  expect(above.from).toBe(above.threshold);
  expect(above.value).toBeGreaterThan(above.from);
  const below = placeOnLine({ threshold: 0.8, holds: "below", value: 0.9, interval: null });
  expect(below.to).toBe(below.threshold);
  expect(below.value).toBeGreaterThan(below.to);
});

test("a figure on its threshold stands in the middle", () => {
  expect(placeOnLine({ threshold: 0, holds: "below", value: 0, interval: null })).toMatchObject({ value: 0.5, threshold: 0.5 });
});
