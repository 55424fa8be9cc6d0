import { describe, expect, test } from "vitest";
import { day } from "#kernel";
import { work } from "./look-at-file.ts";
import { hasRealTables, realTable } from "./real-tables.fixture.ts";

describe.skipIf(!hasRealTables)("the roles of real tables, guessed at a first look", () => {
  test.each([
    ["adults", { target: "class", identifier: null, time: null, sensitive: ["age", "marital-status", "race", "sex", "native-country"] }],
    ["titanic", { target: "Survived", identifier: "PassengerId", time: null, sensitive: ["Sex", "Age"] }],
    ["bike-sharing", { target: null, identifier: "instant", time: "dteday", segments: ["season"] }],
    ["nyc-taxi", { target: null, identifier: null, time: "pickup_datetime", segments: ["payment_type"] }],
    ["car-loan", { target: "repaid", identifier: null, time: "timestamp", sensitive: [] }],
  ])("%s", async (table, roles) => {
    const path = realTable(table);
    const look = await work({ path, name: path, today: day("2026-11-20"), bounds: { memoryMb: 1000, seconds: 60 } });
    expect(look.roles).toMatchObject({ ...roles, entity: null, split: null, evaluation: null });
  });
});
