import fc from "fast-check";
import { expect, test } from "vitest";
import { day } from "#kernel";
import { diceOf, normalQuantile, twoPieceLognormal } from "#stats";
import type { DoneWork } from "./done-work.ts";
import { effortOf, type OpenWork } from "./effort-of.ts";
import { effortRecord } from "./effort-record.ts";
import { forColumns } from "./for-columns.ts";

const work = (check: string, low: number, likely: number, high: number): OpenWork => ({ check, effort: { low, likely, high } });
const three = [work("missing-cells", 0.5, 2, 6), work("label-noise", 1, 4, 15), work("lawful", 0.5, 2, 10)];
const on = day("2026-11-01");
const done = (dataSet: string, actual: number, likely = 2): DoneWork => ({
  check: "missing-cells",
  dataSet,
  estimate: { low: likely / 2, likely, high: likely * 2 },
  actual,
  on,
});

test("the same work has the same range, wherever it is worked out", () => {
  expect(effortOf(three, [])).toEqual(effortOf(three, []));
});

test("one estimate alone, with nothing on record, is its middle times 1.3", () => {
  const range = effortOf([work("lawful", 2, 2, 2)], []);
  expect(Math.abs(range.p50 / 2.6 - 1)).toBeLessThan(0.03);
  expect([range.p10, range.p90].map((days) => Math.round(days))).toEqual([1, 7]);
  expect(range.shared).toBe(1);
});

const anyWork = fc
  .tuple(
    fc.double({ min: 0.1, max: 10, noNaN: true }),
    fc.double({ min: 1, max: 6, noNaN: true }),
    fc.double({ min: 1, max: 6, noNaN: true }),
  )
  .map(([low, up, further]) => ({ low, likely: low * up, high: low * up * further }));

test("points are in order, shares add up to one, and more work takes more", () => {
  fc.assert(
    fc.property(fc.array(anyWork, { minLength: 1, maxLength: 12 }), anyWork, (efforts, more) => {
      const open = efforts.map((effort, at) => ({ check: `check-${at}`, effort }));
      const range = effortOf(open, []);
      expect(0 < range.p10 && range.p10 <= range.p50 && range.p50 <= range.p90).toBe(true);
      expect(range.drivers.reduce((sum, { share }) => sum + share, range.shared)).toBeCloseTo(1, 1);
      expect(effortOf([...open, { check: "more", effort: more }], []).p50).toBeGreaterThanOrEqual(range.p50);
    }),
    { numRuns: 40 },
  );
});

test("a record of work that took twice as long moves the range up; a steady one makes it narrow", () => {
  const history = Array.from({ length: 20 }, (_, at) => done(`d${at}`, 4));
  const [before, after] = [effortOf(three, []), effortOf(three, history)];
  expect(after.p50).toBeGreaterThan(before.p50 * 1.2);
  expect(after.p90 / after.p10).toBeLessThan((before.p90 / before.p10) * 0.6);
  expect(after.assumes).toMatch(/^From 20 pieces of work on 20 data sets of one's own.*20 pieces of 20 lay in their range/);
  expect(effortOf(three, history.slice(0, 3)).assumes).toMatch(
    /3 pieces of work are on record; from 10 on it is told how well estimates hold\.$/,
  );
});

test("twenty works on one data set tell less than one on each of twenty", () => {
  const ratio = (of: readonly DoneWork[]): number => effortOf(three, of).p90 / effortOf(three, of).p10;
  const many = Array.from({ length: 20 }, (_, at) => done(`d${at}`, 4));
  expect(ratio(many.map((each) => ({ ...each, dataSet: "one" })))).toBeGreaterThan(1.5 * ratio(many));
});

test("what nobody can say much about drives the range, and is named first", () => {
  expect(effortOf([work("small", 1, 1.1, 1.2), work("wide", 1, 5, 40)], []).drivers[0]?.check).toBe("wide");
});

test("nothing open is no work", () => {
  expect(effortOf([], [])).toMatchObject({ p10: 0, p50: 0, p90: 0, drivers: [], shared: 0 });
});

test("many columns take longer than few, and less than each by itself", () => {
  const one = { low: 1, likely: 2, high: 3 };
  expect(forColumns(one, 3)).toEqual(one);
  expect(forColumns(one, 12)).toEqual({ low: 2, likely: 4, high: 6 });
});

/** An organisation whose estimates are off by a factor that differs from one data set to the next, told in works of three points each. */
function organisation(seed: string, { off, spread, narrow }: { off: number; spread: number; narrow: number }) {
  const dice = diceOf(seed);
  const normal = (): number => normalQuantile(Math.min(1 - 1e-9, Math.max(1e-9, dice())));
  return (dataSet: string) => {
    const together = off + spread * normal();
    return Array.from({ length: 2 + Math.floor(dice() * 6) }, (_, at) => {
      const likely = 0.5 * Math.exp(1.5 * dice());
      const estimate = { low: likely / (1.3 + dice()), likely, high: likely * (1.5 + 2 * dice()) };
      const truth = { low: likely * (estimate.low / likely) ** narrow, middle: likely, high: likely * (estimate.high / likely) ** narrow };
      return { check: `check-${at}`, dataSet, estimate, actual: twoPieceLognormal(truth, normal()) * Math.exp(together), on };
    });
  };
}

test.each([
  ["as the prior has it", { off: 0.26, spread: 0.5, narrow: 1 }, 0.75, 0.86],
  ["twice as long as thought, steadily", { off: 0.7, spread: 0.3, narrow: 1 }, 0.74, 0.96],
  ["on time, and now so, now so", { off: 0, spread: 0.8, narrow: 1 }, 0.74, 0.9],
  ["too sure of each estimate by three quarters", { off: 0.26, spread: 0.5, narrow: 1.76 }, 0.66, 0.86],
])(
  "keeps its promise where work is %s: about 8 in 10 totals lie in the range",
  (name, truth, least, most) => {
    let [held, tried] = [0, 0];
    for (let world = 0; world < 24; world++) {
      const next = organisation(`${name} ${world}`, truth);
      const history: DoneWork[] = [];
      for (let set = 0; set < 10; set++) {
        const works = next(`d${set}`);
        if (set >= 4) {
          const { p10, p90 } = effortOf(
            works.map(({ check, estimate }) => ({ check, effort: estimate })),
            history,
          );
          const total = works.reduce((sum, { actual }) => sum + actual, 0);
          tried++;
          if (total >= p10 && total <= p90) held++;
        }
        history.push(...works);
      }
    }
    expect(held / tried).toBeGreaterThan(least);
    expect(held / tried).toBeLessThan(most);
  },
  120_000,
);

test("the record of estimates is told from ten works on, with what it does not tell", () => {
  expect(effortRecord(Array.from({ length: 9 }, () => done("d", 2))).known).toBe(false);
  const works = [...Array.from({ length: 12 }, () => done("d", 3)), ...Array.from({ length: 18 }, () => done("d", 9))];
  const record = effortRecord(works);
  expect(record).toMatchObject({ known: true, value: { n: 30, above: 18, below: 0, inside: { count: 12, share: 0.4 } } });
  expect(record.known && record.value.says).toMatch(/ranges have been too narrow\. In the middle, work took 4\.5 times/);
});
