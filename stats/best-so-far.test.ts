import fc from "fast-check";
import { expect, test } from "vitest";
import { chanceOfNewBest, expectedGain, expectedGreatest, records, winnersCurse } from "./best-so-far.ts";
import reference from "./fixtures/best-so-far.json" with { type: "json" };
import { normalOf } from "./normal-draw.ts";
import { moveTo, streamOf } from "./stream.ts";

test.each(reference.greatest)("the greatest of $n normal draws is $value on average, as by SciPy", ({ n, value }) => {
  expect(expectedGreatest(n)).toBeCloseTo(value, 10);
});

test.each([
  [2, 0.5642],
  [3, 0.8463],
  [4, 1.0294],
  [5, 1.163],
  [10, 1.5388],
  [20, 1.8675],
  [50, 2.2491],
  [100, 2.5076],
])("the published table: of %i it is %d", (n, published) => {
  expect(expectedGreatest(n)).toBeCloseTo(published, 4);
});

test("more tries never lower the best, and each adds less than the one before", () => {
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 300 }), fc.integer({ min: 1, max: 60 }), (tries, more) => {
      expect(expectedGain(tries, more, 1)).toBeGreaterThan(0);
      expect(expectedGain(tries + 1, more, 1)).toBeLessThan(expectedGain(tries, more, 1));
      expect(chanceOfNewBest(tries + 1, more)).toBeLessThan(chanceOfNewBest(tries, more));
    }),
    { numRuns: 30 },
  );
});

test("keeps its promise: where nothing is learnt, records, a new best and the winner's curse are as often and as large as it says", () => {
  const stream = streamOf("tries");
  const worlds = 4_000;
  const [tries, more, between, noise] = [12, 6, 0.03, 0.02];
  let [bettered, seen, curse, curseOfEquals] = [0, 0, 0, 0];
  for (let world = 0; world < worlds; world++) {
    moveTo(stream, world);
    const all = Array.from({ length: tries + more }, () => {
      const truth = between * normalOf(stream);
      const off = noise * normalOf(stream);
      return { truth, off, figure: truth + off };
    });
    const first = all.slice(0, tries);
    const best = first.toSorted((a, b) => b.figure - a.figure)[0];
    if (all.slice(tries).some(({ figure }) => figure > (best?.figure ?? 0))) bettered++;
    seen += records(first.map(({ figure }) => figure)).seen;
    curse += (best?.figure ?? 0) - (best?.truth ?? 0);
    curseOfEquals += Math.max(...first.map(({ off }) => off));
  }
  expect(bettered / worlds).toBeCloseTo(chanceOfNewBest(tries, more), 1);
  expect(Math.abs(bettered / worlds - 1 / 3)).toBeLessThan(0.025);
  const { expected, deviation } = records(Array.from({ length: tries }, () => 0));
  expect(Math.abs(seen / worlds - expected)).toBeLessThan((4 * deviation) / Math.sqrt(worlds));
  expect(curse / worlds / winnersCurse(tries, noise, between)).toBeCloseTo(1, 1);
  expect(curseOfEquals / worlds / winnersCurse(tries, noise)).toBeCloseTo(1, 1);
});

test("a tie is no record, and figures without noise have no winner's curse", () => {
  expect(records([1, 1, 1]).seen).toBe(1);
  expect(records([])).toEqual({ seen: 0, expected: 0, deviation: 0 });
  expect(winnersCurse(10, 0)).toBe(0);
});

test("tries that cannot be are a bug", () => {
  expect(() => chanceOfNewBest(-1, 1)).toThrow(RangeError);
  expect(() => chanceOfNewBest(1, 0)).toThrow(RangeError);
  expect(() => expectedGreatest(0)).toThrow(RangeError);
  expect(() => winnersCurse(3, -1)).toThrow(RangeError);
});
