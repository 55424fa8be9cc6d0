import fc from "fast-check";
import { describe, expect, test } from "vitest";
import reference from "./fixtures/laws.json" with { type: "json" };
import { gammaOf } from "./gamma-draw.ts";
import { chanceBelow, lawOfThree, meanOfLaw, valueAt } from "./law-of-three.ts";
import { lognormalOfTwo } from "./lognormal-of-two.ts";
import { newsvendorQuantile } from "./newsvendor.ts";
import { normalCdf, normalQuantile } from "./normal.ts";
import { normalOf } from "./normal-draw.ts";
import { chanceByOpinions, quantileOfOpinions } from "./opinion-pool.ts";
import { widened, wideningOf } from "./overconfidence.ts";
import { pert } from "./pert.ts";
import { type Stream, streamOf } from "./stream.ts";

const anyPoints = fc
  .tuple(
    fc.double({ min: -50, max: 50, noNaN: true }),
    fc.double({ min: 0.1, max: 50, noNaN: true }),
    fc.double({ min: 0.1, max: 50, noNaN: true }),
  )
  .map(([low, up, further]) => ({ low, middle: low + up, high: low + up + further }));

describe("the law of three points", () => {
  test.each(reference.threes)("$points agrees with SciPy", ({ points, mean, quantiles }) => {
    const law = lawOfThree(points);
    for (const { chance, value } of quantiles) expect(Math.abs(valueAt(law, normalQuantile(chance)) / value - 1)).toBeLessThan(1e-6);
    expect(meanOfLaw(law)).toBeCloseTo(mean, 5);
  });

  test("4, 6 and 12 begin at 3, with a spread of 0.857252 and a mean of 7.3321", () => {
    const law = lawOfThree({ low: 4, middle: 6, high: 12 });
    expect(law).toMatchObject({ is: "shifted-lognormal", mirrored: false });
    if (law.is === "normal") throw new RangeError("its sides differ");
    expect(law.shift).toBeCloseTo(3, 9);
    expect(law.mu).toBeCloseTo(Math.log(3), 9);
    expect(law.sigma).toBeCloseTo(0.857252, 6);
    expect(meanOfLaw(law)).toBeCloseTo(7.3321, 4);
  });

  test("holds all three points as given, and rises", () => {
    fc.assert(
      fc.property(anyPoints, fc.double({ min: -3, max: 3, noNaN: true }), (points, z) => {
        const law = lawOfThree(points);
        for (const [chance, point] of [
          [0.1, points.low],
          [0.5, points.middle],
          [0.9, points.high],
        ] as const) {
          expect(valueAt(law, normalQuantile(chance))).toBeCloseTo(point, 3);
          expect(chanceBelow(law, point)).toBeCloseTo(chance, 4);
        }
        expect(valueAt(law, z + 0.01)).toBeGreaterThan(valueAt(law, z));
        expect(chanceBelow(law, valueAt(law, z))).toBeCloseTo(normalCdf(z), 4);
      }),
    );
  });

  test("is the mirror image of the points with their signs turned, and normal in between", () => {
    const [law, mirror] = [lawOfThree({ low: 2, middle: 9, high: 12 }), lawOfThree({ low: -12, middle: -9, high: -2 })];
    for (const z of [-2, 0, 1]) expect(valueAt(law, z)).toBeCloseTo(-valueAt(mirror, -z), 9);
    expect(lawOfThree({ low: 2, middle: 5, high: 8 }).is).toBe("normal");
  });

  test.each([
    [6, 6, 12],
    [7, 6, 12],
    [4, 12, 12],
    [4, 6, Number.POSITIVE_INFINITY],
  ])("%d, %d, %d is refused in a sentence", (low, middle, high) => {
    expect(() => lawOfThree({ low, middle, high })).toThrow(/^An estimate is three numbers, each above the one before/);
  });
});

