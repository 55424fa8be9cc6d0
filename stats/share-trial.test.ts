import fc from "fast-check";
import { expect, test } from "vitest";
import { EVEN_PRIOR, predictiveChance } from "./beta-binomial.ts";
import reference from "./fixtures/share-trial.json" with { type: "json" };
import { seeded } from "./seeded.fixture.ts";
import { beliefThatReaches, chanceToReach, trialFindings } from "./share-trial.ts";

test.each(reference.trials)("SciPy, walking both stages, ends $ahead as often with $belief", ({ belief, bar, ahead, findings }) => {
  const ours = trialFindings(belief, bar, ahead);
  for (const { successes, cases, chance, reaches } of findings) {
    const same = ours.find((one) => one.successes === successes && one.cases === cases);
    expect(Math.abs((same?.chance ?? 0) - chance)).toBeLessThan(1e-10);
    if (same) expect(Math.abs(same.reaches - reaches)).toBeLessThan(1e-9);
  }
});

const belief = fc.record({
  successes: fc.double({ min: 0.2, max: 60, noNaN: true }),
  failures: fc.double({ min: 0.2, max: 60, noNaN: true }),
});
const bar = fc.double({ min: 0.05, max: 0.95, noNaN: true });
const ahead = fc.tuple(fc.integer({ min: 2, max: 60 }), fc.integer({ min: 0, max: 58 }), fc.integer({ min: -1, max: 30 })).map(
  ([cases, after, most]) => (after === 0 || after >= cases ? { cases } : { cases, stop: { after, most: Math.min(most, after) } }), // one look, or two
);

test("one ending comes for sure, and on average they leave the belief as it is", () => {
  fc.assert(
    fc.property(belief, bar, ahead, (believed, at, cases) => {
      const findings = trialFindings(believed, at, cases);
      expect(findings.reduce((sum, { chance }) => sum + chance, 0)).toBeCloseTo(1, 9);
      const onAverage = findings.reduce((sum, { chance, reaches }) => sum + chance * reaches, 0);
      expect(onAverage).toBeCloseTo(chanceToReach(at, believed), 8);
    }),
  );
});

test("without a stop it passes as often as the predictive chance says", () => {
  const passing = trialFindings(EVEN_PRIOR, 0.5, { cases: 40 }).filter(({ successes }) => successes >= 24);
  const chance = predictiveChance({ successes: 0, cases: 0, planned: 40, needed: 24, prior: EVEN_PRIOR });
  expect(passing.reduce((sum, each) => sum + each.chance, 0)).toBeCloseTo(chance, 10);
});

test("a trial drawn by chance ends as often so as it says", () => {
  const random = seeded(1_989);
  const runs = 20_000;
  let stopped = 0;
  for (let run = 0; run < runs; run++) {
    const share = random(); // every share equally likely
    let successes = 0;
    for (let each = 0; each < 13; each++) if (random() < share) successes++;
    if (successes <= 3) stopped++;
  }
  const chance = trialFindings(EVEN_PRIOR, 0.4, { cases: 43, stop: { after: 13, most: 3 } })
    .filter(({ cases }) => cases === 13)
    .reduce((sum, each) => sum + each.chance, 0);
  expect(chance).toBeCloseTo(4 / 14, 10);
  expect(Math.abs(stopped / runs - chance)).toBeLessThan(3 * Math.sqrt((chance * (1 - chance)) / runs));
});

test("a belief made from a chance gives that chance back", () => {
  fc.assert(
    fc.property(
      fc.double({ min: 0.01, max: 0.99, noNaN: true }),
      bar,
      fc.double({ min: 0.5, max: 20, noNaN: true }),
      (chance, at, weight) => {
        const made = beliefThatReaches(chance, { bar: at, weight });
        expect(made.successes + made.failures).toBeCloseTo(weight, 9);
        expect(chanceToReach(at, made)).toBeCloseTo(chance, 6);
      },
    ),
  );
});

test("what no trial can be is a bug", () => {
  expect(() => trialFindings(EVEN_PRIOR, 0.5, { cases: 0 })).toThrow(RangeError);
  expect(() => trialFindings(EVEN_PRIOR, 0.5, { cases: 10, stop: { after: 10, most: 2 } })).toThrow(RangeError);
  expect(() => trialFindings(EVEN_PRIOR, 1.5, { cases: 10 })).toThrow(RangeError);
  expect(() => beliefThatReaches(1, { bar: 0.5, weight: 2 })).toThrow(RangeError);
});
