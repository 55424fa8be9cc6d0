import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { binomialChance } from "./binomial.ts";
import type { StatedChance } from "./brier-score.ts";
import { consistencyBand } from "./consistency-band.ts";
import { corp } from "./corp.ts";
import reference from "./fixtures/forecast-scores.json" with { type: "json" };
import { poissonBinomial } from "./poisson-binomial.ts";
import { geometricMeans, pooledChance } from "./pooled-chance.ts";
import { recalibrated, recalibrationOf } from "./recalibration.ts";
import { seeded } from "./seeded.fixture.ts";
import { spiegelhalter } from "./spiegelhalter.ts";

const cases = reference.cases.map(({ chances, came, ...want }) => ({
  n: chances.length,
  stated: chances.map((chance, at): StatedChance => ({ chance, came: came[at] === 1 })),
  ...want,
}));

function tested(stated: readonly StatedChance[]) {
  const found = spiegelhalter(stated, "a test");
  if (!found.known) throw new RangeError(found.because);
  return found.value;
}

describe.each(cases)("$n statements", ({ n, stated, z, normalTail, exactTail, shift, slope }) => {
  test("are as far off as NumPy says, and luck is as often as far off as all outcomes gone through say", () => {
    const found = tested(stated);
    expect(found.z).toBeCloseTo(z, 10);
    if (found.by === "normal") expect(found.chance).toBeCloseTo(normalTail, 9);
    // Of three hundred the exact tail is near the normal one.
    if (n >= 300) expect(found).toMatchObject({ by: "exact", chance: expect.closeTo(normalTail, 2) });
    if (exactTail === null) return;
    // Redrawn 20,000 times: within four standard errors.
    const within = found.by === "exact" ? 1e-12 : 4 * Math.sqrt((exactTail * (1 - exactTail)) / 20_000);
    expect(Math.abs(found.chance - exactTail)).toBeLessThan(within);
  });

  test("are put right as SciPy's minimiser puts them", () => {
    const found = recalibrationOf(stated);
    expect(found.shift).toBeCloseTo(shift, 6);
    expect(found.slope).toBeCloseTo(slope, 6);
  });

  test("are put right with no more than a given slope by the shift that is likeliest beside it", () => {
    const most = slope - 0.1;
    const { shift: beside, slope: bound } = recalibrationOf(stated, { mostSlope: most });
    expect(bound).toBe(most);
    const pull = (at: number) =>
      at / 0.09 + stated.reduce((sum, { chance, came: did }) => sum + recalibrated(chance, { shift: at, slope: most }) - (did ? 1 : 0), 0);
    expect(pull(beside)).toBeCloseTo(0, 6);
    expect(recalibrationOf(stated, { mostSlope: slope + 0.1 })).toEqual(recalibrationOf(stated));
  });
});

test("the tail is added up where chances are percentages; else it is redrawn, and the normal law's from fifty on", () => {
  const said = (n: number, chance: number) => Array.from({ length: n }, (_, at) => ({ chance, came: at % 3 !== 0 }));
  expect(tested(said(20, 0.83)).by).toBe("exact");
  expect(tested(said(20, 1 / 3)).by).toBe("redrawn");
  expect(tested(said(50, 0.83)).by).toBe("exact");
  expect(tested(said(49, 1 / 3)).by).toBe("redrawn");
  expect(tested(said(50, 1 / 3)).by).toBe("normal");
  const mixed = (n: number) => Array.from({ length: n }, (_, at) => ({ chance: ((at * 7919) % 9999) / 10_000, came: at % 3 !== 0 }));
  expect([tested(mixed(60)).by, tested(mixed(400)).by]).toEqual(["exact", "normal"]);
});

/** methods.md G2.8. */
test("ten times nine in ten, and six came: once in 78 by luck", () => {
  const law = poissonBinomial(Array<number>(10).fill(0.9));
  expect(law.slice(0, 7).reduce((sum, each) => sum + each, 0)).toBeCloseTo(0.0128, 4);
});

test.each(reference.counts)("how many of $chances come: the same as all outcomes gone through", ({ chances, law }) => {
  const found = poissonBinomial(chances);
  expect(found).toHaveLength(law.length);
  for (const [k, chance] of law.entries()) expect(found[k]).toBeCloseTo(chance, 12);
});

const chance = fc.double({ min: 0.01, max: 0.99, noNaN: true });

test("chances that are all alike give the binomial law, and their sum is what to expect", () => {
  fc.assert(
    fc.property(chance, fc.integer({ min: 0, max: 60 }), fc.array(chance, { maxLength: 60 }), (each, n, mixed) => {
      const alike = poissonBinomial(Array<number>(n).fill(each));
      for (const [k, found] of alike.entries()) expect(found).toBeCloseTo(binomialChance(k, n, each), 9);
      const law = poissonBinomial(mixed);
      expect(law.reduce((sum, found) => sum + found, 0)).toBeCloseTo(1, 9);
      expect(law.reduce((sum, found, k) => sum + k * found, 0)).toBeCloseTo(
        mixed.reduce((sum, one) => sum + one, 0),
        9,
      );
    }),
    { numRuns: 30 },
  );
});

