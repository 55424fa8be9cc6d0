import { describe, expect, test } from "vitest";
import { columnWith } from "./measured.fixture.ts";

const repeat = <T>(times: number, ...cells: T[]): T[] => Array.from({ length: times }, () => cells).flat();

describe("what a column holds", () => {
  test.each([
    ["number", [1, 2.5, "-3e2", "+4", ".5"]],
    ["number", [" 1", "2 ", "3", "4", "5"]],
    ["category", repeat(4, "red", "green", "blue")],
    ["boolean", ["yes", "No", "YES", "no"]],
    ["boolean", ["1", "0", "1.0", "0"]],
    ["boolean", ["Ja", "nein", "ja"]],
    ["date-time", ["2026-01-02", "2026-01-03 10:11", "2026-01-03T10:11:12.5Z"]],
    ["text", Array.from({ length: 60 }, (_, at) => `Somebody wrote a sentence about row ${at} of this table`)],
    ["identifier", Array.from({ length: 60 }, (_, at) => `K-${at * 7}`)],
    ["identifier", Array.from({ length: 60 }, (_, at) => 100 + at)],
    ["number", Array.from({ length: 60 }, (_, at) => 100 + at * at)],
    ["constant", ["x", "x", "", "x"]],
    ["mixed", [...Array.from({ length: 40 }, (_, at) => at * 3), ...Array.from({ length: 40 }, (_, at) => `about ${at}`)]],
    ["empty", ["", "", ""]],
    ["empty", ["N/A", "", "?"]],
  ])("%s: %j", async (type, cells) => {
    expect((await columnWith(cells)).type).toBe(type);
  });

  test("unique whole numbers with gaps are a key where they are called so", async () => {
    const cells = Array.from({ length: 60 }, (_, at) => 100 + at * at);
    expect((await columnWith(cells, "customer_id")).type).toBe("identifier");
    expect((await columnWith(cells, "paid")).type).toBe("number");
  });

  test("what a cast would take for a number and a person would not stays text: postcodes, telephones, long keys", async () => {
    expect((await columnWith(["01234", "01235", "99999", "12345"], "postcode")).typed).toEqual(["01234", "01235", "99999", "12345"]);
    expect((await columnWith(["+4915112345678", "+4915112345679"])).typed).toEqual(["+4915112345678", "+4915112345679"]);
    expect((await columnWith(["9007199254740993123", "9007199254740993124"])).typed).toEqual([
      "9007199254740993123",
      "9007199254740993124",
    ]);
    expect((await columnWith(["1_000", "2_000"])).typed).toEqual(["1_000", "2_000"]);
  });

  test("an empty table has columns without cells", async () => {
    const column = await columnWith([]);
    expect(column).toMatchObject({ type: "empty", missing: 0, distinct: { count: 0, exact: true }, missingByBlock: [] });
  });
});

test("a text that stands in every row is counted and not told: it is no name of anything", async () => {
  expect((await columnWith(repeat(10, "x".repeat(201)))).top).toEqual([]);
  expect((await columnWith(repeat(10, "x".repeat(200)))).top).toEqual([{ text: "x".repeat(200), count: 10 }]);
});

