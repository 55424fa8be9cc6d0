import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { type Answer, addDays, day } from "#kernel";
import { brierScore, diceOf } from "#stats";
import { claimsOf } from "./claims.ts";
import { LEAST, tooFew } from "./least.ts";
import { luckOfCount, luckSays } from "./luck.ts";
import { putRight } from "./put-right.ts";
import { rangeRecord, widening } from "./ranges.ts";
import { recordsOfGroups } from "./records-of-groups.ts";
import { isOutside, reliabilityOf } from "./reliability.ts";
import type { ResolvedRange, ResolvedStatement } from "./resolved.ts";
import { saidAndCame } from "./said-and-came.ts";
import { type TrackRecord, trackRecord } from "./track-record.ts";

const start = day("2026-03-02");

const statement = (chance: number, came: boolean, of: Partial<ResolvedStatement> = {}): ResolvedStatement => ({
  question: `${chance} ${came}`,
  chance,
  outcome: { is: came ? "came" : "did-not-come" },
  statedOn: start,
  stoodUntil: addDays(start, 14),
  resolvedOn: addDays(start, 14),
  knownOn: addDays(start, 14),
  kind: "vendor-model",
  team: "Search",
  ...of,
});

/** So many claims of which each was said at `chance`, and the first `came` came true. */
const claims = (chance: number, many: number, came: number, of: Partial<ResolvedStatement> = {}): readonly ResolvedStatement[] =>
  Array.from({ length: many }, (_, at) => statement(chance, at < came, { question: `${chance} ${at} ${of.team ?? ""}`, ...of }));

let things = 0;
/** A range for something of its own, unless a question is named. */
const range = (happened: number, of: Partial<ResolvedRange> = {}): ResolvedRange => ({
  question: `thing ${++things}`,
  p10: 4,
  p50: 6,
  p90: 12,
  happened,
  kind: null,
  team: null,
  ...of,
});

function had<T>(answer: Answer<T>): T {
  if (!answer.known) throw new RangeError(answer.because);
  return answer.value;
}

const own = (statements: readonly ResolvedStatement[], ranges: readonly ResolvedRange[] = []): TrackRecord =>
  had(trackRecord({ statements, ranges }, { is: "own" }));

describe("a record", () => {
  test("says in one sentence what was said and what came", () => {
    const { says } = own(claims(0.7, 40, 24));
    expect(says[0]).toBe(
      "Of 40 statements said at about 70 %, 24 came true: you say 70 and it is 60 (47 to 72). Luck alone is as far off in 2 of 10 cases, so this is no verdict.",
    );
  });

  test("says how many claims are past their day and nobody has resolved: those that came out badly are forgotten first", () => {
    const of = (overdue: number) => {
      const found = trackRecord({ statements: claims(0.7, 40, 24), ranges: [], overdue }, { is: "group", people: 5 });
      return found.known ? found.value.says.at(-1) : "";
    };
    expect(of(3)).toBe(
      "3 claims are past their day, and nobody has said how they ended: until then the record may be kinder than it should be.",
    );
    expect(of(1)).toMatch(/^1 claim is past its day/);
    expect(of(0)).not.toMatch(/past/);
  });

  test("says what there is nothing to say about yet, with how many more it takes", () => {
    const { scores, reliability, putRight: right, ranges, says, tenths } = own(claims(0.7, 4, 3));
    expect(scores).toEqual({ known: false, because: "For a score 6 more claims that are resolved are needed: there are 4 of 10." });
    expect(reliability).toMatchObject({ known: false, because: expect.stringContaining("26 more") });
    expect(right).toMatchObject({ known: false, because: expect.stringContaining("16 more") });
    expect(ranges).toMatchObject({ known: false, because: "For a coverage 5 more ranges that are over are needed: there are 0 of 5." });
    expect(tenths).toMatchObject([{ statements: 4, came: 3, says: null }]);
    expect(says.join(" ")).not.toMatch(/Brier/);
    expect(says[0]).toContain("Ranges are taken as 1.8 times as wide as stated: an assumption");
  });

  test("has each figure from its own number of claims on, and from no fewer", () => {
    const at = (many: number) => {
      const { scores, reliability, putRight: right } = own([...claims(0.7, many - 2, many - 4), ...claims(0.3, 2, 1)]);
      return [scores.known, right.known, reliability.known];
    };
    expect(at(9)).toEqual([false, false, false]);
    expect(at(10)).toEqual([true, false, false]);
    expect(at(19)).toEqual([true, false, false]);
    expect(at(20)).toEqual([true, true, false]);
    expect(at(29)).toEqual([true, true, false]);
    expect(at(30)).toEqual([true, true, true]);
    expect(tooFew(9, LEAST.score, "a score", "claim", "claims")).toEqual({
      known: false,
      because: "For a score 1 more claim is needed: there are 9 of 10.",
    });
  });

  test("is empty where nothing is resolved, and says so by how much is missing", () => {
    const record = own([]);
    expect(record).toMatchObject({ claims: 0, statements: 0, tenths: [], scores: { known: false }, ranges: { known: false } });
  });
});

