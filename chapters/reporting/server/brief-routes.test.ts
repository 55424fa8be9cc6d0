import { describe, expect, test } from "vitest";
import { dataReadinessFolds } from "#chapters/data-readiness/domain";
import { forecastingFolds } from "#chapters/forecasting/domain";
import { lifecycleEntryKinds } from "#chapters/lifecycle/contract";
import { lifecycleFolds } from "#chapters/lifecycle/domain";
import { lifecycleRoutes } from "#chapters/lifecycle/server";
import { metricsEntryKinds } from "#chapters/metrics/contract";
import { metricsFolds } from "#chapters/metrics/domain";
import { peopleEntryKinds } from "#chapters/people/contract";
import { peopleFolds } from "#chapters/people/domain";
import { peopleRoutes } from "#chapters/people/server";
import { testApp } from "#platform/testing";
import { briefView } from "../contract/index.ts";
import { reportingRoutes } from "./index.ts";

const opened = () =>
  testApp({
    routes: [...peopleRoutes, ...lifecycleRoutes, ...reportingRoutes],
    kinds: [...peopleEntryKinds, ...metricsEntryKinds, ...lifecycleEntryKinds],
    folds: [...peopleFolds, ...metricsFolds, ...lifecycleFolds, ...dataReadinessFolds, ...forecastingFolds],
    today: "2026-11-22",
  });

const table = {
  header: ["Project", "Status", "Go-live"],
  headerRow: 1,
  above: [],
  rows: [
    { number: 2, cells: ["Churn", "PoC", "2027-03-12"] },
    { number: 3, cells: ["", "pilot", ""] },
  ],
};

describe("the page of a table", () => {
  test("is made for a stranger, in the contract's shape, and says which row was left out", async () => {
    await using app = await opened();
    const { status, body } = await app.post("/api/v1/brief", { table, name: "projects.csv" }, "stranger");
    expect(status).toBe(200);
    const page = briefView.parse(body);
    expect(page.headline[0]?.text).toBe("Churn has been promised for 12 March 2027, and no go is on record for it.");
    expect(page.source).toEqual({ kind: "table", name: "projects.csv" });
    expect(page.refused).toMatchObject([{ row: 3, said: "pilot" }]);
  });

  test("is the page of the day that is asked for", async () => {
    await using app = await opened();
    const { body } = await app.post("/api/v1/brief", { table, today: "2027-04-01" }, "stranger");
    expect(body.headline[0].text).toBe("One promised date has passed without a launch on record: Churn.");
  });

  test("takes a column for what a person says it is", async () => {
    await using app = await opened();
    const mapping = [
      { role: "name", dayOrder: null },
      { role: null, dayOrder: null },
      { role: "constraint", dayOrder: null },
    ];
    const { body } = await app.post("/api/v1/brief", { table, mapping }, "stranger");
    expect(body.projects[0]).toMatchObject({ phase: { code: null }, dates: [{ as: "constraint" }] });
  });

  test.each([
    ["html", "text/html", /^<!doctype html>/],
    ["md", "text/markdown", /^# The brief, 22 November 2026/],
    ["json", "application/json", /^\{\n {2}"version": 1/],
    ["pdf", "application/pdf", /^%PDF-/],
  ])("is handed over as %s", { timeout: 60_000 }, async (format, type, start) => {
    await using app = await opened();
    const response = await app.request("/api/v1/brief/file", {
      method: "POST",
      headers: { "content-type": "application/json" },
      body: JSON.stringify({ table, format }),
    });
    expect(response.status).toBe(200);
    expect(response.headers.get("content-type")).toContain(type);
    expect(response.headers.get("content-disposition")).toContain(`brief-2026-11-22.${format}`);
    expect(Buffer.from(await response.arrayBuffer()).toString("latin1")).toMatch(start);
  });

  test.each([
    [{ table, today: "yesterday" }, "today"],
    [{ table: { ...table, rows: [{ number: 2, cells: [1] }] } }, "table.rows"],
    [{ table, colour: "red" }, "colour"],
    [{}, "table"],
  ])("names what is wrong in %j", async (sent, field) => {
    await using app = await opened();
    const { status, body } = await app.post("/api/v1/brief", sent, "stranger");
    expect([status, body.code]).toEqual([400, "platform/invalid-request"]);
    expect(JSON.stringify(body)).toContain(field);
  });
});

describe("the page of the record", () => {
  test("cites entries, in the words that people said", async () => {
    await using app = await opened();
    const { body: project } = await app.post("/projects", { name: "Churn" });
    expect((await app.post(`/projects/${project.id}/owner`, { name: "Ana Lima" })).status).toBeLessThan(300);
    expect((await app.post(`/projects/${project.id}/kill-condition`, { words: "no lift after six weeks" })).status).toBeLessThan(300);
    const { status, body } = await app.get("/brief", "viewer@acme");
    expect(status).toBe(200);
    const page = briefView.parse(body);
    expect(page.projects[0]).toMatchObject({ name: "Churn", standing: "proposed", owner: "Ana Lima", cite: { imported: false } });
    expect(page.questions[0]?.ask).toBe("Ana Lima");
    expect(page.sources.flatMap(({ quotes }) => quotes.map(({ said }) => said))).toContain("no lift after six weeks");
    expect(JSON.stringify(page)).not.toContain("words:");
  });

  test("says what changed since an earlier day", async () => {
    await using app = await opened();
    const { body: project } = await app.post("/projects", { name: "Churn" });
    app.today = "2026-12-06";
    await app.post(`/projects/${project.id}/phases`, { phase: "data-assessment" });
    await app.post("/projects", { name: "Search" });
    app.today = "2026-12-07";
    const { body } = await app.get("/brief?since=2026-12-01");
    expect(body.changes).toMatchObject({ since: "2026-12-01" });
    expect(body.changes.said.map(({ text }: { text: string }) => text)).toEqual(["New: Search.", "Churn has started."]);
    expect((await app.get("/brief?asOf=2026-12-01")).body.projects).toHaveLength(1);
  });

  test("is refused to a stranger, and not there for another workspace", async () => {
    await using app = await opened();
    await app.post("/projects", { name: "Churn" });
    expect((await app.get("/brief", "stranger")).status).toBe(401);
    expect((await app.get("/api/v1/workspaces/acme/brief", "owner@umbra")).status).toBe(404);
    expect((await app.get("/brief", "owner@umbra")).body.projects).toEqual([]);
  });

  test("names a wrong day", async () => {
    await using app = await opened();
    expect((await app.get("/brief?since=soon")).status).toBe(400);
  });
});