describe("numbers written for people", () => {
  test.each([
    ["thousands and a point", ["1,234.50", "12.25", "1,234,567"], [1234.5, 12.25, 1234567], ["thousands"]],
    ["points and a decimal comma", ["1.234,50", "12,25", "1.234"], [1234.5, 12.25, 1234], ["thousands", "decimal-comma"]],
    ["a decimal comma alone", ["0,5", "12,25", "7"], [0.5, 12.25, 7], ["decimal-comma"]],
    ["spaces between thousands", ["1 234,5", "12 000,25", "3,1"], [1234.5, 12000.25, 3.1], ["thousands", "decimal-comma"]],
    ["apostrophes", ["1'234.50", "999.95", "12'000.00"], [1234.5, 999.95, 12000], ["thousands"]],
    ["percent", ["40%", "12.5 %", "0%"], [40, 12.5, 0], ["percent"]],
    ["a currency", ["$1,200.50", "$ 3", "-$4.25"], [1200.5, 3, -4.25], ["thousands", "currency"]],
    ["a currency behind, brackets for less than nothing", ["12,50 €", "(3,25 €)", "7 €"], [12.5, -3.25, 7], ["decimal-comma", "currency"]],
  ])("%s", async (_what, cells, typed, writtenWith) => {
    const column = await columnWith(cells.concat(cells));
    expect(column.type).toBe("number");
    expect(column.typed).toEqual(typed.concat(typed));
    expect(column.numbers?.writtenWith).toEqual(writtenWith);
  });

  test.each([
    ["1,234 may be either", ["1,234", "5,678", "9,012"]],
    ["the decimal mark is now this, now that", ["1,5", "2.5", "3,5", "4.5"]],
    ["two currencies", ["$5.50", "€6.50", "$7.50", "€8.25"]],
    ["some are percent", ["40%", "0.4", "50%", "0.5"]],
  ])("are not read where that is unsure: %s", async (_what, cells) => {
    const column = await columnWith(cells);
    expect(column.type).not.toBe("number");
    expect(column.typed).toEqual(cells);
  });
});

describe("days", () => {
  test.each([
    [
      "DD.MM.YYYY",
      ["31.12.2025", "1.2.2026", "01.02.2026 13:45"],
      ["2025-12-31T00:00:00.000Z", "2026-02-01T00:00:00.000Z", "2026-02-01T13:45:00.000Z"],
    ],
    ["DD/MM/YYYY", ["31/12/2025", "01/02/2026"], ["2025-12-31T00:00:00.000Z", "2026-02-01T00:00:00.000Z"]],
    ["MM/DD/YYYY", ["12/31/2025", "01/02/2026 1:30 PM"], ["2025-12-31T00:00:00.000Z", "2026-01-02T13:30:00.000Z"]],
    ["DD Mon YYYY", ["3 Jan 2026", "14 February 2026"], ["2026-01-03T00:00:00.000Z", "2026-02-14T00:00:00.000Z"]],
    ["Mon DD, YYYY", ["Jan 3, 2026", "March 14 2026"], ["2026-01-03T00:00:00.000Z", "2026-03-14T00:00:00.000Z"]],
    ["YYYY/MM/DD", ["2026/01/03", "2026/1/4"], ["2026-01-03T00:00:00.000Z", "2026-01-04T00:00:00.000Z"]],
    ["YYYYMMDD", ["20260103", "20260104"], ["2026-01-03T00:00:00.000Z", "2026-01-04T00:00:00.000Z"]],
    ["YYYY-MM-DD", ["2026-01-03T10:00:00+02:00", "2026-01-04"], ["2026-01-03T08:00:00.000Z", "2026-01-04T00:00:00.000Z"]],
  ])("%s", async (form, cells, typed) => {
    const column = await columnWith(cells);
    expect(column).toMatchObject({ type: "date-time", typed, dates: { ambiguous: 0, writtenAs: [form] } });
  });

  test("03/04/2026 is never guessed: it stays text, and how many cells both orders read is told", async () => {
    const column = await columnWith(["03/04/2026", "05/06/2026", "07/07/2026"]);
    expect(column).toMatchObject({ type: "mixed", typed: ["03/04/2026", "05/06/2026", "07/07/2026"] });
    expect(column.dates).toMatchObject({ ambiguous: 2, writtenAs: ["DD/MM/YYYY", "MM/DD/YYYY"] });
  });

  test("after the day of the assessment they are counted, and a day that is none is invalid with its row", async () => {
    const column = await columnWith([...Array.from({ length: 30 }, (_, at) => `2026-11-${String(at + 1).padStart(2, "0")}`), "2026-02-30"]);
    expect(column).toMatchObject({
      type: "date-time",
      dates: { future: 10, max: "2026-11-30T00:00:00Z" },
      invalid: { count: 1, firstRow: 31 },
    });
  });
});

