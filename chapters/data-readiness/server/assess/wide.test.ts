import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { day } from "#kernel";
import type { Profile } from "../../domain/index.ts";
import { assessFile } from "./index.ts";

const folder = mkdtempSync(join(tmpdir(), "wide-test-"));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** One column of fractions, one of whole numbers, one of words, one of days, one of digits with a word among them; over and over. */
const cell = (row: number, column: number): string => {
  const at = (row * 7919 + column * 104_729) % 100_003;
  if (at % 50 === 0) return "";
  if (column % 5 === 0) return (at / 997).toFixed(3);
  if (column % 5 === 1) return String(at % 5000);
  if (column % 5 === 2) return `kind ${at % 7}`;
  if (column % 5 === 3) return new Date(1.7e12 + (at % 900) * 86_400_000).toISOString().slice(0, 10);
  return row === 1234 ? "none at all" : String(at % 31);
};

const ROWS = 3000;

async function measured(columns: readonly number[], memoryMb: number): Promise<Profile> {
  const path = join(folder, `${columns.length}.csv`);
  const rows = Array.from({ length: ROWS }, (_, row) => columns.map((column) => cell(row, column)).join(","));
  writeFileSync(path, `${columns.map((column) => `c${column}`).join(",")}\n${rows.join("\n")}\n`);
  return assessFile(
    { path, name: "wide.csv", roles: {}, today: day("2026-11-20"), claimedMargin: null, prompts: null },
    { limits: { memoryMb, seconds: 120 } },
  );
}

/** Sums are added up in the order in which rows are read, which moves the last figures of a fraction. */
const rounded = (told: unknown): unknown =>
  JSON.parse(JSON.stringify(told, (_key, value) => (typeof value === "number" ? Number(value.toPrecision(10)) : value)));

let wide: Profile;
beforeAll(async () => {
  wide = await measured(
    Array.from({ length: 700 }, (_, at) => at),
    800,
  );
}, 180_000);

test("a table of seven hundred columns is measured in 800 MB", () => {
  expect(wide).toMatchObject({ rows: ROWS, skipped: [] });
  expect(wide.columns).toHaveLength(700);
});

test("its columns say what they say in a table of ten, row by row", { timeout: 60_000 }, async () => {
  const places = [0, 1, 2, 3, 4, 695, 696, 697, 698, 699];
  const { columns } = await measured(places, 400);
  expect(rounded(places.map((at) => wide.columns[at]))).toEqual(rounded(columns));
  expect(columns[4]?.invalid).toEqual({ count: 1, firstRow: 1235 });
  expect(columns.map(({ type }) => type).slice(0, 5)).toEqual(["number", "number", "category", "date-time", "number"]);
});
