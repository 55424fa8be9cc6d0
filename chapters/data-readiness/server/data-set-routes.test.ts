import { expect, test } from "vitest";
import { known } from "#kernel";
import { dataSetDraft, noRoles } from "../domain/index.ts";
import { labelsOf } from "../domain/profile/labels.fixture.ts";
import { profileOf } from "../domain/profile/profile.fixture.ts";
import { keepProfile } from "./profile-store.ts";
import { named, opened } from "./testing.ts";

const profile = profileOf({});

test("a data set is named, asked a question, reported on, and listed with what holds it", async () => {
  await using app = await opened();
  const { body: project } = await app.post("/projects", { name: "Churn" });
  const id = await named(app, "Customers", { project: project.id });
  const before = await app.get(`/data-sets/${id}`, "viewer@acme");
  expect(before.body).toMatchObject({ name: "Customers", projects: [{ name: "Churn" }], made: { known: false } });
  const asked = await app.post(
    `/data-sets/${id}/questions`,
    { asks: "Who will leave within 60 days?", project: project.id },
    "member@acme",
  );
  const [question] = asked.body.questions;
  expect(question).toMatchObject({ asks: "Who will leave within 60 days?", claimedMargin: null });
  const pushed = await app.post(`/data-sets/${id}/profiles`, { version: "2026-11", profile }, "key:data-readiness:profiles@acme");
  expect([pushed.status, pushed.body.versions]).toMatchObject([201, [{ version: "2026-11", isHere: true, measured: "elsewhere" }]]);
  const { body: page } = await app.get(`/data-sets/${id}?question=${question.id}`, "viewer@acme");
  expect(page.made).toMatchObject({
    known: true,
    value: { version: "2026-11", report: { question: "Who will leave within 60 days?", reached: null } },
  });
  const { body: list } = await app.get(`/data-sets?project=${project.id}`, "viewer@acme");
  expect(list).toMatchObject({
    total: 1,
    dataSets: [{ id, name: "Customers", ageDays: 3, questions: [{ asks: question.asks, band: { known: true, value: null } }] }],
  });
  const kept = await app.get(`/data-sets/${id}/profiles/${page.made.value.profile}`, "viewer@acme");
  expect(kept.body).toEqual(JSON.parse(JSON.stringify(profile)));
});

test("what people said stands in the report in their words, and nowhere once they are erased", async () => {
  await using app = await opened();
  const id = await named(app);
  await app.post(`/data-sets/${id}/profiles`, { version: "1", profile });
  const said = { check: "lawful", answer: "no", because: "The contract of Ada Lovelace ends." };
  const { body } = await app.post(`/data-sets/${id}/answers`, said, "member@acme");
  const check = () => body.made.value.report.checks.find((one: { check: string }) => one.check === "lawful");
  expect(check().says).toMatch(/The contract of Ada Lovelace ends\.$/);
  expect(body.answers).toMatchObject([{ check: "lawful", answer: "no", because: said.because }]);
  const [entry] = (await app.ledger.entries(app.acme, { reader: { by: "system", role: "owner" }, limit: 1 })).entries;
  const { because } = (entry?.body ?? {}) as { because: string };
  expect(because).toMatch(/^words:/);
  await app.ledger.erase(app.acme, [because]);
  const { body: after } = await app.get(`/data-sets/${id}`);
  expect(JSON.stringify(after)).not.toContain("Lovelace");
  expect(JSON.stringify(after.made.value.report)).toContain("[erased]");
  expect(after.made.value.digest).toBe(body.made.value.digest);
});

test("a waiver lets a check be until its day; leads waive, members do not", async () => {
  await using app = await opened();
  const id = await named(app);
  await app.post(`/data-sets/${id}/profiles`, { version: "1", profile });
  const waiver = { check: "lawful", because: "Asked the lawyers", until: "2026-12-24" };
  expect((await app.post(`/data-sets/${id}/waivers`, waiver, "member@acme")).status).toBe(403);
  const { body } = await app.post(`/data-sets/${id}/waivers`, waiver);
  const stateOf = (page: typeof body) => page.made.value.report.checks.find((one: { check: string }) => one.check === "lawful").state;
  expect(stateOf(body)).toBe("waived");
  app.today = "2026-12-25";
  expect(stateOf((await app.get(`/data-sets/${id}`)).body)).toBe("not-measured");
  expect(stateOf((await app.get(`/data-sets/${id}?asOf=2026-12-24`)).body)).toBe("waived");
  expect((await app.post(`/data-sets/${id}/waivers/end`, { check: "lawful" })).body.waivers).toEqual([]);
});

test("work that was done is kept beside what had been estimated", async () => {
  await using app = await opened();
  const id = await named(app);
  await app.post(`/data-sets/${id}/efforts`, { check: "missing-cells", effort: { low: 1, likely: 2, high: 6 } });
  const { body } = await app.post(`/data-sets/${id}/work`, { check: "missing-cells", personDays: 4 });
  expect(body.work).toMatchObject([{ estimated: { low: 1, likely: 2, high: 6 }, personDays: 4 }]);
  await app.post(`/data-sets/${id}/half-lives`, { check: "missing-cells", days: 30 });
  expect((await app.get(`/data-sets/${id}`)).body.halfLives).toMatchObject([{ days: 30 }]);
});