describe("the lognormal of two points", () => {
  test("agrees with Squiggle's tests", () => {
    const [outer, inner] = [lognormalOfTwo({ low: 2, high: 5 }, 0.9), lognormalOfTwo({ low: 2, high: 5 }, 0.8)];
    expect(Math.log(outer.median)).toBeCloseTo(1.1512925465, 9);
    expect(outer.spread).toBeCloseTo(0.2785326052, 9);
    expect(inner.spread).toBeCloseTo(0.3574927285, 9);
  });

  test("of median 1, its mean and its P99 are those of any table", () => {
    for (const [spread, mean, late] of [
      [0.5, 1.133, 3.2],
      [1, 1.649, 10.24],
      [2, 7.389, 104.9],
    ] as const) {
      expect(Math.exp(spread ** 2 / 2)).toBeCloseTo(mean, 3);
      const found = lognormalOfTwo({ low: Math.exp(-spread * normalQuantile(0.9)), high: Math.exp(spread * normalQuantile(0.9)) }, 0.8);
      expect((found.median * Math.exp(found.spread * normalQuantile(0.99))) / late).toBeCloseTo(1, 2);
    }
  });

  test("is refused where the range begins at nothing or runs backwards", () => {
    expect(() => lognormalOfTwo({ low: 0, high: 5 }, 0.8)).toThrow("A range begins above 0 and ends above its beginning; got 0 to 5.");
    expect(() => lognormalOfTwo({ low: 5, high: 5 }, 0.8)).toThrow(/range/);
    expect(() => lognormalOfTwo({ low: 1, high: 5 }, 1)).toThrow(RangeError);
  });
});

describe("several opinions", () => {
  test.each(reference.pools)("agree with SciPy", ({ opinions, quantiles }) => {
    const pool = opinions.map(({ points, weight }) => ({ law: lawOfThree(points), weight }));
    for (const { chance, value } of quantiles) expect(quantileOfOpinions(pool, chance)).toBeCloseTo(value, 6);
  });

  test("lie between the least and the most of them, and one by itself is itself", () => {
    fc.assert(
      fc.property(anyPoints, anyPoints, fc.double({ min: 0.02, max: 0.98, noNaN: true }), (one, other, chance) => {
        const pool = [one, other].map((points) => ({ law: lawOfThree(points) }));
        const each = pool.map(({ law }) => valueAt(law, normalQuantile(chance)));
        const found = quantileOfOpinions(pool, chance);
        expect(found).toBeGreaterThanOrEqual(Math.min(...each) - 1e-6);
        expect(found).toBeLessThanOrEqual(Math.max(...each) + 1e-6);
        expect(chanceByOpinions(pool, found)).toBeCloseTo(chance, 6);
        expect(quantileOfOpinions(pool.slice(0, 1), chance)).toBeCloseTo(each[0] ?? 0, 6);
      }),
    );
  });

  test("are wider together where they disagree", () => {
    const pool = [3, 9].map((middle) => ({ law: lawOfThree({ low: middle - 1, middle, high: middle + 1 }) }));
    expect(quantileOfOpinions(pool, 0.9) - quantileOfOpinions(pool, 0.1)).toBeGreaterThan(6);
  });

  test("keep their promise: where one of them knows and nobody can say which, 80 in 100 lie in the 80 % range", () => {
    const laws = [lawOfThree({ low: 4, middle: 6, high: 12 }), lawOfThree({ low: 10, middle: 14, high: 30 })];
    const pool = laws.map((law) => ({ law }));
    const [low, high] = [quantileOfOpinions(pool, 0.1), quantileOfOpinions(pool, 0.9)];
    const stream = streamOf("who knows");
    let held = 0;
    for (let world = 0; world < 20_000; world++) {
      const law = laws[world % 2];
      const came = law === undefined ? 0 : valueAt(law, normalOf(stream));
      if (low < came && came < high) held += 1;
    }
    expect(held / 20_000).toBeCloseTo(0.8, 1.7);
  });

  test("of nobody, or that count for nothing, are a bug", () => {
    expect(() => chanceByOpinions([], 1)).toThrow(RangeError);
    expect(() => quantileOfOpinions([{ law: { is: "normal", mean: 0, sd: 1 }, weight: 0 }], 0.5)).toThrow(RangeError);
    expect(() => quantileOfOpinions([{ law: { is: "normal", mean: 0, sd: 1 } }], 1)).toThrow(RangeError);
  });
});

