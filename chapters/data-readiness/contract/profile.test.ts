import { expect, expectTypeOf, test } from "vitest";
import type { z } from "zod";
import type { Profile, ReadinessReport } from "../domain/index.ts";
import { someColumn, someProfile } from "./profile.fixture.ts";
import { profileView } from "./profile.ts";
import type { readinessReportView } from "./report.ts";

/** The same type with every field and list read-only, so that schema and domain are held together in both directions. */
type Fixed<T> = T extends string | number | boolean | null ? T : { readonly [K in keyof T]: Fixed<T[K]> };
type Agree<A, B> = [A] extends [B] ? ([B] extends [A] ? true : false) : false;

test("the schemas are the types of the domain, no more and no less", () => {
  expectTypeOf<Agree<Fixed<z.output<typeof profileView>>, Fixed<Profile>>>().toEqualTypeOf<true>();
  expectTypeOf<Agree<Fixed<z.output<typeof readinessReportView>>, Fixed<ReadinessReport>>>().toEqualTypeOf<true>();
});

test("a profile comes through its text unchanged", () => {
  expect(profileView.parse(JSON.parse(JSON.stringify(someProfile)))).toEqual(someProfile);
});

/** Where the first complaint is, as a path. */
const wrongAt = (profile: unknown): string | undefined => {
  const read = profileView.safeParse(profile);
  return read.error?.issues[0]?.path.join(".");
};

test.each<[string, unknown]>([
  ["shape", { ...someProfile, shape: 2 }],
  ["from.digest", { ...someProfile, from: { ...someProfile.from, digest: "ABC" } }],
  ["rows", { ...someProfile, rows: -1 }],
  ["columns.0.missing", { ...someProfile, columns: [{ ...someColumn, missing: 0.5 }] }],
  ["columns.0.type", { ...someProfile, columns: [{ ...someColumn, type: "float" }] }],
  ["columns.0.missingByBlock.1", { ...someProfile, columns: [{ ...someColumn, missingByBlock: [0, 1.5] }] }],
  ["columns", { ...someProfile, columns: Array.from({ length: 10_001 }, () => someColumn) }],
  ["labels.because", { ...someProfile, labels: { known: false, because: "" } }],
  ["measuredOn", { ...someProfile, measuredOn: "2026-02-30" }],
])("a wrong %s is refused, and named", (field, profile) => {
  expect(wrongAt(profile)).toBe(field);
});

test("what is no part of a profile is refused: no cell comes along by a field of somebody's own", () => {
  const column = { ...someColumn, sample: ["Ada Lovelace"] };
  expect(profileView.safeParse({ ...someProfile, columns: [column] }).error?.issues[0]).toMatchObject({
    code: "unrecognized_keys",
    keys: ["sample"],
    path: ["columns", 0],
  });
});
