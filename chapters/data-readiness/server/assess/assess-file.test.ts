import { existsSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { day } from "#kernel";
import { assessFile } from "./index.ts";

const data = join(import.meta.dirname, "../../../../../shared/data");
const today = day("2026-11-20");
const assess = (file: string) =>
  assessFile(
    { path: join(data, file), name: file.split("/").at(-1) ?? "", roles: {}, today, claimedMargin: null, prompts: null },
    { limits: { memoryMb: 512, seconds: 60 } },
  );

if (!existsSync(data)) console.log("skipped: the real tables are not at ../shared/data");

describe.skipIf(!existsSync(data))("real tables", () => {
  // Parquet is not opened yet
  test.skip("adults has 6,465 nulls and 52 duplicate rows", async () => {
    const profile = await assess("adults/adults.parquet");
    expect(profile.rows).toBe(48_842);
    expect(profile.columns.reduce((sum, { missing }) => sum + missing, 0)).toBe(6465);
    expect(profile.set.duplicates.rows).toBe(52);
  });
  test("titanic: keys are identifiers, what is half number and half text is mixed, and a share of the cells is missing", async () => {
    const { columns, rows } = await assess("titanic/reference.csv");
    const types = Object.fromEntries(columns.map(({ name, type }) => [name, type]));
    expect(rows).toBe(891);
    expect(types).toMatchObject({ PassengerId: "identifier", Name: "text", Sex: "category", Age: "number", Ticket: "mixed" });
    expect(types).toMatchObject({ Embarked: "category", Survived: "boolean" });
    expect(columns.find(({ name }) => name === "Age")).toMatchObject({
      missing: 177,
      numbers: { mean: expect.closeTo(29.69911764705882, 12) },
    });
  });
});
