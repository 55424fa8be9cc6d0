import { expect, test } from "vitest";
import { reportFileView } from "../contract/index.ts";
import { columnOf, profileOf } from "../domain/profile/profile.fixture.ts";
import { named, opened } from "./testing.ts";

const profile = profileOf({ columns: [columnOf("income", { missing: 5000 })] });

test("a report is a page, a PDF, a text and data, in the words its reader may see", { timeout: 60_000 }, async () => {
  await using app = await opened();
  const id = await named(app, "Customers / north");
  await app.post(`/data-sets/${id}/profiles`, { version: "2026-11", profile });
  await app.post(`/data-sets/${id}/answers`, { check: "lawful", answer: "no", because: "The contract of Ada ends." }, "member@acme");
  const fetched = (format: string) =>
    app.request(`/api/v1/workspaces/acme/data-sets/${id}/report?format=${format}`, { headers: { authorization: "Bearer viewer@acme" } });
  const html = await fetched("html");
  expect(html.headers.get("content-type")).toBe("text/html; charset=utf-8");
  expect(html.headers.get("content-disposition")).toContain('filename="Customers _ north 2026-11 readiness.html"');
  expect(await html.text()).toContain("The contract of Ada ends.");
  expect(await (await fetched("md")).text()).toMatch(/^# Data readiness of customers\.csv\n/);
  expect(Buffer.from(await (await fetched("pdf")).arrayBuffer()).toString("latin1", 0, 5)).toBe("%PDF-");
  const { body } = await app.get(`/data-sets/${id}/report`, "viewer@acme");
  expect(reportFileView.parse(body).report.checks.find(({ check }) => check === "lawful")?.says).toContain("The contract of Ada ends.");
});

test("without a version there is no report, and it says so; nor for another workspace, nor for a question that is none", async () => {
  await using app = await opened();
  const id = await named(app);
  expect((await app.get(`/data-sets/${id}/report`)).body).toMatchObject({
    code: "data-readiness/no-report",
    detail: "No version has been assessed yet. Send one.",
  });
  expect((await app.get(`/data-sets/${id}/report`, "lead@umbra")).status).toBe(404);
  expect((await app.get(`/data-sets/${id}/report?format=docx`)).body).toMatchObject({ errors: [{ field: "format" }] });
});
