import { expect, test } from "vitest";
import { dataReadinessEntryKinds } from "#chapters/data-readiness/contract";
import { dataReadinessFolds } from "#chapters/data-readiness/domain";
import { openDataReadiness } from "#chapters/data-readiness/server";
import { lifecycleEntryKinds } from "#chapters/lifecycle/contract";
import { lifecycleFolds } from "#chapters/lifecycle/domain";
import { lifecycleRoutes } from "#chapters/lifecycle/server";
import { metricsEntryKinds } from "#chapters/metrics/contract";
import { metricsFolds } from "#chapters/metrics/domain";
import { peopleEntryKinds } from "#chapters/people/contract";
import { peopleFolds } from "#chapters/people/domain";
import { type TestApp, testApp } from "#platform/testing";
import { columnOf, profileOf } from "../../data-readiness/domain/profile/profile.fixture.ts";
import { forecastingEntryKinds } from "../contract/index.ts";
import { forecastingFolds } from "../domain/index.ts";
import { forecastingRoutes } from "./index.ts";

const opened = () =>
  testApp({
    routes: (ground) => [
      ...lifecycleRoutes,
      ...forecastingRoutes,
      ...openDataReadiness({
        ...{ ...ground, dataDir: undefined, secret: "s".repeat(32), sources: { hosts: [], rows: 1, bytes: 1 } },
        complain: (error) => console.error(error),
      }).routes,
    ],
    kinds: [...peopleEntryKinds, ...metricsEntryKinds, ...lifecycleEntryKinds, ...dataReadinessEntryKinds, ...forecastingEntryKinds],
    folds: [...peopleFolds, ...metricsFolds, ...lifecycleFolds, ...dataReadinessFolds, ...forecastingFolds],
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

test("work that a readiness report asks for comes first, and is said to", async () => {
  await using app = await opened();
  const project = await started(app, "Churn");
  const rangeNow = async () => (await app.get(`/ranges?projects=${project}`)).body.ranges[0].range.value;
  const before = await rangeNow();
  const { body: dataSet } = await app.post("/data-sets", { name: "Customers", project });
  expect(await rangeNow()).toEqual(before);
  const profile = profileOf({ columns: [columnOf("income", { missing: 4_000 })] });
  expect((await app.post(`/data-sets/${dataSet.id}/profiles`, { version: "1", profile })).status).toBe(201);
  expect((await rangeNow()).assumes).toMatch(/^By its readiness report the data asks for 2\.5 person-days \(0\.5 to 13\) more/);
  expect((await rangeNow()).assumes).not.toBe(before.assumes);
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
