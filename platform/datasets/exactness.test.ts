import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, describe, expect, test } from "vitest";
import { openTable } from "./index.ts";

const folder = mkdtempSync(join(tmpdir(), "exactness-test-"));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const limits = { memoryMb: 512, seconds: 60, threads: 4 };

/** The same numbers each time: xorshift (Marsaglia 2003). */
function dice(seed: number): (sides: number) => number {
  let state = seed;
  return (sides) => {
    state ^= state << 13;
    state ^= state >>> 17;
    state ^= state << 5;
    return (state >>> 0) % sides;
  };
}

const words = [
  "plain",
  "1,2,3",
  '"x","y"',
  "é ü 漢字",
  " spaced ",
  "line\nbreak",
  "both\r\nkinds",
  '"',
  '""',
  "'",
  "\t",
  "a;b|c",
  '5" pipe',
  "-",
  "0",
  "N/A",
];

/** A cell as some program would write it. */
const quoted = (cell: string, roll: (sides: number) => number): string =>
  /[",\r\n]|^ *"/.test(cell) || roll(5) === 0 ? `"${cell.replaceAll('"', '""')}"` : cell;

async function cellsOf(name: string, text: string) {
  const path = join(folder, name);
  writeFileSync(path, text);
  const table = await openTable({ path, name }, { limits });
  try {
    const rows = await table.sql("select * from t");
    return { ...table, cells: rows.map((row) => Object.values(row).map((cell) => cell ?? "")) };
  } finally {
    table.close();
  }
}

describe("every cell of a text comes back as it was written", () => {
  test.each([1, 2, 3, 4, 5, 6])("among small texts of all kinds (%i)", async (seed) => {
    const roll = dice(seed * 7919);
    for (let round = 0; round < 15; round++) {
      const width = 2 + roll(5);
      const ending = ["\n", "\r\n"][roll(2)] ?? "";
      const rows = Array.from({ length: 1 + roll(40) }, (_, at) => [
        String(at),
        ...Array.from({ length: width - 1 }, () => words[roll(words.length)] ?? ""),
      ]);
      const header = Array.from({ length: width }, (_, at) => `name ${at}`).join(",");
      const text = [header, ...rows.map((row) => row.map((cell) => quoted(cell, roll)).join(","))].join(ending) + (roll(2) ? ending : "");
      const table = await cellsOf("small.csv", text);
      expect(table.cells).toEqual(rows);
      expect([table.rows, table.skipped]).toEqual([rows.length, []]);
    }
  });

  test("in a large text whose cells hold lines that look like rows, at every edge of the pieces it is read in", async () => {
    const roll = dice(20_261_122);
    const rows = Array.from({ length: 60_000 }, (_, at) => [
      String(at),
      roll(20) === 0 ? Array.from({ length: roll(400) }, (_each, line) => `${line},"row",${line}`).join("\n") : "p",
      String(at * 2),
    ]);
    const text = `id,text,n\n${rows.map((row) => row.map((cell) => quoted(cell, roll)).join(",")).join("\n")}\n`;
    expect(text.length).toBeGreaterThan(9_000_000); // more than DuckDB and we read at once
    const table = await cellsOf("large.csv", text);
    expect(table.rows).toBe(60_000);
    expect(table.cells.findIndex((row, at) => row.some((cell, place) => cell !== rows[at]?.[place]))).toBe(-1);
  });

  test("in a large text with rows that do not line up: the others, in order, and each of those counted", async () => {
    const roll = dice(42);
    const lines = Array.from({ length: 300_000 }, (_, at) => {
      const cells = [String(at), words[roll(words.length)] ?? "", "x"];
      const odd = roll(300) === 0;
      return { odd, cells, text: (odd ? cells.slice(0, 1 + roll(2)) : cells).map((cell) => quoted(cell, roll)).join(",") };
    });
    const table = await cellsOf("ragged.csv", `a,b,c\n${lines.map(({ text }) => text).join("\n")}\n`);
    const whole = lines.filter(({ odd }) => !odd);
    expect(table.skipped).toMatchObject([
      { why: "too-few-cells", rows: lines.length - whole.length, firstRow: lines.findIndex(({ odd }) => odd) + 2 },
    ]);
    expect(table.cells.findIndex((row, at) => row.some((cell, place) => cell !== whole[at]?.cells[place]))).toBe(-1);
    expect(table.cells).toHaveLength(whole.length);
  });
});
