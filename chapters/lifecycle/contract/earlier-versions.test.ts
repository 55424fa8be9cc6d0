import { describe, expect, test } from "vitest";
import type { ProjectEntryKind } from "../domain/index.ts";
import { versionOf } from "../domain/index.ts";
import { lifecycleEntryKinds, projectSchemas } from "./entries.ts";

const names = Object.keys(projectSchemas) as readonly ProjectEntryKind[]; // its keys are those of ProjectBodies

describe("records written before a kind changed its shape", () => {
  test("every kind is declared in each version up to the one that is written today", () => {
    for (const name of names) {
      const versions = lifecycleEntryKinds.filter(({ kind }) => kind === name).map(({ version }) => version);
      expect(versions, name).toEqual(Array.from({ length: versionOf(name) }, (_, index) => index + 1));
    }
  });

  test("a figure from before the context was kept is read as one of which nobody said anything", () => {
    const [first, second] = lifecycleEntryKinds.filter(({ kind }) => kind === "lifecycle/evidence-offered");
    const body = {
      ...{ evidence: "01990000-0000-7000-8000-000000000001", criterion: "01990000-0000-7000-8000-000000000002", value: 0.8, n: 400 },
      ...{ slice: null, interval: null, grade: "reported", source: "run 7", digest: null, measuredOn: "2026-01-20" },
    };
    expect(first?.schema.safeParse(body).success).toBe(true);
    expect(first?.upcast).toBeUndefined();
    expect(second?.schema.safeParse(body).success).toBe(false);
    expect(second?.schema.parse(second.upcast?.(body))).toEqual({ ...body, context: null });
  });

  test("a criterion from before freshness, trials and ranges is one of which no more was agreed", () => {
    const terms = {
      ...{ role: "minimum-viable", metric: "recall", slice: null, comparison: "at-least", threshold: 0.8, unit: null },
      ...{ minimumSample: 400, deadline: "2026-03-12", phase: "proof-of-concept", reason: "break-even" },
    };
    const criterion = "01990000-0000-7000-8000-000000000002";
    for (const [kind, more] of [
      ["lifecycle/criterion-set", {}],
      ["lifecycle/criterion-corrected", {}],
      ["lifecycle/criterion-edited", { reason: "the board asked" }],
    ] as const) {
      const [first, second] = lifecycleEntryKinds.filter((each) => each.kind === kind);
      const body = { criterion, terms, ...more };
      expect(first?.schema.safeParse(body).success).toBe(true);
      expect(second?.schema.safeParse(body).success).toBe(false);
      const read = second?.schema.parse(second.upcast?.(body));
      expect(read).toEqual({
        ...body,
        terms: { ...terms, estimator: null, settledBy: "figure", freshForDays: null, freshAssumed: false, design: null },
      });
    }
  });

  test("a learning from before cost was kept with it is read as one without", () => {
    const [first, second] = lifecycleEntryKinds.filter(({ kind }) => kind === "lifecycle/learning-recorded");
    const body = { believed: "b", found: "f", wouldDoDifferently: "w" };
    expect(first?.schema.safeParse(body).success).toBe(true);
    expect(second?.schema.safeParse(body).success).toBe(false);
    expect(second?.schema.parse(second.upcast?.(body))).toEqual({ ...body, cost: null });
  });

  test("a decision from before there were votes is read as one that nobody voted on", () => {
    const [first, second, third] = lifecycleEntryKinds.filter(({ kind }) => kind === "lifecycle/decision-made");
    const body = { outcome: "go", on: "2026-01-20", reason: "good enough", alone: true, seen: [] };
    expect(first?.schema.safeParse(body).success).toBe(true);
    expect(second?.schema.safeParse(body).success).toBe(false);
    const none = { gate: null, conditions: [], tally: null, absent: [], overridden: false };
    expect(second?.schema.parse(second.upcast?.(body))).toEqual({ ...body, ...none });
    expect(third?.schema.safeParse({ ...body, ...none }).success).toBe(false);
    const opens = { opens: "productionisation" };
    expect(third?.schema.parse(third.upcast?.({ ...body, ...none }))).toEqual({ ...body, ...none, opens });
  });
});
