import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { normalOf } from "./normal-draw.ts";
import { moveTo, streamOf, uniformOf } from "./stream.ts";
import { howMany, type ThroughputTerms, USUAL_DRIFT, USUAL_SPLIT, whenDone } from "./throughput.ts";

const plain: ThroughputTerms = { drift: 0, split: { mean: 0, spread: 0 }, worlds: 100_000, seed: "throughput" };
const counts = [0, 2, 3, 3, 5, 8, 1];

/** The exact law of the sum of `weeks` draws from the past weeks. */
function convolved(weeks: number): readonly number[] {
  let law: readonly number[] = [1];
  for (let week = 0; week < weeks; week++) {
    const next = Array.from({ length: law.length + 8 }, () => 0);
    law.forEach((chance, sum) => {
      for (const count of counts) next[sum + count] = (next[sum + count] ?? 0) + chance / counts.length;
    });
    law = next;
  }
  return law;
}

const worldsOf = (answer: ReturnType<typeof howMany>): Float64Array => {
  if (!answer.known) throw new RangeError(answer.because);
  return answer.value;
};

describe("how many items are done in the coming weeks", () => {
  test.each([1, 4, 12])("without drift, in %i weeks, is the exact convolution", (weeks) => {
    const exact = convolved(weeks);
    const seen = new Float64Array(exact.length);
    for (const sum of worldsOf(howMany(counts, weeks, plain))) seen[sum] = (seen[sum] ?? 0) + 1 / plain.worlds;
    const apart = exact.reduce((sum, chance, at) => sum + Math.abs(chance - (seen[at] ?? 0)), 0) / 2;
    expect(apart).toBeLessThan(0.01);
  });

  test("more weeks are more items, and drift moves the ends apart and not the middle", () => {
    const small = { ...plain, worlds: 4_000 };
    const at = (worlds: Float64Array, share: number) => worlds[Math.floor(share * worlds.length)] ?? 0;
    fc.assert(
      fc.property(fc.array(fc.nat({ max: 20 }), { minLength: 2, maxLength: 20 }), fc.integer({ min: 1, max: 10 }), (past, weeks) => {
        const [short, long] = [howMany(past, weeks, small), howMany(past, weeks + 1, small)].map(worldsOf);
        expect(at(long ?? new Float64Array(), 0.5)).toBeGreaterThanOrEqual(at(short ?? new Float64Array(), 0.5));
      }),
      { numRuns: 30 },
    );
    const [still, moving] = [0, USUAL_DRIFT].map((drift) => worldsOf(howMany(counts, 12, { ...small, drift })));
    if (still === undefined || moving === undefined) throw new RangeError("two were asked for");
    expect(at(moving, 0.9)).toBeGreaterThan(at(still, 0.9) * 1.1);
    expect(at(moving, 0.1)).toBeLessThan(at(still, 0.1) * 0.9);
    expect(at(moving, 0.5) / at(still, 0.5)).toBeCloseTo(1, 1);
  });

  test("keeps its promise: of teams whose pace moves like that, 90 in 100 land in the 90 % range", () => {
    const stream = streamOf("teams");
    let held = 0;
    const teams = 600;
    for (let team = 0; team < teams; team++) {
      moveTo(stream, team);
      // A team draws its weeks from a lot of 40, of which the forecast sees all; then its pace moves.
      const lot = Array.from({ length: 40 }, () => Math.floor(uniformOf(stream) * 9));
      const pace = Math.exp(USUAL_DRIFT * normalOf(stream));
      let came = 0;
      for (let week = 0; week < 6; week++) came += lot[Math.floor(uniformOf(stream) * 40)] ?? 0;
      const said = worldsOf(howMany(lot, 6, { ...plain, drift: USUAL_DRIFT, worlds: 2_000, seed: `team ${team}` }));
      if (came * pace > (said[100] ?? 0) && came * pace < (said[1_899] ?? 0)) held += 1;
    }
    expect(held / teams).toBeGreaterThan(0.87);
    expect(held / teams).toBeLessThan(0.93);
  });

  test("two past weeks are the least, and one is not enough to tell", () => {
    expect(howMany([4], 2, plain)).toMatchObject({ known: false });
    expect(() => howMany([4, -1], 2, plain)).toThrow(RangeError);
    expect(() => howMany([4, 4], 0, plain)).toThrow(RangeError);
    expect(() => howMany([4, 4], 1, { ...plain, drift: -1 })).toThrow(RangeError);
  });
});

describe("in how many weeks it is done", () => {
  const small = { ...plain, worlds: 20_000 };

  test("is the other side of how many: done by week n where n weeks bring enough", () => {
    const weeks = worldsOf(whenDone(counts, 20, small));
    const byWeek6 = weeks.filter((each) => each <= 6).length / small.worlds;
    const enough = convolved(6).reduce((sum, chance, done) => sum + (done >= 20 ? chance : 0), 0);
    expect(Math.abs(byWeek6 - enough)).toBeLessThan(3.5 * Math.sqrt((enough * (1 - enough)) / small.worlds));
  });

  test("takes longer where work is found on the way", () => {
    const middle = (terms: ThroughputTerms) => worldsOf(whenDone(counts, 100, terms))[small.worlds / 2] ?? 0;
    expect(middle({ ...small, split: USUAL_SPLIT })).toBeGreaterThan(1.15 * middle(small));
  });

  test("cannot be told of a team that has done nothing", () => {
    expect(whenDone([0, 0, 0], 5, small)).toMatchObject({ known: false, because: expect.stringMatching(/no end/) });
    expect(() => whenDone(counts, 0, small)).toThrow(RangeError);
  });
});