describe("what is missing", () => {
  test("empty cells, words for nothing and white space are told apart, and are null from then on", async () => {
    const column = await columnWith(["1", "", "N/A", "n/a", "?", "  ", "2", "3"]);
    expect(column).toMatchObject({ type: "number", missing: 1, typed: [1, null, null, null, null, null, 2, 3], distinct: { count: 3 } });
    expect(column.coded.map(({ text, count }) => [text, count])).toEqual([
      ["N/A", 2],
      ["?", 1],
      [" ", 1],
    ]);
  });

  test("-999 is a code where it is common and stands far from the others", async () => {
    const column = await columnWith([...Array.from({ length: 40 }, (_, at) => at + 0.5), -999, -999, -999]);
    expect(column.coded).toEqual([
      { text: "-999", count: 3, because: "7.0 % of the numbers are -999, and the others lie between 0.5 and 39.5" },
    ]);
    expect(column.numbers).toMatchObject({ min: 0.5, max: 39.5 });
    expect(column.typed.slice(-3)).toEqual([null, null, null]);
  });

  test.each([
    ["99 among hours up to 98", [...Array.from({ length: 98 }, (_, at) => at + 1), 99, 99, 99]],
    ["once is no habit", [...Array.from({ length: 98 }, (_, at) => at + 1), 9999]],
  ])("is no code: %s", async (_what, cells) => {
    expect((await columnWith(cells)).coded).toEqual([]);
  });

  test("1900-01-01 is a code where no other day is near", async () => {
    const days = Array.from({ length: 20 }, (_, at) => `2026-01-${at + 1}`);
    const column = await columnWith([...days, "1900-01-01", "1900-01-01"]);
    expect(column).toMatchObject({ type: "date-time", coded: [{ text: "1900-01-01", count: 2 }], dates: { min: "2026-01-01T00:00:00Z" } });
    expect(column.typed.at(-1)).toBeNull();
    expect((await columnWith(["1969-12-30", "1970-01-01", "1970-01-01", "1970-01-02"])).coded).toEqual([]);
  });

  test("is mapped in file order", async () => {
    const { missingByBlock } = await columnWith([...repeat(50, "x"), ...repeat(50, "")]);
    expect(missingByBlock).toEqual([...repeat(25, 0), ...repeat(25, 1)]);
  });
});

describe("cells that do not fit", () => {
  test("a word among numbers is counted, with its row, and null from then on", async () => {
    const column = await columnWith([...Array.from({ length: 30 }, (_, at) => at * 1.5), "about seven", 3]);
    expect(column).toMatchObject({ type: "number", invalid: { count: 1, firstRow: 31 }, alsoHolds: [{ type: "text", share: 1 / 32 }] });
    expect(column.typed[30]).toBeNull();
  });

  test("infinity is no number to reckon with, and is counted", async () => {
    const column = await columnWith([...Array.from({ length: 30 }, (_, at) => at * 1.5), "inf", "-Infinity"]);
    expect(column).toMatchObject({ type: "number", numbers: { infinite: 2, max: 43.5 }, invalid: { count: 0 } });
  });
});

describe("one value written in several ways", () => {
  test("case, white space and the wrong encoding are counted", async () => {
    const column = await columnWith([
      ...repeat(9, "Berlin"),
      "berlin",
      "BERLIN",
      " Berlin",
      "New  York",
      "New York",
      "MÃ¼nchen",
      "M\uFFFDnchen",
      "Köln",
    ]);
    expect(column.variants).toEqual({ whiteSpace: 2, caseGroups: 1, encoding: 2 });
  });
});

test("values are shown where they stand in five rows, and of text and keys none", async () => {
  const column = await columnWith([...repeat(6, "red"), ...repeat(5, "green"), ...repeat(4, "blue")]);
  expect(column.top).toEqual([
    { text: "red", count: 6 },
    { text: "green", count: 5 },
  ]);
  expect((await columnWith(Array.from({ length: 30 }, (_, at) => `K-${at}`))).top).toEqual([]);
});
