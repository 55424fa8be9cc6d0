import { expect, expectTypeOf, test } from "vitest";
import type { z } from "zod";
import type {
  AssumptionBodies,
  EstimatesBodies,
  FinishedBodies,
  PromiseBodies,
  QueueBodies,
  StatementBodies,
  TeamBodies,
  ThroughputBodies,
  UseBodies,
  WorthBodies,
} from "../domain/index.ts";
import {
  type assumptionSchemas,
  type estimatesSchemas,
  type finishedSchemas,
  forecastingEntryKinds,
  type promiseSchemas,
  type queueSchemas,
  statementSchemas,
  type teamSchemas,
  type throughputSchemas,
  type useSchemas,
  type worthSchemas,
} from "./entries.ts";

/** The same type with every field and list read-only, so that schema and domain are held together in both directions. */
type Fixed<T> = T extends string | number | boolean | null ? T : { readonly [K in keyof T]: Fixed<T[K]> };
type Agree<A, B> = [A] extends [B] ? ([B] extends [A] ? true : false) : false;
type Disagreeing<Schemas extends { readonly [K in keyof Bodies]: z.ZodType }, Bodies> = {
  [K in keyof Bodies]: Agree<Fixed<z.output<Schemas[K]>>, Fixed<Bodies[K]>> extends true ? never : K;
}[keyof Bodies];

test("the schemas of the entries are the types of the domain", () => {
  expectTypeOf<Disagreeing<typeof estimatesSchemas, EstimatesBodies>>().toEqualTypeOf<never>();
  expectTypeOf<Disagreeing<typeof statementSchemas, StatementBodies>>().toEqualTypeOf<never>();
  expectTypeOf<Disagreeing<typeof finishedSchemas, FinishedBodies>>().toEqualTypeOf<never>();
  expectTypeOf<Disagreeing<typeof assumptionSchemas, AssumptionBodies>>().toEqualTypeOf<never>();
  expectTypeOf<Disagreeing<typeof promiseSchemas, PromiseBodies>>().toEqualTypeOf<never>();
  expectTypeOf<Disagreeing<typeof queueSchemas, QueueBodies>>().toEqualTypeOf<never>();
  expectTypeOf<Disagreeing<typeof useSchemas, UseBodies>>().toEqualTypeOf<never>();
  expectTypeOf<Disagreeing<typeof throughputSchemas, ThroughputBodies>>().toEqualTypeOf<never>();
  expectTypeOf<Disagreeing<typeof worthSchemas, WorthBodies>>().toEqualTypeOf<never>();
  expectTypeOf<Disagreeing<typeof teamSchemas, TeamBodies>>().toEqualTypeOf<never>();
  expect(forecastingEntryKinds.every(({ kind }) => /^forecasting\/[a-z-]+(ed|n|t|e)$/.test(kind))).toBe(true);
});

test("an answer is kept between 0 and 1 and by a person; certainty, a key and a bare name are refused", () => {
  const answer = (said: object) =>
    statementSchemas["forecasting/answer-given"].safeParse({ giver: "g1", author: "member/ada", probability: "0.7", ...said }).success;
  expect(answer({})).toBe(true);
  for (const said of [
    { probability: "1" },
    { probability: "0" },
    { probability: 0.7 },
    { author: "key/ci" },
    { author: "Ada" },
    { by: "ada" },
  ])
    expect(answer(said)).toBe(false);
});
