import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, describe, expect, test } from "vitest";
import { openTable } from "./index.ts";

const folder = mkdtempSync(join(tmpdir(), "open-table-test-"));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const limits = { memoryMb: 256, seconds: 20 };

async function read(bytes: string | Uint8Array) {
  const path = join(folder, "table.csv");
  writeFileSync(path, bytes);
  const table = await openTable({ path, name: "table.csv" }, { limits });
  try {
    const rows = await table.sql("select * from t");
    return { ...table, names: table.columns.map(({ name }) => name), cells: rows.map((row) => Object.values(row)) };
  } finally {
    table.close();
  }
}

describe("a table", () => {
  test("keeps every cell as it was written, in the order of the file", async () => {
    expect(await read('zip,n,price\n01234,9007199254740993,"1.234,50"\n00501,1e3,N/A\n')).toMatchObject({
      rows: 2,
      names: ["zip", "n", "price"],
      cells: [
        ["01234", "9007199254740993", "1.234,50"],
        ["00501", "1e3", "N/A"],
      ],
      skipped: [],
      from: { name: "table.csv", format: "csv", compression: "none", bytes: 60, encoding: "utf-8", delimiter: ",", header: true },
    });
  });

  test("begins below the line by which spreadsheets tell each other their separator", async () => {
    const { names, cells, rows, from } = await read('sep=;\np;came\n"0,7";ja\n0,2;nein\n');
    expect([names, rows, from.delimiter]).toEqual([["p", "came"], 2, ";"]);
    expect(cells[0]).toEqual(["0,7", "ja"]);
  });

  test("counts what it left out, by why, with the first row", async () => {
    const { rows, skipped } = await read("a,b,c\n1,2,3\n1\n4,5,6\n2,y,3,4\n7,8\n7,8,9\n");
    expect(rows).toBe(3);
    expect(skipped).toEqual([
      { why: "too-few-cells", rows: 2, firstRow: 3, column: null, says: "Row 3 has 1 cell where the table has 3 columns." },
      { why: "too-many-cells", rows: 1, firstRow: 5, column: null, says: "Row 5 has 4 cells where the table has 3 columns." },
    ]);
  });

  test("says nothing of its cells where a question fails", async () => {
    const path = join(folder, "mails.csv");
    writeFileSync(path, "a,b\n1,ada@example.org\n2,7\n");
    const table = await openTable({ path, name: "mails.csv" }, { limits });
    const failed = await table.sql("select c1::integer from t").catch((error: Error) => `${error.message} ${error.stack}`);
    expect(failed).toMatch(/^DuckDB refused: Conversion Error\./);
    expect(failed).not.toContain("ada@example.org");
    table.close();
  });

  test("reads lines of megabytes by several threads as they stand", async () => {
    const path = join(folder, "long.csv");
    writeFileSync(path, `a,b\n${Array.from({ length: 8 }, (_, at) => `"${"x".repeat(3_900_000)}",${at}`).join("\n")}\n`);
    const table = await openTable({ path, name: "long.csv" }, { limits: { ...limits, memoryMb: 1000, threads: 4 } });
    expect(await table.sql("select sum(c1::integer) as sum, min(length(c0)) as short from t")).toEqual([{ sum: 28, short: 3_900_000 }]);
    table.close();
  });

  test("gives counts as numbers, and digits that no number holds as they are", async () => {
    const path = join(folder, "numbers.csv");
    writeFileSync(path, "a\n1\n");
    const table = await openTable({ path, name: "numbers.csv" }, { limits });
    expect(await table.sql("select count(*) as n, 9007199254740993::bigint as big from t")).toEqual([{ n: 1, big: 9007199254740993n }]);
    table.close();
  });
});
