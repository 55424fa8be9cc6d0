import { expect, test } from "vitest";
import { lifecycleEntryKinds } from "#chapters/lifecycle/contract";
import { lifecycleFolds } from "#chapters/lifecycle/domain";
import { lifecycleRoutes } from "#chapters/lifecycle/server";
import { metricsEntryKinds } from "#chapters/metrics/contract";
import { metricsFolds } from "#chapters/metrics/domain";
import { peopleEntryKinds } from "#chapters/people/contract";
import { peopleFolds } from "#chapters/people/domain";
import { type TestApp, testApp } from "#platform/testing";
import { forecastingRoutes } from "./index.ts";

const opened = () =>
  testApp({
    routes: [...lifecycleRoutes, ...forecastingRoutes],
    kinds: [...peopleEntryKinds, ...metricsEntryKinds, ...lifecycleEntryKinds],
    folds: [...peopleFolds, ...metricsFolds, ...lifecycleFolds],
    today: "2026-11-23",
  });

async function started(app: TestApp, name: string): Promise<string> {
  const { body } = await app.post("/projects", { name });
  expect((await app.post(`/projects/${body.id}/phases`, { phase: "data-assessment" })).status).toBeLessThan(300);
  return body.id;
}

test("answers for each project when its next decision will be ready, or why that cannot be said", async () => {
  await using app = await opened();
  const going = await started(app, "Churn");
  const { body: waiting } = await app.post("/projects", { name: "Search" });
  const { status, body } = await app.get("/ranges", "viewer@acme");
  expect([status, body.asOf]).toEqual([200, "2026-11-23"]);
  const of = new Map(body.ranges.map(({ project, range }: { project: string; range: unknown }) => [project, range]));
  expect(of.get(going)).toMatchObject({ known: true, value: { early: expect.stringMatching(/^2026-/), assumes: expect.any(String) } });
  expect(of.get(waiting.id)).toMatchObject({ known: false, because: expect.stringMatching(/\.$/) });
});

test("answers for a batch, and as of any day", async () => {
  await using app = await opened();
  const [one, two] = [await started(app, "Churn"), await started(app, "Search")];
  expect((await app.get(`/ranges?projects=${two}`)).body.ranges.map(({ project }: { project: string }) => project)).toEqual([two]);
  const then = (await app.get(`/ranges?projects=${one}`)).body.ranges;
  app.today = "2026-12-01";
  const [now] = (await app.get(`/ranges?projects=${one}`)).body.ranges;
  expect(now.range.value.early > then[0].range.value.early).toBe(true);
  expect((await app.get(`/ranges?projects=${one}&asOf=2026-11-23`)).body).toEqual({ asOf: "2026-11-23", ranges: then });
  expect((await app.get("/ranges?asOf=2026-11-22")).body.ranges).toEqual([]);
});

test("is refused to a stranger, and tells another workspace nothing", async () => {
  await using app = await opened();
  const project = await started(app, "Churn");
  expect((await app.get("/ranges", "stranger")).status).toBe(401);
  expect((await app.get("/api/v1/workspaces/acme/ranges", "owner@umbra")).status).toBe(404);
  expect((await app.get(`/ranges?projects=${project}`, "owner@umbra")).body.ranges).toEqual([]);
});

test.each(["projects=,", "projects=a%20b", `projects=${Array(51).fill("a").join(",")}`])("names the wrong field in ?%s", async (query) => {
  await using app = await opened();
  const { status, body } = await app.get(`/ranges?${query}`);
  expect([status, body.errors[0].field]).toEqual([400, "projects"]);
});
