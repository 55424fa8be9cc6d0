import { readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { testApp } from "#platform/testing";
import { reportingRoutes } from "./index.ts";

const opened = () => testApp({ routes: reportingRoutes, kinds: [], folds: [], today: "2026-11-22" });
const address = "/api/v1/brief/table";
const base64Of = (name: string) => readFileSync(join(import.meta.dirname, "../../../scenarios/tables", name)).toString("base64");

test("a stranger pastes a table and is told what each column is taken for", async () => {
  await using app = await opened();
  const { status, body } = await app.post(address, { text: "Project\tDue\nChurn\t03/04/2027\n\tsoon\n" }, "stranger");
  expect(status).toBe(200);
  expect(body.table).toMatchObject({ header: ["Project", "Due"], headerRow: 1 });
  expect(body.mapping).toEqual([
    { role: "name", dayOrder: null },
    { role: "promised", dayOrder: null },
  ]);
  expect(body.columns[1]).toMatchObject({ column: "Due", guess: { why: "The heading “Due” says so.", samples: ["03/04/2027", "soon"] } });
  expect(body.refused).toMatchObject([{ row: 3, code: "no-name", said: "soon" }]);
  expect(body.remarks).toMatchObject([{ row: 2, column: "Due" }]);
});

test("a workbook is read by its bytes, the sheet one asks for", async () => {
  await using app = await opened();
  const workbook = { fileName: "portfolio.xlsx", base64: base64Of("portfolio.xlsx") };
  expect((await app.post(address, workbook, "stranger")).body).toMatchObject({
    sheet: "AI portfolio",
    sheets: ["Read me", "AI portfolio", "People"],
  });
  expect((await app.post(address, { ...workbook, sheet: "People" }, "stranger")).body.table.header).toEqual(["Name", "Role"]);
});

test.each([
  [{ text: "   " }, 422, "reporting/nothing-to-read"],
  [{ fileName: "a.csv", base64: "€€€" }, 422, "reporting/not-base64"],
  [{ fileName: "a.pdf", base64: Buffer.from("%PDF-1.7").toString("base64") }, 422, "reporting/other-format"],
  [{ text: "a", base64: "" }, 400, "platform/invalid-request"],
  [{}, 400, "platform/invalid-request"],
])("%j is refused with a code and a sentence", async (sent, status, code) => {
  await using app = await opened();
  const answer = await app.post(address, sent, "stranger");
  expect([answer.status, answer.body.code]).toEqual([status, code]);
});
