import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { bestChoice, chanceToReach, gammaOf, streamOf, uniformOf, valueOfPerfectInformation, worthOfALook } from "#stats";
import { flipsOf } from "./flips.ts";
import { type GoingOn, paysNow, type TestAhead, tableOf, worthOfKnowing, worthOfTest } from "./going-on.ts";

/** methods.md G8.6: drilling costs 100 and brings 800 from oil; what it is compared with is 90 for selling, so that both are 90 more. */
test("Goferbroke's figures come out of the table that projects are decided by", () => {
  const drill: GoingOn = { ships: 1, worth: 800, cost: 190 };
  const table = tableOf(0.25, drill);
  expect(bestChoice(table).pays + 90).toBeCloseTo(100, 12);
  expect(worthOfKnowing(0.25, drill)).toBeCloseTo(142.5, 12);
  const survey = [
    [0.6, 0.2],
    [0.4, 0.8],
  ];
  const look = worthOfALook(table, survey);
  expect(look.findings.map(({ chance }) => chance.toFixed(3))).toEqual(["0.300", "0.700"]);
  expect(look.findings[1]?.states[0]).toBeCloseTo(1 / 7, 12);
  expect(look.pays + 90).toBeCloseTo(153, 12);
  expect(look.worth).toBeCloseTo(53, 12);
  expect(look.pays + 90 - 30).toBeCloseTo(123, 12);
});

const belief = fc.record({
  successes: fc.double({ min: 0.3, max: 30, noNaN: true }),
  failures: fc.double({ min: 0.3, max: 30, noNaN: true }),
});
const bar = fc.double({ min: 0.1, max: 0.9, noNaN: true });
const going = fc.record({
  ships: fc.double({ min: 0.1, max: 1, noNaN: true }),
  worth: fc.double({ min: 1_000, max: 1_000_000, noNaN: true }),
  cost: fc.double({ min: 100, max: 300_000, noNaN: true }),
});
const anyTest = fc
  .record({
    belief,
    bar,
    cases: fc.integer({ min: 2, max: 60 }),
    after: fc.integer({ min: 0, max: 40 }),
    most: fc.integer({ min: 0, max: 12 }),
  })
  .map(
    ({ cases, after, most, ...rest }): TestAhead => ({
      ...rest,
      ahead: after > 0 && after < cases ? { cases, stop: { after, most: Math.min(most, after) } } : { cases },
    }),
  );

