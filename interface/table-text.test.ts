import { expect, test } from "vitest";
import { type ColumnText, csvOf, sorted } from "./table-text.ts";

interface Row {
  readonly name: string;
  readonly spend: number | null;
}
const name: ColumnText<Row> = { key: "name", head: "Project", text: (row) => row.name };
const spend: ColumnText<Row> = { key: "spend", head: "Spend", unit: "EUR", text: (row) => row.spend };
const rows: readonly Row[] = [
  { name: 'Churn, "new"', spend: 1200 },
  { name: "Search", spend: null },
  { name: "=1+1", spend: 90 },
];

test("an export holds the columns with their units and what is not known stays empty", () => {
  expect(csvOf([name, spend], rows)).toBe('Project,Spend (EUR)\r\n"Churn, ""new""",1200\r\nSearch,\r\n\'=1+1,90\r\n');
});

test("numbers sort as numbers and the unknown comes last in both directions", () => {
  expect(sorted(rows, spend, false).map((row) => row.spend)).toEqual([90, 1200, null]);
  expect(sorted(rows, spend, true).map((row) => row.spend)).toEqual([1200, 90, null]);
});

test("names sort as people do, and the given order is not touched", () => {
  const before = [...rows];
  expect(
    sorted(
      [
        { name: "Item 10", spend: 1 },
        { name: "item 9", spend: 1 },
      ],
      name,
      false,
    )[0]?.name,
  ).toBe("item 9");
  expect(rows).toEqual(before);
});
