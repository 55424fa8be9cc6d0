import { readFileSync } from "node:fs";
import path from "node:path";
import { expect, test } from "vitest";
import { schemaFile, schemaText } from "./schema-text.ts";
import { testDb } from "./test-db.ts";

test("the schema that reviewers read is the one that the migrations make (else: npm run schema)", async () => {
  await using store = await testDb();
  expect(await schemaText(store.pool)).toBe(readFileSync(schemaFile, "utf8"));
});

test("migrations follow one another: an older date would be skipped where a newer one has run", () => {
  const journal: { entries: { idx: number; when: number }[] } = JSON.parse(
    readFileSync(path.join(path.dirname(schemaFile), "meta/_journal.json"), "utf8"),
  );
  const dates = journal.entries.map((entry) => entry.when);
  expect(dates).toEqual([...dates].sort((a, b) => a - b));
  expect(new Set(dates).size).toBe(dates.length);
});