describe("what a test is worth", () => {
  test("lies between nothing and knowing for sure, in one look or two", () => {
    fc.assert(
      fc.property(anyTest, going, (ahead, pays) => {
        const { worth, perfect } = worthOfTest(ahead, pays);
        expect(worth).toBeGreaterThanOrEqual(0);
        expect(worth).toBeLessThanOrEqual(perfect * (1 + 1e-9) + 1e-6);
        expect(perfect).toBeLessThanOrEqual(pays.cost + 1e-6); // knowing saves no more than what would be spent
      }),
    );
  });

  test("never falls with more cases, and a stop on the way never adds to it", () => {
    fc.assert(
      fc.property(belief, bar, going, fc.integer({ min: 2, max: 40 }), (believed, at, pays, cases) => {
        const of = (many: number, stop?: { after: number; most: number }) =>
          worthOfTest({ belief: believed, bar: at, ahead: { cases: many, stop } }, pays).worth;
        const whole = of(cases);
        expect(of(cases + 1)).toBeGreaterThanOrEqual(whole - 1e-6 * pays.cost);
        if (cases > 2) expect(of(cases, { after: 2, most: 0 })).toBeLessThanOrEqual(whole + 1e-6 * pays.cost);
      }),
    );
  });

  test("comes to what knowing is worth, with cases without end", () => {
    const ahead = (cases: number): TestAhead => ({ belief: { successes: 1, failures: 1 }, bar: 0.4, ahead: { cases } });
    const pays: GoingOn = { ships: 0.7, worth: 100_000, cost: 40_000 };
    const shares = [10, 100, 1_000, 4_000].map((cases) => {
      const { worth, perfect } = worthOfTest(ahead(cases), pays);
      return worth / perfect;
    });
    expect(shares.toSorted((a, b) => a - b)).toEqual(shares);
    expect(shares[3]).toBeGreaterThan(0.98);
  });

  test("is nothing where no ending would change what is decided", () => {
    const ahead: TestAhead = { belief: { successes: 20, failures: 5 }, bar: 0.4, ahead: { cases: 3 } };
    expect(worthOfTest(ahead, { ships: 0.8, worth: 1_000_000, cost: 10_000 })).toMatchObject({ worth: 0, goOnFrom: 0 });
    expect(worthOfTest(ahead, { ships: 0.8, worth: 1_000, cost: 10_000 })).toMatchObject({ worth: 0, goOnFrom: null });
  });

  test("exact, is what a million coins would show: within three standard errors of the simulated one", () => {
    const ahead: TestAhead = { belief: { successes: 3, failures: 5 }, bar: 0.4, ahead: { cases: 30, stop: { after: 10, most: 2 } } };
    const pays: GoingOn = { ships: 0.75, worth: 200_000, cost: 60_000 };
    const exact = worthOfTest(ahead, pays);
    const now = Math.max(0, exact.goingOn);
    const dice = streamOf("worth of a test");
    const runs = 40_000;
    let [sum, squares] = [0, 0];
    for (let run = 0; run < runs; run++) {
      const [good, bad] = [gammaOf(dice, 3), gammaOf(dice, 5)];
      const share = good / (good + bad);
      let [successes, cases] = [0, 0];
      while (cases < 30 && !(cases === 10 && successes <= 2)) {
        if (uniformOf(dice) < share) successes++;
        cases++;
      }
      const believed = chanceToReach(0.4, { successes: 3 + successes, failures: 5 + cases - successes });
      const goesOn = paysNow(believed, pays) > 0;
      const gained = (goesOn ? (share >= 0.4 ? 0.75 * 200_000 : 0) - 60_000 : 0) - now;
      sum += gained;
      squares += gained * gained;
    }
    const mean = sum / runs;
    const error = Math.sqrt((squares / runs - mean * mean) / runs);
    expect(Math.abs(mean - exact.worth)).toBeLessThan(3 * error);
    expect(exact.worth).toBeGreaterThan(10 * error); // else the test could not fail
  });
});

describe("at what worth the verdict becomes another", () => {
  test("on each side of a bound it is what it says", () => {
    fc.assert(
      fc.property(anyTest, going, fc.double({ min: 0.01, max: 0.5, noNaN: true }), (ahead, { ships, cost }, share) => {
        const works = chanceToReach(ahead.bar, ahead.belief);
        const price = share * cost * works;
        const flips = flipsOf(ahead, { ships, cost }, price);
        if (flips === null) return;
        const at = (worth: number) => worthOfTest(ahead, { ships, cost, worth });
        const { testFrom, goOnFrom } = flips;
        expect(at(testFrom * 0.99).worth).toBeLessThanOrEqual(price * (1 + 1e-6));
        expect(at(testFrom * 0.99).goingOn).toBeLessThan(0);
        if (goOnFrom === null) return;
        expect(at(goOnFrom * 1.01).worth).toBeLessThanOrEqual(price * (1 + 1e-6));
        expect(at(goOnFrom * 1.01).goingOn).toBeGreaterThan(0);
        if (goOnFrom > testFrom * 1.001)
          expect(at((testFrom + goOnFrom) / 2 < testFrom ? testFrom : Math.sqrt(testFrom * goOnFrom)).worth).toBeGreaterThan(
            price * (1 - 1e-6),
          );
      }),
      { numRuns: 60 },
    );
  });

  test("where knowing costs more than it is worth, there is one bound: where going on just pays", () => {
    const ahead: TestAhead = { belief: { successes: 1, failures: 1 }, bar: 0.5, ahead: { cases: 5 } };
    const flips = flipsOf(ahead, { ships: 0.5, cost: 10_000 }, 1e9);
    expect(flips?.testFrom).toBeCloseTo(40_000, 6);
    expect(flips?.goOnFrom).toBe(flips?.testFrom);
  });
});

test("knowing is worth what one saves by stopping, and nothing where one would stop anyway", () => {
  const pays: GoingOn = { ships: 1, worth: 100, cost: 30 };
  expect(worthOfKnowing(0.5, pays)).toBeCloseTo(15, 12);
  expect(worthOfKnowing(1, pays)).toBe(0);
  expect(valueOfPerfectInformation(tableOf(0.5, { ...pays, worth: 20 }))).toBe(0);
});
