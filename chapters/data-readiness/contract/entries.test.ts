import { expect, expectTypeOf, test } from "vitest";
import type { z } from "zod";
import { type DataSetBodies, dataSetDraft, type SourceBodies } from "../domain/index.ts";
import { dataReadinessEntryKinds, dataSetSchemas, type sourceSchemas } from "./entries.ts";

/** The same type with every field and list read-only, so that schema and domain are held together in both directions. */
type Fixed<T> = T extends string | number | boolean | null ? T : { readonly [K in keyof T]: Fixed<T[K]> };
type Agree<A, B> = [A] extends [B] ? ([B] extends [A] ? true : false) : false;
type Disagreeing = {
  [K in keyof DataSetBodies]: Agree<Fixed<z.output<(typeof dataSetSchemas)[K]>>, Fixed<DataSetBodies[K]>> extends true ? never : K;
};

type DisagreeingSources = {
  [K in keyof SourceBodies]: Agree<Fixed<z.output<(typeof sourceSchemas)[K]>>, Fixed<SourceBodies[K]>> extends true ? never : K;
};

test("the schemas of the entries are the types of the domain", () => {
  expectTypeOf<Disagreeing[keyof DataSetBodies]>().toEqualTypeOf<never>();
  expectTypeOf<DisagreeingSources[keyof SourceBodies]>().toEqualTypeOf<never>();
  expect(dataReadinessEntryKinds.every(({ kind }) => /^data-readiness\/[a-z-]+(ed|d|en|n|t|e)$/.test(kind))).toBe(true);
});

test("an entry with a field too many is refused", () => {
  const { body } = dataSetDraft("d1", "data-readiness/data-set-renamed", { name: "Customers" });
  expect(dataSetSchemas["data-readiness/data-set-renamed"].safeParse(body).success).toBe(true);
  expect(dataSetSchemas["data-readiness/data-set-renamed"].safeParse({ ...body, path: "/etc" }).success).toBe(false);
});
