import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { streamOf, uniformOf } from "#stats";
import type { Course } from "./course.ts";
import { type Sharer, sharedDelays } from "./shared-people.ts";

/** One world: days of work by phase, a wait as a negative number. */
const course = (...stretches: readonly (readonly [phase: number, days: number])[]): Course => ({
  starts: Int32Array.of(0, stretches.length),
  days: Float64Array.from(stretches, ([, days]) => Math.abs(days)),
  phases: Uint8Array.from(stretches, ([phase]) => phase),
  rests: Uint8Array.from(stretches, ([, days]) => (days < 0 ? 1 : 0)),
});
const sharer = (asks: readonly number[], ...stretches: readonly (readonly [number, number])[]): Sharer => ({
  ...{ asks, course: course(...stretches) },
});
/** The day on which each project ends. */
const endsOf = (people: number, sharers: readonly Sharer[]): readonly number[] =>
  sharedDelays(people, sharers).map(
    (delays, at) => (delays.at(-1) ?? 0) + (sharers[at]?.course.days.reduce((sum, each) => sum + each, 0) ?? 0),
  );

describe("two projects of one person", () => {
  test("that ask for as much and take 10 days each end both on day 20; 10 and 20 days end on 20 and 30", () => {
    expect(endsOf(1, [sharer([1], [0, 10]), sharer([1], [0, 10])])).toEqual([20, 20]);
    expect(endsOf(1, [sharer([1], [0, 10]), sharer([1], [0, 20])])).toEqual([20, 30]);
  });

  test("one of which waits for others first: 4 days alone, then together", () => {
    // 4 days at full pace leave 6; from day 4 half pace, 12 days, to day 16; the other has 4 left and is alone: day 20.
    expect(endsOf(1, [sharer([1], [0, 10]), sharer([1], [0, -4], [0, 10])])).toEqual([16, 20]);
  });
});

test("a team of 4 of whom 3, 2 and 2 are asked for goes at 4/7 of the pace until the first is done, then at full pace", () => {
  // 4/7 until day 7 (4 days of work done), then 4 are asked for and 4 are there.
  expect(endsOf(4, [sharer([3], [0, 4]), sharer([2], [0, 6]), sharer([2], [0, 8])])).toEqual([7, 9, 11]);
});

test("what a phase asks for counts while it is in it: no day is lost while both are in phases that ask for few", () => {
  const delays = sharedDelays(2, [sharer([1, 2], [0, 5], [1, 5]), sharer([1], [0, 7])]);
  // From day 5 on 3 are asked for of 2: two days of the other's work take three.
  expect(delays.map((each) => [...each].map((days) => Math.round(days * 1e9) / 1e9))).toEqual([[0, 1], [1]]);
});

test("whoever asks for more than the team has gets all of it, and is alone as if it had asked for that", () => {
  expect(endsOf(2, [sharer([5], [0, 10])])).toEqual([10]);
  expect(endsOf(2, [sharer([5], [0, 10]), sharer([2], [0, 10])])).toEqual([20, 20]);
});

test("M/M/1 processor sharing: arrivals at 0.5 a day and a day of work each stay 1/(1 − 0.5) = 2 days on average", () => {
  const stream = streamOf("arrivals");
  const exponential = (mean: number): number => -mean * Math.log(uniformOf(stream));
  let [sum, many] = [0, 0];
  for (let run = 0; run < 12; run++) {
    let arrives = 0;
    const sharers = Array.from({ length: 1_000 }, () => {
      arrives += exponential(2);
      return sharer([1], [0, -arrives], [0, exponential(1)]);
    });
    sharedDelays(1, sharers).forEach((delays, at) => {
      if (at < 100) return; // it begins empty
      sum += (delays[1] ?? 0) + (sharers[at]?.course.days[1] ?? 0);
      many += 1;
    });
  }
  // Sojourns have a variance near 20/3 and go together over some twenty of them.
  expect(sum / many).toBeGreaterThan(1.85);
  expect(sum / many).toBeLessThan(2.15);
});

const days = fc.double({ min: 0.5, max: 60, noNaN: true });
const jobs = fc.array(fc.tuple(fc.integer({ min: 1, max: 4 }), days), { minLength: 1, maxLength: 6 });
const sharersOf = (of: readonly (readonly [number, number])[]) => of.map(([ask, length]) => sharer([ask], [0, length]));

test("with people enough for all, nobody loses a day, to the last digit", () => {
  fc.assert(
    fc.property(jobs, (of) => {
      const people = of.reduce((sum, [ask]) => sum + ask, 0);
      for (const delays of sharedDelays(people, sharersOf(of))) expect(delays.every((each) => each === 0)).toBe(true);
    }),
  );
});

test("another project never makes one of steady demand end earlier", () => {
  fc.assert(
    fc.property(jobs, fc.tuple(fc.integer({ min: 1, max: 4 }), days), fc.integer({ min: 1, max: 6 }), (of, one, people) => {
      const [without, has] = [endsOf(people, sharersOf(of)), endsOf(people, sharersOf([...of, one]))];
      without.forEach((end, at) => {
        expect(has[at] ?? 0).toBeGreaterThanOrEqual(end - 1e-9);
      });
    }),
  );
});

test("work is conserved: while more is asked for than there is, all people are at work until the day on which it is enough", () => {
  fc.assert(
    fc.property(jobs, (of) => {
      // Of one person all are equal, and somebody works until all is done.
      const equal = of.map(([, length]) => [1, length] as const);
      const whole = equal.reduce((sum, [, length]) => sum + length, 0);
      expect(Math.max(...endsOf(1, sharersOf(equal)))).toBeCloseTo(whole, 6);
    }),
  );
});

test("a team of nobody is refused", () => {
  expect(() => sharedDelays(0, [sharer([1], [0, 1])])).toThrow(/a team has people/);
});
