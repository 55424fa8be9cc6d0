import fc from "fast-check";
import { expect, test } from "vitest";
import { betaBinomialAtLeast, EVEN_PRIOR, predictiveChance } from "./beta-binomial.ts";
import reference from "./fixtures/beta-binomial.json" with { type: "json" };
import { logGamma } from "./log-gamma.ts";
import { seeded } from "./seeded.fixture.ts";

test("agrees with SciPy, from one trial to five thousand and under every prior", () => {
  for (const { atLeast, trials, chance, ...prior } of reference.atLeast) {
    expect(Math.abs(betaBinomialAtLeast(atLeast, trials, prior) - chance)).toBeLessThan(1e-9);
  }
});

test("a running trial's chance agrees with SciPy", () => {
  for (const { chance, ...trial } of reference.running) {
    expect(Math.abs(predictiveChance({ ...trial, prior: EVEN_PRIOR }) - chance)).toBeLessThan(1e-9);
  }
});

test.each(reference.logGamma)("the logarithm of the gamma function of $x agrees with SciPy", ({ x, value }) => {
  expect(Math.abs(logGamma(x) - value)).toBeLessThan(1e-12 * Math.max(1, Math.abs(value)));
});

const trial = fc
  .tuple(
    fc.integer({ min: 1, max: 80 }),
    fc.double({ min: 0, max: 1, noNaN: true }),
    fc.double({ min: 0, max: 1, noNaN: true }),
    fc.nat(80),
  )
  .map(([planned, far, good, needed]) => {
    const cases = Math.floor(far * planned);
    return { planned, cases, successes: Math.floor(good * cases), needed: Math.min(needed, planned), prior: EVEN_PRIOR };
  });

test("one success more never lowers the chance, and one more needed never raises it", () => {
  fc.assert(
    fc.property(trial, (running) => {
      const chance = predictiveChance(running);
      expect(chance).toBeGreaterThanOrEqual(0);
      expect(chance).toBeLessThanOrEqual(1);
      if (running.successes < running.cases)
        expect(predictiveChance({ ...running, successes: running.successes + 1 })).toBeGreaterThanOrEqual(chance - 1e-12);
      expect(predictiveChance({ ...running, needed: running.needed + 1 })).toBeLessThanOrEqual(chance + 1e-12);
    }),
  );
});

test("today's chance is the mean of tomorrow's: looking once more is no news on average", () => {
  fc.assert(
    fc.property(trial, (running) => {
      const { successes, cases, planned, prior } = running;
      if (cases === planned) return;
      const next = (prior.successes + successes) / (prior.successes + prior.failures + cases);
      const tomorrow =
        next * predictiveChance({ ...running, cases: cases + 1, successes: successes + 1 }) +
        (1 - next) * predictiveChance({ ...running, cases: cases + 1 });
      expect(predictiveChance(running)).toBeCloseTo(tomorrow, 10);
    }),
  );
});

test("when all cases are in, it has passed or it has not", () => {
  expect(predictiveChance({ successes: 24, cases: 40, planned: 40, needed: 24, prior: EVEN_PRIOR })).toBe(1);
  expect(predictiveChance({ successes: 23, cases: 40, planned: 40, needed: 24, prior: EVEN_PRIOR })).toBe(0);
  expect(predictiveChance({ successes: 5, cases: 39, planned: 40, needed: 24, prior: EVEN_PRIOR })).toBe(0);
});

test("keeps its promise: of trials that it gave seven in ten, seven in ten pass", () => {
  const random = seeded(2008);
  const tens = Array.from({ length: 10 }, () => ({ given: 0, passed: 0, count: 0 }));
  for (let run = 0; run < 20_000; run++) {
    const share = random();
    const cases = Array.from({ length: 40 }, () => (random() < share ? 1 : 0));
    const successes = cases.slice(0, 15).filter(Boolean).length;
    const chance = predictiveChance({ successes, cases: 15, planned: 40, needed: 24, prior: EVEN_PRIOR });
    const ten = tens[Math.min(9, Math.floor(chance * 10))];
    if (!ten) continue;
    ten.given += chance;
    ten.passed += cases.filter(Boolean).length >= 24 ? 1 : 0;
    ten.count += 1;
  }
  for (const { given, passed, count } of tens.filter((ten) => ten.count > 200)) {
    const expected = given / count;
    expect(Math.abs(passed / count - expected)).toBeLessThan(4 * Math.sqrt((expected * (1 - expected)) / count) + 1e-3);
  }
});

test("more successes than cases are a bug", () => {
  expect(() => predictiveChance({ successes: 3, cases: 2, planned: 4, needed: 2, prior: EVEN_PRIOR })).toThrow(RangeError);
  expect(() => betaBinomialAtLeast(1, 1.5, EVEN_PRIOR)).toThrow(RangeError);
  expect(() => betaBinomialAtLeast(1, 2, { successes: 0, failures: 1 })).toThrow(RangeError);
  expect(() => logGamma(0)).toThrow(RangeError);
});
