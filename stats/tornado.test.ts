import fc from "fast-check";
import { expect, test } from "vitest";
import { normalOf } from "./normal-draw.ts";
import { streamOf } from "./stream.ts";
import { tornado } from "./tornado.ts";

const stream = streamOf("tornado");
const draws = () => Float64Array.from({ length: 20_000 }, () => normalOf(stream));

test("of a sum of independent draws the shares are those of its variance", () => {
  const [big, small, none] = [draws(), draws(), draws()];
  const outcome = big.map((value, at) => 2 * value - (small[at] ?? 0));
  const [first, second, last] = tornado(
    [
      { name: "none", values: none },
      { name: "small", values: small },
      { name: "big", values: big },
    ],
    outcome,
  );
  expect([first?.name, second?.name, last?.name]).toEqual(["big", "small", "none"]);
  // Spearman's correlation of two normals is (6/π)·asin(ρ/2), with ρ = 2/√5 and −1/√5.
  const ranked = (rho: number) => (6 / Math.PI) * Math.asin(rho / 2);
  expect(first?.correlation).toBeCloseTo(ranked(2 / Math.sqrt(5)), 1.5);
  expect(second?.correlation).toBeCloseTo(ranked(-1 / Math.sqrt(5)), 1.5);
  expect(first?.share).toBeCloseTo(0.8, 1);
  expect(last?.share).toBeLessThan(0.001);
});

test("any rising scale says the same", () => {
  fc.assert(
    fc.property(fc.array(fc.double({ min: -5, max: 5, noNaN: true }), { minLength: 5, maxLength: 40 }), (values) => {
      const drawn = [{ name: "one", values: Float64Array.from(values) }];
      const outcome = Float64Array.from(values, (value, at) => Math.round(value + (at % 3)));
      const plain = tornado(drawn, outcome);
      expect(
        tornado(
          drawn,
          outcome.map((value) => 3 * value + 1),
        )[0]?.correlation,
      ).toBeCloseTo(plain[0]?.correlation ?? 0, 9);
      expect(plain[0]?.share).toBe(plain[0]?.correlation === 0 ? 0 : 1);
    }),
  );
});

test("what never changes drives nothing, and a world without an outcome is left out", () => {
  const drawn = [
    { name: "still", values: Float64Array.of(1, 1, 1, 1) },
    { name: "moves", values: Float64Array.of(1, 2, 3, 0) },
  ];
  const [first, second] = tornado(drawn, Float64Array.of(1, 2, 3, Number.NaN));
  expect([first?.name, first?.share, second]).toEqual(["moves", 1, { name: "still", correlation: 0, share: 0 }]);
  expect(first?.correlation).toBeCloseTo(1, 12);
  expect(tornado(drawn.slice(0, 1), Float64Array.of(1, 2, 3, 4))).toEqual([{ name: "still", correlation: 0, share: 0 }]);
});