test("keeps its promise: a calibrated forecaster is found out at one in twenty no oftener than that, with few statements and with many", () => {
  const random = seeded(86);
  for (const [n, rounds] of [
    [8, 400],
    [30, 400],
    [120, 400],
  ] as const) {
    let found = 0;
    for (let round = 0; round < rounds; round++) {
      const stated = Array.from({ length: n }, () => {
        const said = Math.round(5 + random() * 90) / 100;
        return { chance: said, came: random() < said };
      });
      if (tested(stated).chance <= 0.05) found += 1;
    }
    expect(found / rounds).toBeLessThan(0.05 + 4 * Math.sqrt((0.05 * 0.95) / rounds));
    // Exact tails of few statements are a little above, never far: it can find somebody out.
    expect(found / rounds).toBeGreaterThan(0.015);
  }
});

test("who is too sure is above 0 and is found out; who is too timid is below", () => {
  const random = seeded(87);
  const stated = (said: (truth: number) => number) =>
    Array.from({ length: 200 }, () => {
      const truth = 0.2 + 0.6 * random();
      return { chance: said(truth), came: random() < truth };
    });
  const sure = tested(stated((truth) => (truth > 0.5 ? 0.97 : 0.03)));
  const timid = tested(stated((truth) => (truth > 0.5 ? 0.51 : 0.49)));
  expect(sure.z).toBeGreaterThan(3);
  expect(sure.chance).toBeLessThan(0.001);
  expect(timid.z).toBeLessThan(0);
});

test("certainties and halves alone cannot be tested, and it says why", () => {
  expect(
    spiegelhalter(
      [
        { chance: 1, came: true },
        { chance: 0.5, came: false },
      ],
      "a",
    ),
  ).toMatchObject({ known: false });
  expect(spiegelhalter([{ chance: 1, came: false }], "a")).toEqual({
    known: false,
    because: "Only certain things and halves were stated, and 1 of the certain ones came out otherwise: that needs no test.",
  });
});

test("where all state the same chance, the band is the binomial law's", () => {
  for (const [n, each] of [
    [40, 0.7],
    [25, 0.3],
  ] as const) {
    const stated = Array.from({ length: n }, () => ({ chance: each, came: false }));
    const [point] = consistencyBand(stated, { confidence: 0.9, seed: "band", redraws: 20_000 });
    const quantile = (at: number): number => {
      let [below, k] = [0, -1];
      while (below < at) below += binomialChance(++k, n, each);
      return k / n;
    };
    // A redrawn quantile may lie one outcome beside the exact one.
    expect(Math.abs((point?.low ?? 0) - quantile(0.05))).toBeLessThan(1.01 / n);
    expect(Math.abs((point?.high ?? 0) - quantile(0.95))).toBeLessThan(1.01 / n);
  }
});

test("keeps its promise: the curve of a calibrated forecaster lies in the 90 % band at about nine chances in ten", () => {
  const random = seeded(88);
  const chances = Array.from({ length: 60 }, () => Math.round(2 + random() * 16) / 20);
  const band = consistencyBand(
    chances.map((each) => ({ chance: each, came: false })),
    { confidence: 0.9, seed: "promise" },
  );
  let [inside, all] = [0, 0];
  for (let round = 0; round < 400; round++) {
    const { curve } = corp(chances.map((each) => ({ chance: each, came: random() < each })));
    for (const [at, { recalibrated: right }] of curve.entries()) {
      const point = band[at];
      all += 1;
      if (point && point.low - 1e-12 <= right && right <= point.high + 1e-12) inside += 1;
    }
  }
  expect(inside / all).toBeGreaterThan(0.88);
  expect(inside / all).toBeLessThan(0.96);
});

test("a band is the same for the same seed, rises from left to right, and holds what is certain without any width", () => {
  fc.assert(
    fc.property(fc.array(fc.integer({ min: 0, max: 20 }), { minLength: 1, maxLength: 30 }), (steps) => {
      const stated = steps.map((step) => ({ chance: step / 20, came: false }));
      const asked = { confidence: 0.8, seed: "b", redraws: 60 };
      const band = consistencyBand(stated, asked);
      expect(consistencyBand(stated, asked)).toEqual(band);
      for (const [at, { chance: each, low, high }] of band.entries()) {
        expect(low).toBeLessThanOrEqual(high);
        expect(low).toBeGreaterThanOrEqual(band[at - 1]?.low ?? 0);
        expect(high).toBeGreaterThanOrEqual(band[at - 1]?.high ?? 0);
        if (each === 0) expect(low).toBe(0);
        if (each === 1) expect(high).toBe(1);
      }
    }),
    { numRuns: 30 },
  );
});

