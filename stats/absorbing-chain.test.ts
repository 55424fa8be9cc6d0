import fc from "fast-check";
import { expect, test } from "vitest";
import { absorption, timeToEnd } from "./absorbing-chain.ts";
import reference from "./fixtures/absorbing-chain.json" with { type: "json" };

const near = (found: readonly number[] | undefined, wanted: readonly number[]) =>
  wanted.forEach((value, at) => {
    expect(found?.[at]).toBeCloseTo(value, 9);
  });

test.each(reference.cases.map((each) => [each.among.length, each] as const))("%i passing states agree with NumPy", (_, each) => {
  const found = absorption(each);
  each.visits.forEach((row, at) => {
    near(found.visits[at], row);
  });
  near(found.steps, each.steps);
  each.ends.forEach((row, at) => {
    near(found.ends[at], row);
  });
  timeToEnd(each, each.lengths).forEach(({ mean, variance }, at) => {
    expect(mean).toBeCloseTo(each.time[at]?.mean ?? 0, 9);
    expect(variance).toBeCloseTo(each.time[at]?.variance ?? 0, 8);
  });
});

test("the walk of Grinstead and Snell between two bars: 3, 4 and 3 steps", () => {
  const walk = {
    among: [
      [0, 0.5, 0],
      [0.5, 0, 0.5],
      [0, 0.5, 0],
    ],
    into: [
      [0.5, 0],
      [0, 0],
      [0, 0.5],
    ],
  };
  const { visits, steps } = absorption(walk);
  near(visits[0], [1.5, 1, 0.5]);
  near(visits[1], [1, 2, 1]);
  near(steps, [3, 4, 3]);
});

test("data, model and validation with rework: 18 weeks with a variance of 92, and five in six are shipped", () => {
  const rework = {
    among: [
      [0, 1, 0],
      [0, 0, 1],
      [0.1, 0.3, 0],
    ],
    into: [
      [0, 0],
      [0, 0],
      [0.5, 0.1],
    ],
  };
  const [first] = timeToEnd(rework, [{ mean: 4 }, { mean: 6 }, { mean: 2 }]);
  expect(first?.mean).toBeCloseTo(18, 9);
  expect(first?.variance).toBeCloseTo(92, 9);
  near(absorption(rework).ends[0], [5 / 6, 1 / 6]);
});

const anyChain = fc.integer({ min: 1, max: 5 }).chain((passing) =>
  fc
    .array(fc.array(fc.double({ min: 0.01, max: 1, noNaN: true }), { minLength: passing + 2, maxLength: passing + 2 }), {
      minLength: passing,
      maxLength: passing,
    })
    .map((rows) => {
      const even = rows.map((row) => row.map((each) => each / row.reduce((sum, other) => sum + other, 0)));
      return { among: even.map((row) => row.slice(0, passing)), into: even.map((row) => row.slice(passing)) };
    }),
);

test("ends somewhere for certain, and each state is visited at least once from itself", () => {
  fc.assert(
    fc.property(anyChain, (chain) => {
      const { visits, ends } = absorption(chain);
      for (const row of ends) expect(row.reduce((sum, each) => sum + each, 0)).toBeCloseTo(1, 8);
      visits.forEach((row, at) => {
        expect(row[at]).toBeGreaterThanOrEqual(1 - 1e-12);
      });
    }),
  );
});

test("time scales with the lengths of the visits, its variance with their square", () => {
  fc.assert(
    fc.property(anyChain, fc.double({ min: 0.1, max: 10, noNaN: true }), (chain, times) => {
      const lengths = chain.among.map((_, at) => ({ mean: at + 1, variance: at }));
      const longer = lengths.map(({ mean, variance }) => ({ mean: mean * times, variance: variance * times ** 2 }));
      const [one, other] = [timeToEnd(chain, lengths)[0], timeToEnd(chain, longer)[0]];
      expect((other?.mean ?? 0) / (one?.mean ?? 1)).toBeCloseTo(times, 6);
      expect((other?.variance ?? 0) / (one?.variance ?? 1)).toBeCloseTo(times ** 2, 5);
    }),
  );
});

test("a cycle without a way out is refused by the states that are in it", () => {
  const caught = {
    among: [
      [0, 0.5, 0],
      [0, 0, 1],
      [0, 1, 0],
    ],
    into: [[0.5], [0], [0]],
  };
  expect(() => absorption(caught)).toThrow("From states 2, 3 there is no way to an end. Give each cycle a chance to leave it.");
});

test("chances that do not add up, or lie outside [0, 1], are a bug", () => {
  expect(() => absorption({ among: [[0.5]], into: [[0.4]] })).toThrow(RangeError);
  expect(() => absorption({ among: [[1.5]], into: [[-0.5]] })).toThrow(RangeError);
  expect(() => absorption({ among: [], into: [] })).toThrow(RangeError);
  expect(() => timeToEnd({ among: [[0.5]], into: [[0.5]] }, [])).toThrow(RangeError);
});
