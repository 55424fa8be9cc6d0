import fc from "fast-check";
import { expect, test } from "vitest";
import reference from "./fixtures/paired.json" with { type: "json" };
import { mcnemarChance, pairedDifference } from "./mcnemar.ts";
import { seeded } from "./seeded.fixture.ts";

test.each(reference.cases)("$onlyFirst against $onlySecond of $cases agrees with statsmodels", (each) => {
  expect(mcnemarChance(each.onlyFirst, each.onlySecond)).toBeCloseTo(each.chance, 10);
  const { low, high } = pairedDifference(each.cases, each.onlyFirst, each.onlySecond, each.confidence);
  expect(low).toBeCloseTo(each.low, 10);
  expect(high).toBeCloseTo(each.high, 10);
});

const counts = fc.tuple(fc.nat(400), fc.nat(400), fc.nat(400));

test("says the same of both systems when they change places, with the sign turned", () => {
  fc.assert(
    fc.property(counts, ([same, first, second]) => {
      const cases = same + first + second + 1;
      const there = pairedDifference(cases, first, second, 0.95);
      const back = pairedDifference(cases, second, first, 0.95);
      expect(mcnemarChance(first, second)).toBeCloseTo(mcnemarChance(second, first), 12);
      expect(back.low).toBeCloseTo(-there.high, 12);
      expect(back.difference).toBeCloseTo(-there.difference, 12);
    }),
  );
});

test("an interval narrows with as many again of the same", () => {
  fc.assert(
    fc.property(counts, ([same, first, second]) => {
      const cases = same + first + second + 1;
      const once = pairedDifference(cases, first, second, 0.95);
      const twice = pairedDifference(2 * cases, 2 * first, 2 * second, 0.95);
      expect(twice.high - twice.low).toBeLessThan(once.high - once.low);
    }),
  );
});

test("keeps its promise: about 95 % of its intervals hold the true difference, and a false alarm is no oftener than one in twenty", () => {
  const dice = seeded(5);
  const draw = (first: number, second: number) => {
    let [onlyFirst, onlySecond] = [0, 0];
    for (let each = 0; each < 80; each++) {
      const at = dice();
      if (at < first) onlyFirst += 1;
      else if (at < first + second) onlySecond += 1;
    }
    return [onlyFirst, onlySecond] as const;
  };
  let [held, alarms] = [0, 0];
  for (let round = 0; round < 4000; round++) {
    const { low, high } = pairedDifference(80, ...draw(0.06, 0.14), 0.95);
    if (low <= 0.08 && 0.08 <= high) held += 1;
    if (mcnemarChance(...draw(0.1, 0.1)) <= 0.05) alarms += 1;
  }
  expect(held / 4000).toBeGreaterThan(0.94);
  expect(held / 4000).toBeLessThan(0.97);
  expect(alarms / 4000).toBeLessThan(0.05);
});

test("refuses counts that are none", () => {
  expect(() => mcnemarChance(-1, 2)).toThrow(RangeError);
  expect(() => pairedDifference(3, 2, 2, 0.95)).toThrow(RangeError);
  expect(() => pairedDifference(3, 1, 1, 1)).toThrow(RangeError);
});
