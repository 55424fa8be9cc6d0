import { describe, expect, test } from "vitest";
import { type Measure, measureTable, noSuchColumn, unreadableTable, type Where } from "./index.ts";

const bytes = (text: string) => new TextEncoder().encode(text);
const measure = (text: string | Uint8Array, what: Measure, where?: Where) =>
  measureTable({ name: "t.csv", bytes: typeof text === "string" ? bytes(text) : text }, what, where);
const value = async (text: string | Uint8Array, what: Measure, where?: Where) => (await measure(text, what, where)).value;

const scores = "id,segment,score\n1,new,0.8\n2,new,0.6\n3,old,1.0\n4,old,\n";

describe("a table", () => {
  test("gives its rows, what is missing, and one aggregate, of all rows or of a slice", async () => {
    expect(await measure(scores, { of: "rows" })).toMatchObject({
      value: { value: 4 },
      n: 4,
      rows: 4,
      columns: ["id", "segment", "score"],
    });
    expect(await value(scores, { of: "missing", column: "score" })).toEqual({ known: true, value: 0.25 });
    expect(await value(scores, { of: "sum", column: "score" })).toMatchObject({ value: expect.closeTo(2.4, 12) });
    expect(await measure(scores, { of: "mean", column: "score" }, { column: "segment", equals: "new" })).toMatchObject({
      value: { value: expect.closeTo(0.7, 12) },
      n: 2,
    });
    expect(await value(scores, { of: "quantile", column: "score", at: 0.5 })).toEqual({ known: true, value: 0.8 });
    expect(await value(scores, { of: "share", column: "segment", equals: "old" })).toEqual({ known: true, value: 0.5 });
  });

  test("says of which bytes it was measured, by SHA-256", async () => {
    expect((await measure("a\n1\n", { of: "rows" })).digest).toBe("309b0e45a73d3fc5325e2b6ed0a01ef8b9cde6b05a5633c1f893f970d52bfddc");
  });

  test.each([
    ["semicolons", "a;b\n1;x\n2;y\n"],
    ["tabs", "a\tb\n1\tx\n2\ty\n"],
    ["a byte order mark", "\uFEFFa,b\n1,x\n2,y\n"],
    ["carriage returns", "a,b\r\n1,x\r\n2,y\r\n"],
    ["quotes and a line break inside", 'a,b\n1,"x\nz"\n2,"y ""q"""\n'],
    ["no newline at the end", "a,b\n1,x\n2,y"],
    ["UTF-16", Uint8Array.from(Buffer.from("\uFEFFa,b\n1,é\n2,y\n", "utf16le"))],
    ["Windows-1252", Uint8Array.from([...bytes("a,b\n1,"), 0xe9, ...bytes("\n2,y\n")])],
  ])("is read with %s", async (_what, text) => {
    expect(await value(text, { of: "sum", column: "a" })).toEqual({ known: true, value: 3 });
  });

  test("leaves a figure unknown where cells are not plain numbers, and shows one", async () => {
    const odd = await value("a\n1\n12 %\n3\n", { of: "mean", column: "a" });
    expect(odd).toEqual({ known: false, because: "One cell of “a” is not a plain number: “12 %”." });
    expect(await value("a,b\nx,1\nx,2\n", { of: "mean", column: "a" })).toMatchObject({ known: false });
    expect(await value(scores, { of: "mean", column: "score" }, { column: "segment", equals: "none" })).toMatchObject({ known: false });
  });

  test("that is none is refused with what to do", async () => {
    await expect(measure(Uint8Array.from([0, 1, 2, 0, 255]), { of: "rows" })).rejects.toThrow(/is not text/);
    await expect(measure("", { of: "rows" })).rejects.toSatisfy(unreadableTable.is);
    await expect(measure(scores, { of: "mean", column: "nobody" })).rejects.toSatisfy(noSuchColumn.is);
  });

  test("of which a row does not line up is refused with the row: its figure would be of other rows", async () => {
    await expect(measure("a,b\n1\n2,y\n3,z\n", { of: "sum", column: "a" })).rejects.toThrow(
      "Row 2 has 1 cell where the table has 2 columns.",
    );
  });

  test("may call its columns what it likes", async () => {
    const name = `x"; drop table t; --'`;
    const text = `"${name.replaceAll('"', '""')}",b\n1,'; drop table t; --\n2,y\n`;
    expect(await value(text, { of: "sum", column: name })).toEqual({ known: true, value: 3 });
    expect(await value(text, { of: "rows" }, { column: "b", equals: "'; drop table t; --" })).toEqual({ known: true, value: 1 });
  });
});
