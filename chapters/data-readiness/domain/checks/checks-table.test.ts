import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { checksTable } from "./checks-table.ts";

test("the README lists every check as it is: one that was changed is told there too", () => {
  const readme = readFileSync(new URL("../../README.md", import.meta.url), "utf8");
  expect(readme).toContain(checksTable());
});

test("no cell breaks its table", () => {
  const rows = checksTable().split("\n");
  for (const row of rows) expect(row.split(" | ")).toHaveLength(8);
});
