import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { lifecycleEntryKinds } from "#chapters/lifecycle/contract";
import { lifecycleFolds } from "#chapters/lifecycle/domain";
import { lifecycleRoutes } from "#chapters/lifecycle/server";
import { metricsEntryKinds } from "#chapters/metrics/contract";
import { metricsFolds } from "#chapters/metrics/domain";
import { peopleEntryKinds } from "#chapters/people/contract";
import { peopleFolds } from "#chapters/people/domain";
import { peopleRoutes } from "#chapters/people/server";
import { type TestApp, testApp } from "#platform/testing";
import { reportingRoutes } from "./routes.ts";

const opened = () =>
  testApp({
    routes: [...peopleRoutes, ...lifecycleRoutes, ...reportingRoutes],
    kinds: [...peopleEntryKinds, ...metricsEntryKinds, ...lifecycleEntryKinds],
    folds: [...peopleFolds, ...metricsFolds, ...lifecycleFolds],
    today: "2026-11-22",
  });

const twelve = readFileSync(new URL("../../../scenarios/tables/twelve-projects.csv", import.meta.url));

async function read(app: TestApp, text: string) {
  const { body } = await app.post("/api/v1/brief/table", { text });
  return { table: body.table, mapping: body.mapping };
}

test("a table that was kept is a portfolio, and its promises open no gate", async () => {
  await using app = await opened();
  const { status, body } = await app.post("/brief/keep", await read(app, twelve.toString("utf8")));
  expect(status).toBe(201);
  expect(body.kept.length).toBe(12);
  const portfolio = await app.get("/projects");
  expect(portfolio.body.rows.map((project: { name: string }) => project.name).toSorted()).toEqual(
    body.kept.map((project: { name: string }) => project.name).toSorted(),
  );

  const rollout = body.kept.find((project: { name: string }) => project.name === "Dynamic pricing").project;
  const forward = await app.post(`/projects/${rollout}/phases`, { phase: "productionisation" }, "lead@acme");
  expect(forward.status).toBe(409);
  expect(forward.body.code).toMatch(/^lifecycle\//);
});

test("keeping the same table again adds nothing, and says that all of it is there", async () => {
  await using app = await opened();
  const table = await read(app, "name\tstatus\nChurn\tPOC\nFraud\tlive");
  expect((await app.post("/brief/keep", table)).body.kept).toHaveLength(2);
  const again = await app.post("/brief/keep", table);
  expect(again).toMatchObject({ status: 422, body: { code: "reporting/nothing-to-keep" } });
  const more = await app.post("/brief/keep", await read(app, "name\nChurn\nPricing"));
  expect(more.body).toMatchObject({ kept: [{ name: "Pricing" }], alreadyThere: ["Churn"] });
});

test("one person of the table is one person of the record, also in a second table", async () => {
  await using app = await opened();
  await app.post("/brief/keep", await read(app, "project,owner\nChurn,Ana Lima\nFraud,ana lima "));
  await app.post("/brief/keep", await read(app, "project,owner\nPricing,Ana Lima"));
  expect((await app.get("/persons")).body.persons).toHaveLength(1);
});
