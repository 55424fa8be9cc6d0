import { expect, test } from "vitest";
import { day } from "#kernel";
import { knownAs, nameOf, versionOf } from "./names.ts";

const today = day("2026-03-12");

test.each([
  ["customers.csv", "customers", "2026-03-12"],
  ["customers-2026-03.csv.gz", "customers", "2026-03"],
  ["Orders_2025.parquet", "Orders", "2025"],
  ["web_logs 2026-03-01.ndjson", "web logs", "2026-03-01"],
  ["churn.v3.csv", "churn", "v3"],
  ["2026.csv", "2026", "2026"],
  [".csv", "data", "2026-03-12"],
])("%s is the data set %s in version %s", (file, name, version) => {
  expect(nameOf(file)).toBe(name);
  expect(versionOf(file, today, [])).toBe(version);
});

test("a version's name is never taken twice", () => {
  expect(versionOf("customers.csv", today, ["2026-03-12", "2026-03-12 (2)"])).toBe("2026-03-12 (3)");
});

test("a file that is called as a data set is another version of it", () => {
  const all = [{ name: "Customers" }, { name: "orders" }];
  expect(knownAs("customers-2026-04.csv", all)).toBe(all[0]);
  expect(knownAs("clients.csv", all)).toBeUndefined();
});