describe("statements", () => {
  test("about the same claim count as one: the geometric mean of odds, by the days each stood", () => {
    const of = { question: "recall by March" };
    const { stated, statements } = claimsOf([
      statement(0.9, true, { ...of, stoodUntil: addDays(start, 12) }),
      statement(0.5, true, { ...of, statedOn: addDays(start, 12) }),
    ]);
    expect(statements).toBe(2);
    // 12 days of 9:1 and 2 of 1:1 are odds of 9^(12/14).
    expect(stated).toEqual([
      { chance: expect.closeTo(9 ** (12 / 14) / (1 + 9 ** (12 / 14)), 9), came: true, ...of, knownOn: addDays(start, 14) },
    ]);
  });

  test("of a void claim are counted with its reason and never scored; nor are those made when the outcome was known", () => {
    const voided = { outcome: { is: "void", because: "the pilot was cancelled" } } as const;
    const record = own([
      ...claims(0.8, 12, 9),
      statement(0.9, true, { question: "a", ...voided }),
      statement(0.2, true, { question: "a", ...voided }),
      statement(0.9, true, { question: "b", ...voided, outcome: { is: "void", because: "nobody measured it" } }),
      statement(1, true, { question: "late", statedOn: addDays(start, 14) }),
    ]);
    expect(record).toMatchObject({ claims: 12, statements: 12, afterwards: 1 });
    expect(record.voids).toEqual([
      { because: "the pilot was cancelled", claims: 1 },
      { because: "nobody measured it", claims: 1 },
    ]);
    expect(record.says).toContain("2 claims were void and not scored: the pilot was cancelled (1), nobody measured it (1).");
    expect(record.says).toContain("1 statement was made once the outcome was known, and not scored.");
    expect(had(record.scores).brier).toBeCloseTo(brierScore(claimsOf(claims(0.8, 12, 9)).stated), 12);
  });

  test("of certainty about one claim are pooled without breaking anything", () => {
    const of = { question: "sure" };
    const { stated } = claimsOf([statement(1, true, of), statement(0, true, of)]);
    expect(stated[0]?.chance).toBeCloseTo(0.5, 9);
  });

  test("with two outcomes for one claim are a bug", () => {
    expect(() => claimsOf([statement(0.5, true, { question: "a" }), statement(0.5, false, { question: "a" })])).toThrow(RangeError);
  });
});

describe("nobody is measured", () => {
  const resolved = (team: string) => claims(0.7, 30, 20, { team });
  const people: Readonly<Record<string, number>> = { Search: 6, Billing: 5, Vision: 3, Speech: 9 };
  const shown = (...teams: readonly string[]) =>
    recordsOfGroups("team", { statements: teams.flatMap(resolved), ranges: [] }, (name) => people[name ?? ""] ?? 0).map(
      ({ name, record }) => `${name} ${record.known}`,
    );

  test("a group of four has no record, one of five has; one's own is one's own", () => {
    const statements = claims(0.7, 40, 24);
    expect(trackRecord({ statements, ranges: [] }, { is: "group", people: 4 })).toEqual({
      known: false,
      because: "The record of a group is shown from 5 people on: the figures of fewer are somebody's figures.",
    });
    const group = had(trackRecord({ statements, ranges: [] }, { is: "group", people: 5 }));
    expect(group.says[0]).toContain("we say 70 and it is 60");
  });

  test("a small group cannot be worked out from the others either", () => {
    expect(shown("Search", "Billing", "Speech")).toEqual(["Billing true", "Search true", "Speech true"]);
    expect(shown("Search", "Billing", "Vision")).toEqual(["Billing false", "Search true", "Vision false"]);
    expect(shown("Vision")).toEqual(["Vision false"]);
  });

  test("what one person said outside of all teams cannot be worked out either", () => {
    const statements = [...resolved("Search"), ...resolved("Billing"), statement(0.4, false, { team: null })];
    const known = (alone: number) =>
      recordsOfGroups("team", { statements, ranges: [] }, (name) => (name === null ? alone : (people[name] ?? 0))).map(
        ({ name, record }) => `${name} ${record.known}`,
      );
    expect(known(1)).toEqual(["Billing false", "Search true"]);
    expect(known(5)).toEqual(["Billing true", "Search true"]);
  });

  test("what has no team is in none", () => {
    const statements = [...claims(0.7, 12, 8), statement(0.4, false, { team: null })];
    expect(recordsOfGroups("team", { statements, ranges: [range(5, { team: "Search" })] }, () => 7)).toMatchObject([
      { name: "Search", record: { value: { claims: 12 } } },
    ]);
    expect(recordsOfGroups("kind", { statements, ranges: [] }, () => 7)).toMatchObject([
      { name: "vendor-model", record: { value: { claims: 13 } } },
    ]);
  });
});

