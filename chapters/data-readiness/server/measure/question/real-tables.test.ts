import { existsSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { openTable } from "#platform/datasets";
import { noRoles, type Roles } from "../../../domain/index.ts";
import { measureColumns } from "../measure-columns.ts";
import { measureQuestion } from "./index.ts";
import { today } from "./typed.fixture.ts";

const data = join(import.meta.dirname, "../../../../../../shared/data");
if (!existsSync(data)) console.log("skipped: the real tables are not at ../shared/data");

async function measured(file: string, roles: Partial<Roles> = {}) {
  const table = await openTable({ path: join(data, file), name: file }, { limits: { memoryMb: 512, seconds: 60 } });
  try {
    const typed = await measureColumns(table, today);
    const question = await measureQuestion(typed, { ...noRoles, ...roles }, { today });
    const leak = (test: string) => question.leakage.find((each) => each.test === test)?.found;
    return { ...question, leak, personal: typed.columns.flatMap(({ name, profile }) => profile.personal.map(({ kind }) => [name, kind])) };
  } finally {
    table.close();
  }
}

describe.skipIf(!existsSync(data))("real tables", () => {
  test("titanic: the lifeboat tells who survived, as everybody learns who trains on it, and a body who did not; the names are names, and nothing else is personal", async () => {
    const found = await measured("titanic/reference.csv", { target: "Survived", identifier: "PassengerId", entity: "Ticket" });
    expect(found.leak("single-feature")).toMatchObject({
      value: {
        leaks: true,
        columns: [{ column: "boat" }, { column: "body" }],
        says: expect.stringContaining("“body” is filled in 83 rows, and “Survived” is “0” in all of them"),
      },
    });
    expect(found.leak("identifier-predicts")).toMatchObject({ value: { leaks: false } });
    expect(found.leak("redone-split")).toMatchObject({ value: { leaks: false } });
    expect(found.enough.riley).toMatchObject({ value: { there: 891 } });
    expect(found.personal).toEqual([["Name", "name"]]);
  });

  test("car loans: no column tells the answer, none holds anything personal, and none moved in the year", async () => {
    const found = await measured("car-loan/reference.parquet", {
      ...{ target: "repaid", time: "timestamp" },
      probabilities: [{ label: "1", column: "y_pred_proba" }],
    });
    expect(found.leak("single-feature")).toMatchObject({ value: { leaks: false } });
    expect(found.leak("redone-split")).toMatchObject({ value: { leaks: false } });
    expect(found.labels).toMatchObject({ value: { balance: expect.closeTo(1, 4), noise: { known: true } } });
    if (found.time.known) expect(Math.max(...found.time.value.drift.map(({ psi }) => psi))).toBeLessThan(0.01);
    expect(found.personal).toEqual([]);
  });

  test("adults and taxis hold nothing personal, and no column that tells the answer", async () => {
    const adults = await measured("adults/adults.parquet", { target: "class", segments: ["sex", "race"] });
    expect(adults.leak("single-feature")).toMatchObject({ value: { leaks: false, columns: [{ column: "relationship" }] } });
    expect(adults.labels).toMatchObject({ value: { kind: "binary", positive: ">50K", missing: 0 } });
    const taxis = await measured("nyc-taxi/yellow_2019-01.csv", { target: "tip_amount", time: "pickup_datetime" });
    expect(taxis.leak("single-feature")).toMatchObject({ value: { leaks: false } });
    expect(taxis.time).toMatchObject({ value: { period: "day", gaps: [] } });
    expect([...adults.personal, ...taxis.personal]).toEqual([]);
  });
});
