import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { addDays, day, Problem } from "#kernel";
import { correctCriterion, setCriterion, withdrawCriterion } from "../../../lifecycle/domain/criteria/change-criterion.ts";
import { nothingMoreAgreed } from "../../../lifecycle/domain/criteria/criterion.ts";
import { offerEvidence } from "../../../lifecycle/domain/criteria/offer-evidence.ts";
import { openProject } from "../../../lifecycle/domain/open-project.ts";
import { on, testRecord } from "../../../lifecycle/domain/testing.ts";
import { answerStatement } from "./answer-statement.ts";
import { type StatementBodies, type StatementDraft, statementDraft } from "./entries.ts";
import { makeStatement } from "./make-statement.ts";
import { resolveStatement } from "./resolve-statement.ts";
import { settlementOf } from "./settle-by-criterion.ts";
import { evolveStatement, latestAnswers, resolvedAs, type Statement, statementFold } from "./statement.ts";
import { suggestStatements } from "./suggest-statements.ts";

const made = day("2026-03-01");
const terms = {
  ...({ role: "success", metric: "recall", slice: null, comparison: "at-least", threshold: 0.8, unit: null } as const),
  ...({ minimumSample: null, deadline: null, reason: null, phase: "proof-of-concept", ...nothingMoreAgreed } as const),
};

/** A project with one criterion, to which figures are offered. */
function withCriterion(said: Partial<Parameters<typeof setCriterion>[2]> = {}) {
  const record = testRecord();
  record.write(openProject({ id: "p1", name: "Churn" }), on("2026-02-01"));
  record.write(setCriterion(record.project, "c1", { ...terms, ...said }), on("2026-02-01"));
  const measured = (value: number, when: string, told = when) =>
    record.write(
      offerEvidence(
        record.project,
        {
          ...({ evidence: `e${record.sequence}`, criterion: "c1", value, interval: null, n: 500, slice: null, grade: "measured" } as const),
          ...{ source: "run", digest: null, measuredOn: day(when), context: null },
        },
        on(told),
      ),
      on(told),
    );
  return Object.assign(record, { measured });
}

const written = (statement: Statement, draft: StatementDraft, at = made, sequence = 100): Statement =>
  evolveStatement(statement, {
    ...draft,
    ...{ sequence, at: `${at}T12:00:00Z`, recordedAt: `${at}T12:00:00Z`, by: "system", imported: false },
  });

function drawn(record: ReturnType<typeof withCriterion>, resolvesOn = day("2026-03-15")): Statement {
  const criterion = record.project.criteria[0] ?? null;
  const draft = makeStatement({ statement: "s1", claim: null, project: "p1", criterion, resolvesOn }, { today: made, open: [] });
  return written(statementFold.initial("s1"), draft);
}

const refusal = (work: () => unknown): string => {
  try {
    work();
  } catch (error) {
    if (error instanceof Problem) return error.code.replace("forecasting/", "");
    throw error;
  }
  return "taken";
};

describe("a statement that is drawn from a criterion", () => {
  test("is yes from the first figure that reaches the bar by its day, also when a later one falls back", () => {
    const record = withCriterion();
    const statement = drawn(record);
    record.measured(0.7, "2026-03-05");
    expect(settlementOf(statement, record.project, day("2026-03-05"))).toBeNull();
    record.measured(0.81, "2026-03-10");
    const reached = record.sequence - 1;
    record.measured(0.6, "2026-03-12");
    expect(settlementOf(statement, record.project, day("2026-03-12"))).toMatchObject({
      outcome: "yes",
      on: "2026-03-10",
      evidence: reached,
    });
  });

  test("is no once its day has passed, and yes for what was measured in time and told late", () => {
    const late = withCriterion();
    const statement = drawn(late);
    late.measured(0.9, "2026-03-16");
    expect(settlementOf(statement, late.project, day("2026-03-16"))).toMatchObject({ outcome: "no", on: "2026-03-15" });
    const told = withCriterion();
    told.measured(0.9, "2026-03-15", "2026-03-16");
    expect(settlementOf(drawn(withCriterion()), told.project, day("2026-03-16"))?.outcome).toBe("yes");
    expect(settlementOf(statement, withCriterion().project, day("2026-03-15"))).toBeNull();
  });

  test("is yes for a kill criterion that is met: what is claimed is that it comes to that", () => {
    const record = withCriterion({ role: "kill", comparison: "below", threshold: 0.5 });
    const statement = drawn(record);
    record.measured(0.4, "2026-03-05");
    expect(settlementOf(statement, record.project, day("2026-03-05"))?.outcome).toBe("yes");
  });

  test("is void where the bar was moved or withdrawn, but not where it had been reached before", () => {
    const moved = withCriterion();
    const statement = drawn(moved);
    moved.write(correctCriterion(moved.project, "c1", { ...terms, threshold: 0.6 }, on("2026-03-03")), on("2026-03-03"));
    expect(settlementOf(statement, moved.project, day("2026-03-03"))?.outcome).toBe("void");
    const gone = withCriterion();
    gone.write(withdrawCriterion(gone.project, "c1", "not needed"), on("2026-03-03"));
    expect(settlementOf(statement, gone.project, day("2026-03-03"))).toMatchObject({ outcome: "void", on: "2026-03-03" });
    expect(settlementOf({ ...statement, criterion: null }, moved.project, day("2026-03-03"))).toBeNull();
    expect(settlementOf(statement, undefined, day("2026-03-03"))).toBeNull();
  });

  test("is not made of what was reached or withdrawn, past its own day, nor twice", () => {
    const reached = withCriterion();
    reached.measured(0.9, "2026-02-20");
    expect(refusal(() => drawn(reached))).toBe("nothing-to-forecast");
    const bounded = withCriterion({ deadline: day("2026-03-10") });
    expect(refusal(() => drawn(bounded))).toBe("after-its-criterion");
    const once = withCriterion();
    const open = [drawn(once)];
    const criterion = once.project.criteria[0] ?? null;
    const again = (resolvesOn: string) =>
      refusal(() =>
        makeStatement({ statement: "s2", claim: null, project: "p1", criterion, resolvesOn: day(resolvesOn) }, { today: made, open }),
      );
    expect([again("2026-03-15"), again("2026-03-16")]).toEqual(["asked-already", "taken"]);
  });
});

