import { expect, test } from "vitest";
import { profileOf } from "../domain/profile/profile.fixture.ts";
import { named, opened } from "./testing.ts";

const profile = profileOf({});

test("tells what is due on the data of projects: what no longer counts, and waivers that end", async () => {
  await using app = await opened("2026-11-23");
  const { body: project } = await app.post("/projects", { name: "Churn" });
  const id = await named(app, "Customers", { project: project.id });
  await app.post(`/data-sets/${id}/profiles`, { version: "1", profile });
  expect((await app.get("/readiness-needs", "viewer@acme")).body).toEqual({ asOf: "2026-11-23", needs: [] });
  await app.post(`/data-sets/${id}/waivers`, { check: "lawful", because: "Asked the lawyers", until: "2026-12-01" }, "lead@acme");
  const { body } = await app.get("/readiness-needs");
  expect(body.needs).toMatchObject([
    { project: project.id, name: "Churn", dataSet: id, what: "waiver-lapsing", next: "Mend it, or waive it anew with a reason." },
  ]);
  app.today = "2027-03-01";
  expect((await app.get("/readiness-needs")).body.needs.map(({ what }: { what: string }) => what)).toEqual(["report-stale"]);
  expect((await app.get("/readiness-needs?asOf=2026-11-23")).body).toEqual(body);
});

test("says nothing of a project that was stopped, or whose data set was retired", async () => {
  await using app = await opened("2026-11-23");
  const { body: project } = await app.post("/projects", { name: "Churn" });
  const id = await named(app, "Customers", { project: project.id });
  await app.post(`/data-sets/${id}/profiles`, { version: "1", profile });
  await app.post(`/data-sets/${id}/retire`, { because: "Another took its place." }, "lead@acme");
  app.today = "2027-03-01";
  expect((await app.get("/readiness-needs")).body.needs).toEqual([]);
});

test("is refused to a stranger, and tells another workspace nothing", async () => {
  await using app = await opened();
  const id = await named(app);
  await app.post(`/data-sets/${id}/profiles`, { version: "1", profile });
  expect((await app.get("/readiness-needs", "stranger")).status).toBe(401);
  expect((await app.get("/api/v1/workspaces/acme/readiness-needs", "owner@umbra")).status).toBe(404);
  expect((await app.get("/readiness-needs", "owner@umbra")).body.needs).toEqual([]);
});

test("names the wrong field", async () => {
  await using app = await opened();
  const { status, body } = await app.get("/readiness-needs?asOf=yesterday");
  expect([status, body.errors[0].field]).toEqual([400, "asOf"]);
});