describe("over-confidence", () => {
  test("intervals meant for 90 % that hold 65 % are taken 1.76 times as wide", () => {
    expect(wideningOf(0.65, 0.9)).toBeCloseTo(1.76, 2);
    expect(wideningOf(0.9, 0.9)).toBe(1);
    expect(() => wideningOf(1, 0.9)).toThrow(RangeError);
  });

  test("keeps its promise: a 90 % range of somebody who holds 65 % holds 90 % once it is widened", () => {
    const said = lawOfThree({ low: 4, middle: 6, high: 12 });
    const truth = widened(said, wideningOf(0.65, 0.9));
    const holds = (law: typeof said) =>
      chanceBelow(truth, valueAt(law, normalQuantile(0.95))) - chanceBelow(truth, valueAt(law, normalQuantile(0.05)));
    expect(holds(said)).toBeCloseTo(0.65, 9);
    expect(holds(truth)).toBeCloseTo(0.9, 9);
  });

  test("moves neither the middle nor the side where nothing lies", () => {
    fc.assert(
      fc.property(anyPoints, fc.double({ min: 1, max: 3, noNaN: true }), (points, factor) => {
        const law = lawOfThree(points);
        const wider = widened(law, factor);
        expect(valueAt(wider, 0)).toBeCloseTo(points.middle, 3);
        expect(valueAt(wider, 2)).toBeGreaterThanOrEqual(valueAt(law, 2));
        if (law.is === "shifted-lognormal" && wider.is === "shifted-lognormal") expect(wider.shift).toBe(law.shift);
      }),
    );
    expect(() => widened({ is: "normal", mean: 0, sd: 1 }, 0)).toThrow(RangeError);
  });
});

describe("which quantile to promise", () => {
  test("late three times as bad is P75, and costs in another unit change nothing", () => {
    expect(newsvendorQuantile({ late: 3, early: 1 })).toBe(0.75);
    fc.assert(
      fc.property(fc.double({ min: 0.1, max: 100, noNaN: true }), fc.double({ min: 0.1, max: 100, noNaN: true }), (late, early) => {
        expect(newsvendorQuantile({ late: late * 7, early: early * 7 })).toBeCloseTo(newsvendorQuantile({ late, early }), 9);
      }),
    );
    expect(() => newsvendorQuantile({ late: 0, early: 0 })).toThrow(RangeError);
  });

  test("no other day costs less on average", () => {
    const law = lawOfThree({ low: 4, middle: 6, high: 12 });
    const days = Array.from({ length: 4_000 }, (_, at) => valueAt(law, normalQuantile((at + 0.5) / 4_000)));
    const cost = (promised: number) => days.reduce((sum, came) => sum + (came > promised ? 3 * (came - promised) : promised - came), 0);
    const best = valueAt(law, normalQuantile(newsvendorQuantile({ late: 3, early: 1 })));
    for (const other of [0.9, 0.97, 1.03, 1.1]) expect(cost(best)).toBeLessThan(cost(best * other));
  });
});

