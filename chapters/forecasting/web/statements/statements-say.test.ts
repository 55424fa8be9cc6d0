import { describe, expect, test } from "vitest";
import type { StatementView } from "../../contract/index.ts";
import { chanceSays, chanceTyped, percentOf, saidTogether, sortedStatements, statementsSay } from "./statements-say.ts";

const statement = (of: Partial<StatementView>): StatementView => ({
  ...{ id: "1", claim: "recall ≥ 0.8 by 2 December 2026", project: null, criterion: null, resolvesOn: "2026-12-02" },
  ...{ made: { entry: 1, on: "2026-11-22", recordedOn: "2026-11-22", imported: false }, state: "open", mayAnswer: true },
  ...{
    given: 0,
    own: [],
    shown: false,
    says: "",
    pooled: null,
    putRight: null,
    ownPutRight: null,
    others: [],
    history: [],
    resolution: null,
    settles: null,
  },
  ...of,
});
const mine = [{ on: "2026-11-22", probability: 0.7 }];

describe("the first sentence of the statements", () => {
  const says = (statements: readonly StatementView[], mayWrite = true) => statementsSay(sortedStatements(statements, mayWrite));
  test("says what waits for the reader before what is open", () => {
    expect(says([])).toBe("Nobody has said yet how likely anything is.");
    expect(says([statement({}), statement({ own: mine })])).toBe("1 statement waits for your answer.");
    expect(says([statement({}), statement({ state: "due" })])).toBe(
      "1 statement waits for your answer. 1 has come to the day: say how it ended.",
    );
    expect(says([statement({ own: mine })])).toBe("1 statement is open, and none of them waits for you.");
    expect(says([statement({ state: "resolved" })])).toBe("Nothing is open. 1 statement has been resolved.");
  });
  test("asks nothing of whoever may not answer", () => {
    expect(says([statement({})], false)).toBe("1 statement is open, and none of them waits for you.");
  });
});

describe("what all say together", () => {
  const right = (chance: number) => ({ known: true as const, value: { chance, shift: 0, slope: 1, claims: 24, says: "By 24." } });
  test("is read by the record, with what was said beside it where that is another figure", () => {
    expect(saidTogether({ pooled: 0.7, putRight: right(0.62) })).toEqual({ reads: 0.62, said: 0.7 });
    expect(saidTogether({ pooled: 0.7, putRight: right(0.701) })).toEqual({ reads: 0.701, said: null });
    expect(saidTogether({ pooled: 0.7, putRight: { known: false, because: "Too few." } })).toEqual({ reads: 0.7, said: null });
    expect(saidTogether({ pooled: null, putRight: null })).toBeNull();
  });
});

describe("a chance that is typed", () => {
  test("is read as percent, or as a share below one, with a comma too", () => {
    expect(["70", "70 %", "0.7", "0,7", "1", "99"].map(chanceTyped)).toEqual([0.7, 0.7, 0.7, 0.7, 0.01, 0.99]);
    expect(chanceTyped("")).toBeNaN();
    expect(chanceTyped("likely")).toBeNaN();
  });
  test("is said in ten and in percent, and never as certain", () => {
    expect(chanceSays(0.7)).toBe("7 in 10 · 70 %");
    expect([0.001, 0.999].map(percentOf)).toEqual(["1 %", "99 %"]);
  });
});