describe("ranges", () => {
  const many = (inside: number, above: number): readonly ResolvedRange[] => [
    ...Array.from({ length: inside }, () => range(7)),
    ...Array.from({ length: above }, () => range(30)),
  ];

  test("are counted where they held, with how sure that is, and with what surprised", () => {
    const record = had(rangeRecord(many(10, 10)));
    expect(record).toMatchObject({ ranges: 20, inside: 10 });
    expect(record.places.map(({ count }) => count)).toEqual([0, 0, 10, 10]);
    expect(record.says).toEqual([
      "10 of 20 ranges from P10 to P90 held what happened, where 80 % are meant to: too narrow. In the long run it is between 32 % and 68 %.",
      "10 of 20 came out above the P90, where up to 4 may be luck.",
    ]);
    expect(record.score).toBeGreaterThan(0);
  });

  test("of several people about one thing share its count: they hold or fail together", () => {
    const five = (inside: number) => (question: string) => Array.from({ length: 5 }, (_, at) => range(at < inside ? 7 : 30, { question }));
    const ten = Array.from({ length: 10 }, (_, at) => five(at < 6 ? 5 : 0)(`project ${at}`)).flat();
    const record = had(rangeRecord(ten));
    const alone = had(rangeRecord(many(6, 4)));
    expect(record).toMatchObject({ ranges: 50, things: 10, inside: 30, low: alone.low, high: alone.high, places: alone.places });
    expect(record.says[0]).toMatch(/^30 of 50 ranges from P10 to P90 held what happened \(they were about 10 things, each counted once\)/);
    expect(widening(ten).multiplier).toBeCloseTo(widening(many(6, 4)).multiplier, 9);
    const parted = Array.from({ length: 10 }, (_, at) => five(3)(`project ${at}`)).flat();
    expect(had(rangeRecord(parted)).places.map(({ count }) => count)).toEqual([0, 0, 6, 4]);
    expect(widening(parted).multiplier).toBeCloseTo(widening(many(6, 4)).multiplier, 9);
    expect(rangeRecord(five(5)("one project"))).toMatchObject({ known: false, because: expect.stringContaining("there are 1 of 5") });
  });

  test("that may as well be right are not called wrong, and ones too wide are", () => {
    expect(had(rangeRecord(many(5, 1))).says[0]).toMatch(/In the long run it may be anything between/);
    expect(had(rangeRecord(many(30, 0))).says[0]).toMatch(/wider than they need be/);
  });

  test("below nothing, as costs saved may be, have no score in shares", () => {
    expect(had(rangeRecord([...many(5, 0), range(-1)])).score).toBeNull();
  });

  test("are widened from the first day, and by one's own record once there is one", () => {
    expect(widening([]).says).toBe(
      "Ranges are taken as 1.8 times as wide as stated: an assumption, from what is known of people's ranges, until 5 are over (0 so far).",
    );
    expect(widening([], 1.4).says).toMatch(/^Ranges are taken as 1\.4 times as wide/);
    expect(widening(many(40, 10)).multiplier).toBeLessThan(1.3);
    expect(widening(many(4, 16)).multiplier).toBeGreaterThan(2.2);
    expect(widening(many(300, 0)).says).toMatch(/narrower than was said/);
  });

  test("whose ends do not rise are a bug", () => {
    expect(() => rangeRecord([range(5, { p10: 13 })])).toThrow(RangeError);
    expect(() => widening([range(Number.NaN)])).toThrow(RangeError);
  });
});

describe("what is learnt", () => {
  test("is shown by what it makes of what is said next", () => {
    const sure = [...claims(0.9, 40, 26), ...claims(0.1, 20, 7)];
    const found = had(own(sure).putRight);
    expect(found.says).toMatch(/^By 60 claims, what is said is read otherwise: 10 % as 29 %, .*90 % as 69 %\.$/);
    expect(found.slope).toBeLessThan(1);
  });

  test("never makes a crowd surer than it was below a hundred claims", () => {
    const timid = (many: number) => claimsOf([...claims(0.6, many, many), ...claims(0.4, many, 0)]).stated;
    expect(had(putRight(timid(40), true)).slope).toBe(1);
    expect(had(putRight(timid(40), false)).slope).toBeGreaterThan(1);
    expect(had(putRight(timid(60), true)).slope).toBeGreaterThan(1);
  });

  test("costs next to nothing where the percentages were right all along", () => {
    const dice = diceOf("right all along");
    const draw = (n: number) =>
      Array.from({ length: n }, () => {
        const chance = Math.round(1 + dice() * 18) / 20;
        return { chance, came: dice() < chance };
      });
    let [as, by] = [0, 0];
    const rounds = 400;
    for (let round = 0; round < rounds; round++) {
      const { shift, slope } = had(putRight(draw(LEAST.recalibration), false));
      for (const { chance, came } of draw(10)) {
        const odds = Math.log(chance / (1 - chance));
        as += (chance - (came ? 1 : 0)) ** 2;
        by += (1 / (1 + Math.exp(-(shift + slope * odds))) - (came ? 1 : 0)) ** 2;
      }
    }
    expect((by - as) / (rounds * 10)).toBeLessThan(0.004);
  });
});