describe("PERT", () => {
  test.each(reference.pert)("$least, $likeliest, $most agrees with SciPy", (each) => {
    expect(pert(each).mean).toBeCloseTo(each.mean, 9);
  });

  /** The Reliable Construction Company of Hillier and Lieberman: what each activity takes, and what it waits for. */
  const network: readonly (readonly [string, readonly [number, number, number], string])[] = [
    ["A", [1, 2, 3], ""],
    ["B", [2, 3.5, 8], "A"],
    ["C", [6, 9, 18], "B"],
    ["D", [4, 5.5, 10], "C"],
    ["E", [1, 4.5, 5], "C"],
    ["F", [4, 4, 10], "E"],
    ["G", [5, 6.5, 11], "D"],
    ["H", [5, 8, 17], "EG"],
    ["I", [3, 7.5, 9], "C"],
    ["J", [3, 9, 9], "FI"],
    ["K", [4, 4, 4], "J"],
    ["L", [1, 5.5, 7], "J"],
    ["M", [1, 2, 3], "H"],
    ["N", [5, 5.5, 9], "KL"],
  ];
  const ends = (takes: (points: readonly [number, number, number]) => number): number => {
    const done = new Map<string, number>();
    for (const [name, points, after] of network)
      done.set(name, Math.max(0, ...[...after].map((each) => done.get(each) ?? 0)) + takes(points));
    return Math.max(done.get("M") ?? 0, done.get("N") ?? 0);
  };

  test("says 44 weeks with a variance of 9 for the path that is longest on average", () => {
    const path = network
      .filter(([name]) => "ABCEFJLN".includes(name))
      .map(([, [least, likeliest, most]]) => pert({ least, likeliest, most }));
    const mean = path.reduce((sum, each) => sum + each.mean, 0);
    const variance = path.reduce((sum, each) => sum + each.sd ** 2, 0);
    expect(mean).toBeCloseTo(44, 9);
    expect(variance).toBeCloseTo(9, 9);
    expect(normalCdf((47 - mean) / Math.sqrt(variance))).toBeCloseTo(0.841, 3);
  });

  test("and all paths together take longer, the more so with triangles, since the latest of several decides", () => {
    const stream = streamOf("network");
    const worlds = 60_000;
    const run = (takes: (points: readonly [number, number, number], stream: Stream) => number) => {
      const days = Array.from({ length: worlds }, () => ends((points) => takes(points, stream)));
      return { mean: days.reduce((sum, each) => sum + each, 0) / worlds, by47: days.filter((each) => each <= 47).length / worlds };
    };
    const beta = run(([least, likeliest, most]) => {
      if (least === most) return least;
      const { alpha, beta: other } = pert({ least, likeliest, most });
      const [up, down] = [gammaOf(stream, alpha), gammaOf(stream, other)];
      return least + ((most - least) * up) / (up + down);
    });
    expect(Math.abs(beta.mean - 44.34)).toBeLessThan(0.05);
    expect(Math.abs(beta.by47 - 0.816)).toBeLessThan(0.01);
    const triangle = run(([least, likeliest, most]) => {
      if (least === most) return least;
      const chance = normalCdf(normalOf(stream));
      const split = (likeliest - least) / (most - least);
      return chance < split
        ? least + Math.sqrt(chance * (most - least) * (likeliest - least))
        : most - Math.sqrt((1 - chance) * (most - least) * (most - likeliest));
    });
    expect(Math.abs(triangle.mean - 46.23)).toBeLessThan(0.05);
    expect(Math.abs(triangle.by47 - 0.594)).toBeLessThan(0.01);
  });

  test("points out of order are refused in a sentence, and the mean lies between them", () => {
    expect(() => pert({ least: 3, likeliest: 2, most: 5 })).toThrow(/^Such an estimate is the least, the likeliest and the most/);
    expect(() => pert({ least: 3, likeliest: 3, most: 3 })).toThrow(/above the first/);
    fc.assert(
      fc.property(anyPoints, ({ low, middle, high }) => {
        const { mean, alpha, beta } = pert({ least: low, likeliest: middle, most: high });
        expect(mean >= low && mean <= high).toBe(true);
        expect(alpha + beta).toBeCloseTo(6, 9);
      }),
    );
  });
});
