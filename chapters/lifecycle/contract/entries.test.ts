import { expect, expectTypeOf, test } from "vitest";
import type { z } from "zod";
import type { PersonBodies } from "#chapters/people/domain";
import { type ProjectBodies, projectDraft, type RulesBodies } from "../domain/index.ts";
import { lifecycleEntryKinds, projectSchemas } from "./entries.ts";
import type { rulesSchemas } from "./rules.ts";

/** Assignable both ways: what the ledger takes in is what the folds expect, no more and no less. */
type Agree<A, B> = [A] extends [B] ? ([B] extends [A] ? true : false) : false;
type Disagreeing = { [K in keyof ProjectBodies]: Agree<z.output<(typeof projectSchemas)[K]>, ProjectBodies[K]> extends true ? never : K };
type DisagreeingRules = { [K in keyof RulesBodies]: Agree<z.output<(typeof rulesSchemas)[K]>, RulesBodies[K]> extends true ? never : K };

test("the schemas of the entries are the types of the domain", () => {
  expectTypeOf<Disagreeing[keyof ProjectBodies]>().toEqualTypeOf<never>();
  expectTypeOf<DisagreeingRules[keyof RulesBodies]>().toEqualTypeOf<never>();
  expectTypeOf<keyof PersonBodies>().toExtend<`people/person-${string}`>();
  expect(lifecycleEntryKinds.every(({ kind }) => /^lifecycle\/[a-z-]+(ed|d|en|n|t|e)$/.test(kind))).toBe(true);
  expect(lifecycleEntryKinds.some(({ kind }) => kind.includes("updated"))).toBe(false);
});

test("an entry with a field too many is refused", () => {
  const { body } = projectDraft("p1", "lifecycle/project-renamed", { name: "Churn" });
  expect(projectSchemas["lifecycle/project-renamed"].safeParse(body).success).toBe(true);
  expect(projectSchemas["lifecycle/project-renamed"].safeParse({ ...body, nick: "c" }).success).toBe(false);
});

test("a day that does not exist is no day of an entry", () => {
  for (const day of ["2026-02-30", "0000-01-01", "tomorrow", "2026-2-3"]) {
    expect(projectSchemas["lifecycle/decision-date-set"].safeParse({ day }).success).toBe(false);
  }
});
