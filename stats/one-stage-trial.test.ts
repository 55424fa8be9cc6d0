import fc from "fast-check";
import { expect, test } from "vitest";
import reference from "./fixtures/one-stage-trial.json" with { type: "json" };
import { oneStageTrial } from "./one-stage-trial.ts";
import { chanceToPass, simonTwoStage } from "./simon-two-stage.ts";

/** A'Hern (2001), table 1: alpha 0.05, power 0.8; he gives the successes that pass, which is one more. */
test.each([
  [0.1, 0.3, 25, 6],
  [0.2, 0.4, 35, 12],
  [0.3, 0.5, 39, 17],
])("%d against %d takes as many cases as the published table says", (p0, p1, n, passes) => {
  expect(oneStageTrial({ p0, p1, alpha: 0.05, power: 0.8 }, 400)).toMatchObject({ known: true, value: { n, r: passes - 1 } });
});

test.each(reference.designs)("an exhaustive search with SciPy finds the same size for $aim", ({ aim, design }) => {
  const found = oneStageTrial(aim, 400);
  if (!found.known) throw new RangeError(found.because);
  const { r, n, alpha, power } = found.value;
  expect({ r, n }).toEqual({ r: design.r, n: design.n });
  expect(alpha).toBeCloseTo(design.alpha, 9);
  expect(power).toBeCloseTo(design.power, 9);
});

const aim = fc
  .tuple(fc.double({ min: 0.05, max: 0.6, noNaN: true }), fc.double({ min: 0.2, max: 0.35, noNaN: true }))
  .map(([p0, more]) => ({ p0, p1: p0 + more, alpha: 0.05, power: 0.8 }));

test("keeps what it promises, and two stages expect fewer cases where it is not worth it", () => {
  fc.assert(
    fc.property(aim, (wanted) => {
      const one = oneStageTrial(wanted, 120);
      const two = simonTwoStage(wanted, 60);
      if (!one.known) throw new RangeError(one.because);
      const single = { r1: one.value.r, n1: one.value.n, r: one.value.r, n: one.value.n };
      expect(chanceToPass(single, wanted.p0)).toBeLessThanOrEqual(0.05 + 1e-12);
      expect(chanceToPass(single, wanted.p1)).toBeGreaterThanOrEqual(0.8 - 1e-12);
      if (two.known) expect(two.value.optimal.expectedCases).toBeLessThan(one.value.n);
    }),
    { numRuns: 25 },
  );
});

test("says so where no size is enough, and refuses shares the wrong way round", () => {
  expect(oneStageTrial({ p0: 0.5, p1: 0.51, alpha: 0.05, power: 0.8 }, 120).known).toBe(false);
  expect(() => oneStageTrial({ p0: 0.4, p1: 0.2, alpha: 0.05, power: 0.8 }, 120)).toThrow(RangeError);
});