describe("short questions", () => {
  test("are asked of what is due or measured, and known within two weeks", () => {
    const suggested = (record: ReturnType<typeof withCriterion>, today = made) => suggestStatements(record.project, [], today);
    expect(suggested(withCriterion())).toEqual([]);
    expect(suggested(withCriterion({ deadline: day("2026-03-15") }))).toMatchObject([{ resolvesOn: "2026-03-15" }]);
    expect(suggested(withCriterion({ deadline: day("2026-03-16") }))).toEqual([]);
    expect(suggested(withCriterion({ deadline: made }))).toEqual([]);
    const measured = withCriterion();
    measured.measured(0.7, "2026-02-25");
    expect(suggested(measured)).toMatchObject([{ resolvesOn: "2026-03-15", claim: "recall ≥ 0.8 by 15 March 2026" }]);
    measured.measured(0.9, "2026-02-26");
    expect(suggested(measured)).toEqual([]);
  });

  test("can all be made as they are suggested, and are not suggested again", () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 30 }), fc.boolean(), (days, isMeasured) => {
        const record = withCriterion({ deadline: addDays(made, days) });
        if (isMeasured) record.measured(0.5, "2026-02-25");
        const [suggestion] = suggestStatements(record.project, [], made);
        if (suggestion === undefined) return;
        const statement = drawn(record, suggestion.resolvesOn);
        expect(suggestStatements(record.project, [statement], made)).toEqual([]);
      }),
    );
  });
});

describe("the fold", () => {
  const bodies: StatementBodies = {
    "forecasting/statement-made": { claim: "words", project: null, criterion: null, bar: null, resolvesOn: day("2026-03-15") },
    "forecasting/answer-given": { giver: "g1", author: "words", probability: "words" },
    "forecasting/statement-resolved": { outcome: "yes", on: day("2026-03-15"), because: "words", evidence: null },
  };
  const kinds = Object.keys(bodies) as readonly (keyof StatementBodies)[]; // keys of a literal of that type

  test("takes any entries in any order", () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...kinds), { maxLength: 20 }), (order) => {
        const folded = order.reduce(
          (statement, kind, at) => written(statement, statementDraft("s1", kind, bodies[kind]) as StatementDraft, made, at),
          statementFold.initial("s1"),
        );
        expect(folded.answers.length + folded.resolutions.length + order.filter((kind) => kind.endsWith("made")).length).toBe(order.length);
        expect(latestAnswers(folded).length).toBeLessThanOrEqual(1);
        expect(resolvedAs(folded) === null).toBe(folded.resolutions.length === 0);
      }),
    );
  });

  test("an answer is taken until the day before, and by nobody but a person", () => {
    const statement = written(
      statementFold.initial("s1"),
      statementDraft("s1", "forecasting/statement-made", bodies["forecasting/statement-made"]),
    );
    const answer = (today: string, author = "member/ada", settled = false) =>
      refusal(() => answerStatement(statement, { author, giver: "g1" }, { today, settled, probability: 0.5 }));
    expect([answer("2026-03-14"), answer("2026-03-15"), answer("2026-03-14", "key/ci"), answer("2026-03-14", "member/ada", true)]).toEqual([
      ...["taken", "statement-over", "people-answer", "statement-over"],
    ]);
    const resolve = (outcome: "yes" | "no", today: string) =>
      refusal(() =>
        resolveStatement(statement, { outcome, because: "seen", evidence: null }, { today: day(today), isLead: false, size: 1 }),
      );
    expect([resolve("yes", "2026-03-02"), resolve("no", "2026-03-02"), resolve("no", "2026-03-15")]).toEqual([
      "taken",
      "too-early-to-resolve",
      "taken",
    ]);
  });
});
