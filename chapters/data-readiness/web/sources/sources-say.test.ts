import { expect, test } from "vitest";
import type { SourceView } from "../../contract/index.ts";
import { readingIn, wordsOf } from "./reading.ts";
import { aboutRows, sourceSays, sourcesSay, tablesWith, usualPort } from "./sources-say.ts";

const source: SourceView = {
  ...{ id: "s1", name: "Shop", engine: "postgres", host: "db.example.org", port: 5432, database: "shop", user: "reader" },
  ...{ tls: "verified", hasAuthority: false, addedOn: "2026-11-23", isOpen: true },
};

test("a source says what and where it is, and never more", () => {
  expect(sourceSays(source)).toBe("PostgreSQL, shop at db.example.org:5432 as reader");
  expect(sourceSays({ ...source, tls: "none" })).toMatch(/, not encrypted$/);
  expect(sourceSays({ ...source, isOpen: false })).toMatch(/^PostgreSQL at db\.example\.org\. It cannot be read/);
});

test("the screen says how many there are, or why there is none", () => {
  expect(sourcesSay({ sources: [source], hosts: 1 })).toBe("1 database can be read where it lies.");
  expect(sourcesSay({ sources: [source, source], hosts: 1 })).toBe("2 databases can be read where they lie.");
  expect(sourcesSay({ sources: [], hosts: 0 })).toBe("No database may be read yet.");
  expect(sourcesSay({ sources: [], hosts: 2 })).toBe("No database has been added yet.");
});

test("tables are found by any part of their name, and told with about how many rows", () => {
  const all = [
    { schema: "public", table: "Orders" },
    { schema: null, table: "people" },
  ];
  expect(tablesWith(all, " ORD ")).toEqual([all[0]]);
  expect(tablesWith(all, "")).toEqual(all);
  expect([aboutRows(null), aboutRows(1), aboutRows(1200)]).toEqual(["", "about 1 row", "about 1,200 rows"]);
  expect([usualPort("clickhouse", "none"), usualPort("clickhouse", "verified"), usualPort("mysql", "verified")]).toEqual([
    "8123",
    "8443",
    "3306",
  ]);
});

test("an address holds what is read, there and back", () => {
  for (const reading of [{ schema: "public", table: "orders" }, { schema: null, table: "orders" }, { query: "select 1" }])
    expect(readingIn(wordsOf("s1", reading))).toEqual(reading);
  expect(readingIn({})).toBeUndefined();
});
