import fc from "fast-check";
import { expect, test } from "vitest";
import { binomialChance } from "./binomial.ts";
import reference from "./fixtures/simon-two-stage.json" with { type: "json" };
import { seeded } from "./seeded.fixture.ts";
import { chanceToPass, simonTwoStage, type TwoStageDesign } from "./simon-two-stage.ts";

function optimal(p0: number, p1: number): TwoStageDesign {
  const found = simonTwoStage({ p0, p1, alpha: 0.05, power: 0.8 });
  if (!found.known) throw new RangeError(found.because);
  return found.value.optimal;
}

/** methods.md G8.4; Simon (1989), table 1. */
test.each([
  [0.05, 0.25, "0/9, 2/17", "11.96", "0.63"],
  [0.1, 0.3, "1/10, 5/29", "15.01", "0.74"],
  [0.2, 0.4, "3/13, 12/43", "20.58", "0.75"],
])("the optimal design for %d against %d is the published one", (p0, p1, says, expected, early) => {
  const { r1, n1, r, n, expectedCases, earlyStop } = optimal(p0, p1);
  expect(`${r1}/${n1}, ${r}/${n}`).toBe(says);
  expect(expectedCases.toFixed(2)).toBe(expected);
  expect(earlyStop.toFixed(2)).toBe(early);
});

test.each(reference.designs)("an exhaustive search with SciPy finds the same designs for $aim", ({ aim, mostCases, ...wanted }) => {
  const found = simonTwoStage(aim, mostCases);
  if (!found.known) throw new RangeError(found.because);
  for (const which of ["optimal", "minimax"] as const) {
    const { r1, n1, r, n, ...achieved } = wanted[which];
    expect(found.value[which]).toMatchObject({ r1, n1, r, n });
    for (const each of ["expectedCases", "earlyStop", "alpha", "power"] as const) {
      expect(found.value[which][each]).toBeCloseTo(achieved[each], 9);
    }
  }
});

test.each(reference.binomial)("$successes of $trials at $chance is as likely as SciPy says", ({ successes, trials, chance, exactly }) => {
  expect(Math.abs(binomialChance(successes, trials, chance) - exactly)).toBeLessThan(1e-11);
});

const share = fc.double({ min: 0.02, max: 0.98, noNaN: true });
const stages = fc
  .tuple(fc.integer({ min: 1, max: 20 }), fc.integer({ min: 1, max: 20 }), fc.double({ min: 0, max: 0.99, noNaN: true }), fc.nat(30))
  .map(([n1, more, at, r]) => ({ n1, n: n1 + more, r1: Math.floor(at * n1), r: Math.min(n1 + more - 1, Math.floor(at * n1) + r) }));

test("a better idea passes at least as often, and a higher bar lets fewer pass", () => {
  fc.assert(
    fc.property(stages, share, share, (design, a, b) => {
      const [worse, better] = a < b ? [a, b] : [b, a];
      expect(chanceToPass(design, better)).toBeGreaterThanOrEqual(chanceToPass(design, worse) - 1e-12);
      expect(chanceToPass({ ...design, r: design.r + 1 }, worse)).toBeLessThanOrEqual(chanceToPass(design, worse) + 1e-12);
    }),
  );
});

test("what is found keeps its alpha and its power, and of the two one expects fewer and the other ends sooner", () => {
  fc.assert(
    fc.property(fc.double({ min: 0.05, max: 0.6, noNaN: true }), fc.double({ min: 0.15, max: 0.3, noNaN: true }), (p0, more) => {
      const found = simonTwoStage({ p0, p1: p0 + more, alpha: 0.1, power: 0.8 }, 60);
      if (!found.known) return;
      for (const design of [found.value.optimal, found.value.minimax]) {
        expect(chanceToPass(design, p0)).toBeLessThanOrEqual(0.1 + 1e-9);
        expect(chanceToPass(design, p0 + more)).toBeGreaterThanOrEqual(0.8 - 1e-9);
        expect(chanceToPass(design, p0)).toBeCloseTo(design.alpha, 9);
      }
      expect(found.value.optimal.expectedCases).toBeLessThanOrEqual(found.value.minimax.expectedCases);
      expect(found.value.minimax.n).toBeLessThanOrEqual(found.value.optimal.n);
    }),
    { numRuns: 40 },
  );
});

test("keeps its promises: of trials told by dice, as many pass, stop early and use as many cases as it says", () => {
  const random = seeded(8_4);
  const design = optimal(0.2, 0.4);
  const runs = 20_000;
  const run = (p: number) => {
    const draw = (cases: number): number => Array.from({ length: cases }, () => random()).filter((each) => each < p).length;
    const first = draw(design.n1);
    if (first <= design.r1) return { passed: false, cases: design.n1 };
    return { passed: first + draw(design.n - design.n1) > design.r, cases: design.n };
  };
  for (const [p, passes] of [
    [0.2, design.alpha],
    [0.4, design.power],
  ] as const) {
    const told = Array.from({ length: runs }, () => run(p));
    const error = 4 * Math.sqrt((passes * (1 - passes)) / runs);
    expect(Math.abs(told.filter(({ passed }) => passed).length / runs - passes)).toBeLessThan(error);
    if (p === 0.2) {
      expect(told.filter(({ cases }) => cases === design.n1).length / runs).toBeCloseTo(design.earlyStop, 1.9);
      expect(Math.abs(told.reduce((sum, { cases }) => sum + cases, 0) / runs - design.expectedCases)).toBeLessThan(0.4);
    }
  }
});

test("what the most cases cannot tell apart has no design, and says so", () => {
  expect(simonTwoStage({ p0: 0.9, p1: 0.91, alpha: 0.05, power: 0.8 })).toEqual({
    known: false,
    because: "No two-stage design with at most 120 cases tells these shares apart so surely.",
  });
});

test("shares the wrong way round are a bug", () => {
  expect(() => simonTwoStage({ p0: 0.4, p1: 0.2, alpha: 0.05, power: 0.8 })).toThrow(RangeError);
  expect(() => simonTwoStage({ p0: 0.2, p1: 0.4, alpha: 0, power: 0.8 })).toThrow(RangeError);
  expect(() => simonTwoStage({ p0: 0.2, p1: 0.4, alpha: 0.05, power: 1 })).toThrow(RangeError);
  expect(() => binomialChance(1, -1, 0.5)).toThrow(RangeError);
  expect(() => binomialChance(1, 1, 1.5)).toThrow(RangeError);
});