describe("luck", () => {
  test("is told in words that get stronger as it gets rarer", () => {
    expect([1, 0.31, 0.08, 0.03, 0.004, 0].map(luckSays)).toEqual([
      "That is no farther off than luck alone.",
      "Luck alone is as far off in 3 of 10 cases, so this is no verdict.",
      "Luck alone is as far off in 1 of 13 cases, so this is a hint at most.",
      "Luck alone is as far off in less than 1 of 20 cases.",
      "Luck alone is as far off in less than 1 of 100 cases.",
      "Luck alone is as far off in less than 1 of 100,000 cases.",
    ]);
  });

  test("of a thousand and of one more is the same", () => {
    const at = (n: number) => luckOfCount(Array<number>(n).fill(0.7), Math.round(n * 0.67));
    expect(at(1001)).toBeCloseTo(at(1000), 2);
    expect(luckOfCount(Array<number>(2000).fill(1), 1999)).toBe(0);
    expect(luckOfCount(Array<number>(2000).fill(1), 2000)).toBe(1);
  });
});

test("keeps its promises: of forecasters who are right, nine in ten shares lie between their ends, and one in ten steps lies outside the band", () => {
  const dice = diceOf("promises");
  let [shares, held, statements, outside] = [0, 0, 0, 0];
  for (let round = 0; round < 150; round++) {
    const stated = Array.from({ length: 60 }, () => {
      const chance = Math.ceil(dice() * 9) / 10;
      return { chance, came: dice() < chance };
    });
    for (const { about, low, high } of saidAndCame(stated, "own")) {
      shares += 1;
      if (low <= about && about <= high) held += 1;
    }
    for (const step of had(reliabilityOf(stated)).steps) {
      statements += step.statements;
      if (isOutside(step)) outside += step.statements;
    }
  }
  // Jeffreys' interval of a handful jumps about its level with the count.
  expect(held / shares).toBeGreaterThan(0.85);
  expect(held / shares).toBeLessThan(0.95);
  expect(outside / statements).toBeLessThan(0.12);
  expect(outside / statements).toBeGreaterThan(0.02);
});

test("keeps its promise: the coverage's range holds the true one nine times in ten", () => {
  const dice = diceOf("coverage");
  let held = 0;
  for (let round = 0; round < 2000; round++) {
    const ranges = Array.from({ length: 20 }, () => range(dice() < 0.65 ? 7 : 30));
    const { low, high } = had(rangeRecord(ranges));
    if (low <= 0.65 && 0.65 <= high) held += 1;
  }
  expect(held / 2000).toBeGreaterThan(0.86);
  expect(held / 2000).toBeLessThan(0.95);
});

test("thousands of different chances make a curve of a thousand at most, and the score stays that of what was said", () => {
  const dice = diceOf("many");
  const stated = Array.from({ length: 3000 }, () => {
    const chance = dice();
    return { chance, came: dice() < chance };
  });
  const { curve, band, steps } = had(reliabilityOf(stated));
  expect(curve.length).toBeLessThanOrEqual(1001);
  expect(band).toHaveLength(curve.length);
  expect(steps.reduce((sum, each) => sum + each.statements, 0)).toBe(3000);
});

test("every claim is in one tenth and on one step, whatever was said", () => {
  fc.assert(
    fc.property(fc.array(fc.tuple(fc.double({ min: 0, max: 1, noNaN: true }), fc.boolean()), { minLength: 30, maxLength: 60 }), (drawn) => {
      const record = own(drawn.map(([chance, came], at) => statement(chance, came, { question: String(at) })));
      expect(record.tenths.reduce((sum, each) => sum + each.statements, 0)).toBe(drawn.length);
      const { steps } = had(record.reliability);
      expect(steps.reduce((sum, each) => sum + each.statements, 0)).toBe(drawn.length);
      for (const [at, step] of steps.entries()) expect(step.came).toBeGreaterThanOrEqual(steps[at - 1]?.came ?? 0);
      for (const sentence of record.says) expect(sentence).toMatch(/^[A-Z0-9][^!]*\.$/);
    }),
    { numRuns: 15 },
  );
});
