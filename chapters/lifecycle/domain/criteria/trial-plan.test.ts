import fc from "fast-check";
import { expect, test } from "vitest";
import { casesExpected, chanceToPass } from "#stats";
import { trialPlan, usualAim } from "./trial-plan.ts";

const planned = (p0: number, p1: number) => {
  const plan = trialPlan({ p0, p1, ...usualAim });
  if (!plan.known) throw new RangeError(plan.because);
  return plan.value;
};

test("offers both of Simon's and one look, each with what it asks and what it costs", () => {
  expect(planned(0.2, 0.4).map(({ shape, says, costs }) => [shape, says, costs])).toEqual([
    [
      "optimal",
      "Look at 13; stop if 3 or fewer succeed; else go on to 43; 13 or more of 43 pass.",
      "On average 21 cases if it is not worth it, 38 if it is.",
    ],
    [
      "minimax",
      "Look at 18; stop if 4 or fewer succeed; else go on to 33; 11 or more of 33 pass.",
      "On average 22 cases if it is not worth it, 32 if it is.",
    ],
    ["single", "Look at 35; 12 or more of 35 pass.", "35 cases, whatever comes."],
  ]);
});

test("shares that lie close are left to one look, and closer ones to nobody", () => {
  expect(planned(0.5, 0.6).map(({ shape }) => shape)).toEqual(["single"]);
  expect(trialPlan({ p0: 0.5, p1: 0.51, ...usualAim })).toEqual({
    known: false,
    because: "It takes more than 400 cases to tell 50 % and 51 % apart so surely.",
  });
});

test("every way keeps what it was asked to keep", () => {
  fc.assert(
    fc.property(fc.double({ min: 0.05, max: 0.6, noNaN: true }), fc.double({ min: 0.2, max: 0.35, noNaN: true }), (p0, more) => {
      for (const way of planned(p0, p0 + more)) {
        expect(chanceToPass(way, p0)).toBeLessThanOrEqual(usualAim.alpha + 1e-9);
        expect(chanceToPass(way, p0 + more)).toBeGreaterThanOrEqual(usualAim.power - 1e-9);
        expect(way.casesIfNot).toBeLessThanOrEqual(way.casesIfWorth + 1e-9);
        expect(way.casesIfNot).toBeCloseTo(casesExpected(way, p0), 9);
      }
    }),
    { numRuns: 15 },
  );
});
