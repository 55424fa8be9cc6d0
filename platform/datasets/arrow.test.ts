import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { makeTable, tableToIPC } from "apache-arrow";
import { afterAll, expect, test } from "vitest";
import { openTable } from "./index.ts";

const folder = mkdtempSync(join(tmpdir(), "arrow-test-"));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const fixtures = join(import.meta.dirname, "fixtures");
const limits = { memoryMb: 256, seconds: 20 };

// The files are written by pyarrow: fixtures/arrow.py
test.each(["plain.arrow", "lz4.arrow", "zstd.arrow", "stream.arrows"])("%s is read with its types and every digit", async (name) => {
  const table = await openTable({ path: join(fixtures, name), name }, { limits });
  const natives = Object.fromEntries(table.columns.map((column) => [column.name, column.native]));
  const cells = await table.sql(`select ${table.columns.map(({ cell }) => `${cell}::varchar as ${cell}`)} from t`);
  table.close();
  expect(table).toMatchObject({ rows: 3, skipped: [], from: { format: "arrow", encoding: null, delimiter: null } });
  expect(natives).toEqual({
    ...{ whole: "number", small: "number", largest: "number", real: "number", single: "number", price: "number", yes: "boolean" },
    ...{ text: "text", long: "text", kind: "text", none: "text", day: "date-time", moment: "date-time", nano: "date-time" },
    ...{ list: "other", parts: "other", bytes: "other" },
  });
  const [first, second, third] = cells.map((row) => Object.values(row));
  expect(first).toEqual([
    ...["1", "1", "18446744073709551615", "1.5", "0.5", "true", "a", "row after row ".repeat(40), "x", "2026-01-02"],
    ...["2026-01-02 03:04:05.678901", "2026-01-02 03:04:05.678901", "12345678901234567.89", "[1,2]", '{"a":1,"b":"x"}', "00ff", null],
  ]);
  expect(second).toEqual([null, "2", "0", "inf", null, null, 'é\n"', null, "y", ...Array(8).fill(null)]);
  expect(third).toEqual([
    ...["9007199254740993", null, null, null, "2.0", "false", null, "c", "x", "1969-12-31", "1960-01-01 00:00:00"],
    ...["1969-12-31 23:59:59.999999", "-0.01", "[]", '{"a":"9007199254740993","b":null}', "", null],
  ]);
});

test("more rows than DuckDB takes at once come in order, in several batches", async () => {
  const path = join(folder, "many.arrow");
  const numbers = Float64Array.from({ length: 10_000 }, (_, at) => at / 2);
  writeFileSync(path, tableToIPC(makeTable({ half: numbers }), "file"));
  const table = await openTable({ path, name: "many.arrow" }, { limits });
  expect(table.rows).toBe(10_000);
  expect(await table.sql("select count(*) as n from (select c0, row_number() over () as row from t) where c0 = (row - 1) / 2")).toEqual([
    { n: 10_000 },
  ]);
  table.close();
});

test.each([
  ["breaks off", (bytes: Buffer) => bytes.subarray(0, 2000)],
  ["is damaged", (bytes: Buffer) => Buffer.concat([bytes.subarray(0, 1500), Buffer.alloc(500, 0xaa), bytes.subarray(2000)])],
  ["is nothing but its beginning", (bytes: Buffer) => bytes.subarray(0, 12)],
])("what %s is refused", async (_what, broken) => {
  const path = join(folder, "broken.arrow");
  writeFileSync(path, broken(readFileSync(join(fixtures, "lz4.arrow"))));
  await expect(openTable({ path, name: "broken.arrow" }, { limits })).rejects.toThrow("Arrow that breaks off, is damaged");
});
