import { describe, expect, test } from "vitest";
import { addDays, day } from "#kernel";
import { diceOf } from "#stats";
import { chancePutRight, couldTeach, learntFrom } from "./chance-put-right.ts";
import { claimsOf, type ScoredClaim } from "./claims.ts";
import { putRightTested } from "./put-right-tested.ts";
import type { ResolvedStatement } from "./resolved.ts";

const start = day("2026-03-02");
const statement = (at: number, came: boolean, of: Partial<ResolvedStatement> = {}): ResolvedStatement => ({
  ...{ question: `claim ${at}`, chance: 0.8, outcome: { is: came ? "came" : "did-not-come" }, statedOn: start },
  ...{ stoodUntil: addDays(start, 10 + at), resolvedOn: addDays(start, 10 + at), knownOn: addDays(start, 10 + at) },
  ...{ kind: null, team: null },
  ...of,
});
/** Said at 80 %, and half of them came. */
const tooSure = (many: number) => Array.from({ length: many }, (_, at) => statement(at, at % 2 === 0));
const five = { is: "group", people: 5 } as const;

describe("a chance that is put right", () => {
  test("is moved by the record, and says by how many claims and why", () => {
    const found = chancePutRight(0.8, learntFrom(tooSure(24), five));
    expect(found).toMatchObject({ known: true, value: { claims: 24 } });
    if (!found.known) return;
    expect(found.value.chance).toBeLessThan(0.75);
    expect(found.value.says).toMatch(/^By the 24 claims that are resolved, 80 % is read as \d+ %: fewer came true than was said\.$/);
  });

  test("waits for twenty claims and for five people; one's own for twenty of one's own", () => {
    expect(chancePutRight(0.8, learntFrom(tooSure(19), five))).toMatchObject({
      known: false,
      because: expect.stringContaining("1 more claim"),
    });
    expect(chancePutRight(0.8, learntFrom(tooSure(40), { is: "group", people: 4 }))).toMatchObject({
      known: false,
      because: expect.stringContaining("5 people"),
    });
    expect(chancePutRight(0.8, learntFrom(tooSure(20), { is: "own" }))).toMatchObject({ known: true, value: { claims: 20 } });
  });

  test("of several is never pushed away from even below a hundred claims, and one's own may be", () => {
    const timid = (many: number) =>
      Array.from({ length: many }, (_, at) => statement(at, at % 2 === 0, { chance: at % 2 === 0 ? 0.6 : 0.4 }));
    const slope = (many: number, whose: Parameters<typeof learntFrom>[1]) => {
      const found = chancePutRight(0.7, learntFrom(timid(many), whose));
      return found.known ? found.value.slope : null;
    };
    expect(slope(98, five)).toBe(1);
    expect(slope(100, five)).toBeGreaterThan(1);
    expect(slope(40, { is: "own" })).toBeGreaterThan(1);
  });
});

describe("looking ahead", () => {
  test("is not done: a claim teaches what ended after it was known, never itself and nothing of its own day", () => {
    const one = { question: "a", knownOn: day("2026-03-10") };
    expect(couldTeach(one, { question: "b", knownOn: null })).toBe(true);
    expect(couldTeach(one, { question: "a", knownOn: null })).toBe(false);
    expect(couldTeach(one, { question: "b", knownOn: day("2026-03-11") })).toBe(true);
    expect(couldTeach(one, { question: "b", knownOn: day("2026-03-10") })).toBe(false);
    expect(couldTeach(one, { question: "b", knownOn: day("2026-03-09") })).toBe(false);
  });

  test("moves nothing of the past: what came afterwards may be turned round, and what was put right before stays", () => {
    const all = tooSure(60);
    const turned = all.map((one, at) => (at < 40 ? one : statement(at, at % 2 !== 0, { chance: 0.2 })));
    const about = { question: "claim 40", knownOn: addDays(start, 50) };
    const by = (statements: readonly ResolvedStatement[]) =>
      chancePutRight(
        0.8,
        learntFrom(
          statements.filter((one) => couldTeach(one, about)),
          five,
        ),
      );
    expect(by(turned)).toEqual(by(all));
    expect(by(all)).toMatchObject({ value: { claims: 40 } });
  });
});

describe("whether putting right helped", () => {
  const claims = (many: number, of: (at: number) => { chance: number; came: boolean }): readonly ScoredClaim[] =>
    Array.from({ length: many }, (_, at) => ({ ...of(at), question: `${at}`, knownOn: addDays(start, at) }));

  test("is told from ten claims after the first twenty on, by what was known before each", () => {
    const said = claims(29, (at) => ({ chance: 0.9, came: at % 2 === 0 }));
    expect(putRightTested(said, true)).toMatchObject({ known: false, because: expect.stringContaining("there are 9 of 10") });
    const more = claims(60, (at) => ({ chance: 0.9, came: at % 2 === 0 }));
    const found = putRightTested(more, true);
    expect(found).toMatchObject({ known: true, value: { claims: 40, said: expect.closeTo(0.41, 9) } });
    if (found.known)
      expect(found.value.says).toMatch(/^Each put right by what was known before it, the last 40 claims would have scored 0\.2\d\d/);
  });

  test("on one day teaches nothing of that day", () => {
    const sameDay = claims(60, (at) => ({ chance: 0.9, came: at % 2 === 0 })).map((one) => ({ ...one, knownOn: start }));
    expect(putRightTested(sameDay, true)).toMatchObject({ known: false, because: expect.stringContaining("there are 0 of 10") });
  });

  test("comes out as nothing where percentages were right all along, seen over many records", () => {
    const dice = diceOf("right all along");
    let sum = 0;
    const rounds = 60;
    for (let round = 0; round < rounds; round++) {
      const found = putRightTested(
        claims(60, () => {
          const chance = Math.ceil(dice() * 9) / 10;
          return { chance, came: dice() < chance };
        }),
        false,
      );
      if (found.known) sum += found.value.said - found.value.right;
    }
    expect(Math.abs(sum / rounds)).toBeLessThan(0.004);
  });
});

describe("answers to one claim", () => {
  test("count by the days each stood: one that was replaced on its own day counts nothing, however often", () => {
    const of = { question: "a", resolvedOn: addDays(start, 10), knownOn: addDays(start, 12) };
    const once = statement(0, true, { ...of, chance: 0.3, stoodUntil: addDays(start, 10) });
    const restless = Array.from({ length: 8 }, () => statement(0, true, { ...of, chance: 0.95, stoodUntil: start }));
    expect(claimsOf([...restless, once]).stated[0]?.chance).toBe(0.3);
  });

  test("stand until it was known at most, although another came later", () => {
    const of = { question: "a", resolvedOn: addDays(start, 10), knownOn: addDays(start, 30) };
    const first = statement(0, true, { ...of, chance: 0.5, stoodUntil: addDays(start, 28) });
    const other = statement(0, true, { ...of, chance: 0.9, stoodUntil: addDays(start, 10) });
    expect(claimsOf([first, other]).stated[0]?.chance).toBeCloseTo(0.75, 9);
  });
});