test("is read as of any day", async () => {
  await using app = await opened();
  const id = await named(app);
  app.today = "2026-11-25";
  await app.post(`/data-sets/${id}/name`, { name: "Clients" });
  expect((await app.get(`/data-sets/${id}?asOf=2026-11-24`)).body.name).toBe("Customers");
  expect((await app.get(`/data-sets/${id}?asOf=2026-11-22`)).status).toBe(404);
});

test("is refused to a stranger, and tells another workspace nothing", async () => {
  await using app = await opened();
  const id = await named(app);
  await app.post(`/data-sets/${id}/profiles`, { version: "1", profile });
  const digest = (await app.get(`/data-sets/${id}`)).body.made.value.profile;
  for (const path of [`/data-sets/${id}`, `/data-sets/${id}/profiles/${digest}`]) {
    expect((await app.get(`/api/v1/workspaces/acme${path}`, "stranger")).status).toBe(401);
    expect((await app.get(`/api/v1/workspaces/acme${path}`, "owner@umbra")).status).toBe(404);
    expect((await app.get(path, "owner@umbra")).status).toBe(404);
  }
  const theirs = (await app.post("/data-sets", { name: "Theirs" }, "owner@umbra")).body.id;
  expect((await app.get(`/data-sets/${theirs}/profiles/${digest}`, "owner@umbra")).status).toBe(404);
  expect((await app.get("/data-sets", "owner@umbra")).body.dataSets.map(({ name }: { name: string }) => name)).toEqual(["Theirs"]);
});

test.each([
  ["profile.columns.0.sample", { ...profile, columns: [{ ...profile.columns[0], sample: ["Ada"] }] }],
  ["profile.cells", { ...profile, cells: [["Ada"]] }],
  ["profile.shape", { ...profile, shape: 2 }],
])("a profile with %s is refused by that name", async (field, wrong) => {
  await using app = await opened();
  const id = await named(app);
  const { status, body } = await app.post(`/data-sets/${id}/profiles`, { version: "1", profile: wrong });
  expect([status, body.errors?.map((error: { field: string }) => error.field)]).toEqual([400, [field]]);
});

test("a profile that contradicts itself is refused by where it does, and nothing of it is kept", async () => {
  await using app = await opened();
  const id = await named(app);
  const [income] = profile.columns;
  const wrong = { ...profile, columns: [{ ...income, missing: 10_001 }] };
  const { status, body } = await app.post(`/data-sets/${id}/profiles`, { version: "1", profile: wrong }, "member@acme");
  expect([status, body.code, body.details.field]).toEqual([422, "data-readiness/contradictory-profile", "profile.columns.0.missing"]);
  expect((await app.get(`/data-sets/${id}`)).body.versions).toEqual([]);
});

test("a reported profile that no report can be made of takes down no page", async () => {
  await using app = await opened();
  const id = await named(app);
  const lie = profileOf({ roles: { ...noRoles, target: "churned" }, labels: known(labelsOf({ missing: 10_001 })) });
  const digest = await keepProfile(app.db, { workspace: app.acme, dataSet: id }, lie, new Date());
  const told = { assessment: "a", version: "1", question: null, data: lie.from.digest, profile: digest, rows: lie.rows, target: null };
  const said = { ...told, measuredOn: lie.measuredOn, measured: "elsewhere", startedBy: "import" } as const;
  await app.ledger.append(app.acme, { by: "import", drafts: [dataSetDraft(id, "data-readiness/version-assessed", said)] });
  for (const path of ["/data-sets", `/data-sets/${id}`]) expect((await app.get(path)).status).toBe(200);
  expect((await app.get(`/data-sets/${id}`)).body.made).toMatchObject({
    known: false,
    because: expect.stringContaining("cannot be right"),
  });
});

test("a project that is not here, and a name that is too long, are refused", async () => {
  await using app = await opened();
  const id = await named(app);
  expect((await app.post(`/data-sets/${id}/link`, { project: "nobody" })).status).toBe(404);
  expect((await app.post("/data-sets", { name: "x".repeat(201) })).body.errors[0].field).toBe("name");
  expect((await app.post("/data-sets", { name: " customers" })).body).toMatchObject({ status: 409, code: "data-readiness/name-taken" });
});

test("of two who name the same at once one is told that it is taken", async () => {
  await using app = await opened();
  const both = await Promise.all([app.post("/data-sets", { name: "Orders" }), app.post("/data-sets", { name: "orders" })]);
  expect(both.map(({ status }) => status).toSorted()).toEqual([201, 409]);
});

test("ten thousand data sets are listed page by page, and one more is refused", { timeout: 120_000 }, async () => {
  await using app = await opened();
  const drafts = Array.from({ length: 10_000 }, (_, place) => ({
    ...dataSetDraft(`set-${place}`, "data-readiness/data-set-named", { name: `Data ${place}` }),
    at: "2026-11-01T12:00:00Z",
  }));
  await app.ledger.importHistory(app.acme, drafts);
  const { body } = await app.get("/data-sets?offset=9990&limit=20");
  expect([body.total, body.dataSets.length]).toEqual([10_000, 10]);
  const refused = await app.post("/data-sets", { name: "One more" });
  expect([refused.status, refused.body.code]).toEqual([422, "data-readiness/too-many-data-sets"]);
  const began = performance.now();
  await app.get("/data-sets?limit=100");
  expect(performance.now() - began).toBeLessThan(2_000);
});
