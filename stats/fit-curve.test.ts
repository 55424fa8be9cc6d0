import fc from "fast-check";
import { expect, test } from "vitest";
import type { CurveFamily } from "./curve-families.ts";
import { curveAt, fitCurve } from "./fit-curve.ts";
import reference from "./fixtures/curve-fits.json" with { type: "json" };

const families: readonly CurveFamily[] = ["pow3", "pow4", "mmf4", "ilog2", "exp3"];
const free = [-Infinity, Infinity] as const;
/** Without errors, as the reference was fitted. */
const plain = reference.curves.map(({ anchors, ...curve }) => ({ ...curve, anchors: anchors.map(({ n, value }) => ({ n, value })) }));
const early = (anchors: readonly { n: number; value: number }[]): { n: number; value: number }[] =>
  anchors.filter(({ n }) => n <= 0.2 * (anchors.at(-1)?.n ?? 0));
const [krVsKp, letter] = plain;

for (const { name, anchors, fits } of plain)
  test.each(fits.map((each) => [each.family, each.bounded ? "bounded" : "free", each] as const))(
    `on ${name} %s, %s, comes as near as SciPy from 30 starts`,
    (_, __, { family, bounded, mse, early: part }) => {
      const known = families.find((each) => each === family) ?? "pow3";
      const terms = { seed: "golden", ...(bounded ? {} : { asymptote: free }) };
      const whole = fitCurve(anchors, known, terms);
      expect(whole.squares / anchors.length / mse).toBeLessThan(1.01);
      const seen = early(anchors);
      const bound = bounded ? ([seen.at(-1)?.value ?? 0, 1] as const) : free;
      const fitted = fitCurve(seen, known, { seed: "golden", asymptote: bound });
      expect(fitted.squares / seen.length / part.mse).toBeLessThan(1.01);
    },
  );

test.each([
  ["pow3", 1.859e-5],
  ["mmf4", 1.485e-5],
  ["pow4", 1.523e-5],
] as const)("reaches the published mean square of %s on kr-vs-kp: %d", (family, published) => {
  const { squares } = fitCurve(krVsKp?.anchors ?? [], family, { seed: "golden" });
  expect(squares / 59 / published).toBeLessThan(1.01);
});

test("from a fifth of letter an unbounded power law promises 108 %, and a bounded one does not", () => {
  const seen = early(letter?.anchors ?? []);
  const at = (family: CurveFamily, asymptote: readonly [number, number]): number =>
    curveAt(fitCurve(seen, family, { seed: "golden", asymptote }), 15_025);
  expect(at("pow3", free)).toBeCloseTo(1.085, 3);
  expect(at("mmf4", free)).toBeCloseTo(0.9167, 4);
  expect(at("pow4", free)).toBeCloseTo(0.9283, 4);
  for (const family of families) expect(at(family, [seen.at(-1)?.value ?? 0, 1])).toBeLessThanOrEqual(1);
});

test("finds the curve that points were made from, whatever n is counted in", () => {
  fc.assert(
    fc.property(
      fc.double({ min: 0.6, max: 1, noNaN: true }),
      fc.double({ min: 0.2, max: 1.5, noNaN: true }),
      fc.constantFrom(1, 100),
      (asymptote, power, unit) => {
        const anchors = [16, 32, 64, 128, 256, 512].map((n) => ({ n: n * unit, value: asymptote - 0.4 * (n / 16) ** -power }));
        const curve = fitCurve(anchors, "pow3", { seed: "s" });
        expect(curveAt(curve, 2048 * unit)).toBeCloseTo(asymptote - 0.4 * 128 ** -power, 4);
      },
    ),
    { numRuns: 20 },
  );
});

test("rises to its asymptote and is the same for the same seed", () => {
  const curve = fitCurve(letter?.anchors ?? [], "mmf4", { seed: "a" });
  expect(fitCurve(letter?.anchors ?? [], "mmf4", { seed: "a" })).toEqual(curve);
  const values = [20, 200, 2_000, 20_000, 1e9, Infinity].map((n) => curveAt(curve, n));
  expect(values.toSorted((a, b) => a - b)).toEqual(values);
});

test("anchors of little error weigh more", () => {
  const anchors = [10, 20, 40, 80, 160].map((n) => ({ n, value: 0.9 - n ** -0.5 }));
  const off = [...anchors.slice(0, 4), { n: 160, value: 0.95 }];
  const weighed = off.map((each, at) => ({ ...each, error: at === 4 ? 0.1 : 0.001 }));
  const bound = { seed: "s", asymptote: [0, 1] as const };
  expect(curveAt(fitCurve(weighed, "pow3", bound), 160)).toBeCloseTo(0.9 - 160 ** -0.5, 3);
  expect(curveAt(fitCurve(off, "pow3", bound), 160)).toBeGreaterThan(0.85);
});

test("too few anchors for a family, or one that cannot be, are a bug", () => {
  expect(() => fitCurve([{ n: 10, value: 0.5 }], "pow3", { seed: "s" })).toThrow(RangeError);
  expect(() =>
    fitCurve(
      [1, 2, 3].map((n) => ({ n, value: 0.5 })),
      "pow3",
      { seed: "s" },
    ),
  ).toThrow(RangeError);
});
