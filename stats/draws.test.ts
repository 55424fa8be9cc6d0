import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { dirichletOf } from "./dirichlet-draw.ts";
import reference from "./fixtures/draws.json" with { type: "json" };
import { gammaOf } from "./gamma-draw.ts";
import { normalCdf, normalQuantile } from "./normal.ts";
import { normalAbove, normalOf } from "./normal-draw.ts";
import { bitsOf, moveTo, type Stream, streamOf, uniformOf } from "./stream.ts";
import { studentOf } from "./student-draw.ts";

const DRAWS = 200_000;
type Quantiles = readonly { readonly chance: number; readonly value: number }[];

/** How far the share of draws below each quantile is from its chance, in standard errors. */
function farthest(draw: (stream: Stream) => number, quantiles: Quantiles): number {
  const stream = streamOf("draws");
  const drawn = Float64Array.from({ length: DRAWS }, () => draw(stream));
  return Math.max(
    ...quantiles.map(({ chance, value }) => {
      const below = drawn.reduce((sum, each) => sum + (each <= value ? 1 : 0), 0) / DRAWS;
      return Math.abs(below - chance) / Math.sqrt((chance * (1 - chance)) / DRAWS);
    }),
  );
}

describe("a stream", () => {
  test("draws the same at the same place, whatever was drawn before, and something else at another", () => {
    fc.assert(
      fc.property(fc.string(), fc.nat({ max: 100_000 }), fc.nat({ max: 50 }), (seed, place, before) => {
        const [one, other] = [streamOf(seed), streamOf(seed)];
        for (let draw = 0; draw < before; draw++) bitsOf(one);
        moveTo(one, place);
        moveTo(other, place);
        expect([bitsOf(one), bitsOf(one)]).toEqual([bitsOf(other), bitsOf(other)]);
        moveTo(other, place + 1);
        expect(bitsOf(one)).not.toBe(bitsOf(other));
      }),
    );
  });

  test("is even within each place and from place to place", () => {
    const stream = streamOf("even");
    const cells = new Float64Array(64);
    const firsts = new Float64Array(64);
    for (let place = 0; place < 20_000; place++) {
      moveTo(stream, place);
      const [x, y] = [uniformOf(stream), uniformOf(stream)];
      const cell = Math.floor(x * 8) * 8 + Math.floor(y * 8);
      cells[cell] = (cells[cell] ?? 0) + 1;
      firsts[Math.floor(x * 64)] = (firsts[Math.floor(x * 64)] ?? 0) + 1;
    }
    for (const counted of [cells, firsts]) {
      const chi = counted.reduce((sum, count) => sum + (count - 20_000 / 64) ** 2 / (20_000 / 64), 0);
      // χ² with 63 degrees of freedom lies below 103.4 in 999 of 1,000.
      expect(chi).toBeLessThan(103.4);
      expect(chi).toBeGreaterThan(32);
    }
  });
});

test("normal draws agree with SciPy's quantiles", () => {
  expect(farthest(normalOf, reference.normal)).toBeLessThan(3.5);
});

test.each([-2, 0, 0.7, 3, 6])("a normal draw above %d is one of those that are above it", (least) => {
  const above = normalCdf(-least);
  const quantiles = [0.01, 0.1, 0.5, 0.9, 0.99].map((chance) => ({ chance, value: -normalQuantile((1 - chance) * above) }));
  expect(farthest((stream) => normalAbove(stream, least), quantiles)).toBeLessThan(3.5);
});

test.each(reference.gamma)("gamma draws of shape $shape agree with SciPy's quantiles", ({ shape, quantiles }) => {
  expect(farthest((stream) => gammaOf(stream, shape), quantiles)).toBeLessThan(3.5);
});

test.each(reference.student)("Student draws with $freedom degrees of freedom agree with SciPy's quantiles", ({ freedom, quantiles }) => {
  expect(farthest((stream) => studentOf(stream, freedom), quantiles)).toBeLessThan(3.5);
});

test("each of the shares drawn is beta by itself, and all add up to one", () => {
  const { counts, shares } = reference.dirichlet;
  const into = new Float64Array(3);
  shares.forEach((quantiles, at) => {
    const draw = (stream: Stream): number => {
      dirichletOf(stream, counts, into);
      return into[at] ?? 0;
    };
    expect(farthest(draw, quantiles)).toBeLessThan(3.5);
    expect((into[0] ?? 0) + (into[1] ?? 0) + (into[2] ?? 0)).toBeCloseTo(1, 12);
  });
});

test("what cannot be drawn is a bug", () => {
  const stream = streamOf("s");
  expect(() => gammaOf(stream, 0)).toThrow(RangeError);
  expect(() => studentOf(stream, 0)).toThrow(RangeError);
  expect(() => dirichletOf(stream, [1], new Float64Array(1))).toThrow(RangeError);
  expect(() => dirichletOf(stream, [1, 0], new Float64Array(2))).toThrow(RangeError);
});