/** methods.md G2.4. */
test("three chances pooled by their odds are Metaculus' figures, before and after they are made to add up", () => {
  const means = geometricMeans([0.7, 0.8, 0.9]);
  expect(means.against).toBeCloseTo(0.18171206, 8);
  expect(means.for).toBeCloseTo(0.79581144, 8);
  expect(pooledChance([0.7, 0.8, 0.9])).toBeCloseTo(0.81411, 6);
});

test("the pooled chance lies among those it is made of, weight 2 is the same as said twice, and no is the mirror of yes", () => {
  fc.assert(
    fc.property(fc.array(chance, { minLength: 1, maxLength: 12 }), (chances) => {
      const pooled = pooledChance(chances);
      expect(pooled).toBeGreaterThanOrEqual(Math.min(...chances) - 1e-12);
      expect(pooled).toBeLessThanOrEqual(Math.max(...chances) + 1e-12);
      expect(pooledChance(chances.map((each) => 1 - each))).toBeCloseTo(1 - pooled, 9);
      const [first = 0.5] = chances;
      const weights = chances.map((_, at) => (at === 0 ? 2 : 1));
      expect(pooledChance(chances, { weights })).toBeCloseTo(pooledChance([first, ...chances]), 12);
      const away = pooledChance(chances, { extremise: 2 });
      expect(Math.abs(away - 0.5)).toBeGreaterThanOrEqual(Math.abs(pooled - 0.5) - 1e-12);
    }),
  );
});

test("keeps its promise: people who see the truth blurred on the scale of odds see it sharper together than one of them alone", () => {
  const random = seeded(24);
  const normal = (): number => Math.sqrt(-2 * Math.log(1 - random())) * Math.cos(2 * Math.PI * random());
  let [alone, together] = [0, 0];
  for (let round = 0; round < 4000; round++) {
    const truth = 1.5 * normal();
    const came = random() < 1 / (1 + Math.exp(-truth)) ? 1 : 0;
    const said = Array.from({ length: 5 }, () => 1 / (1 + Math.exp(-(truth + normal()))));
    alone += ((said[0] ?? 0) - came) ** 2;
    together += (pooledChance(said) - came) ** 2;
  }
  expect(together).toBeLessThan(0.95 * alone);
});

test("keeps its promise: what is learnt from thirty statements makes the next ones better, where people are as the prior has them", () => {
  const random = seeded(25);
  const normal = (): number => Math.sqrt(-2 * Math.log(1 - random())) * Math.cos(2 * Math.PI * random());
  let [before, after] = [0, 0];
  for (let round = 0; round < 1500; round++) {
    const truth = { shift: 0.3 * normal(), slope: 1 + 0.3 * normal() };
    const draw = (n: number) =>
      Array.from({ length: n }, (): StatedChance => {
        const said = 0.05 + 0.9 * random();
        return { chance: said, came: random() < recalibrated(said, truth) };
      });
    const learnt = recalibrationOf(draw(30));
    for (const { chance: said, came } of draw(10)) {
      before += (said - (came ? 1 : 0)) ** 2;
      after += (recalibrated(said, learnt) - (came ? 1 : 0)) ** 2;
    }
  }
  expect(after).toBeLessThan(before);
});

test("with a long record it finds by how much somebody is off, and with none it changes nothing", () => {
  const random = seeded(26);
  const truth = { shift: -0.4, slope: 0.6 };
  const stated = Array.from({ length: 20_000 }, (): StatedChance => {
    const said = 0.02 + 0.96 * random();
    return { chance: said, came: random() < recalibrated(said, truth) };
  });
  const found = recalibrationOf(stated);
  expect(found.shift).toBeCloseTo(truth.shift, 1);
  expect(found.slope).toBeCloseTo(truth.slope, 1);
  for (const said of [0.01, 0.3, 0.5, 0.99]) expect(recalibrated(said, recalibrationOf([]))).toBeCloseTo(said, 12);
});

test("what cannot be is a bug", () => {
  const one = [{ chance: 0.5, came: true }];
  expect(() => spiegelhalter([], "a")).toThrow(RangeError);
  expect(() => consistencyBand([], { confidence: 0.9, seed: "a" })).toThrow(RangeError);
  expect(() => consistencyBand(one, { confidence: 1, seed: "a" })).toThrow(RangeError);
  expect(() => consistencyBand(one, { confidence: 0.9, seed: "a", redraws: 0 })).toThrow(RangeError);
  expect(() => poissonBinomial([1.1])).toThrow(RangeError);
  expect(() => pooledChance([])).toThrow(RangeError);
  expect(() => pooledChance([1])).toThrow(RangeError);
  expect(() => pooledChance([0.5], { weights: [0] })).toThrow(RangeError);
  expect(() => pooledChance([0.5], { extremise: 0 })).toThrow(RangeError);
  expect(() => recalibrationOf([{ chance: 2, came: true }])).toThrow(RangeError);
  expect(() => recalibrated(2, { shift: 0, slope: 1 })).toThrow(RangeError);
});
