import { expect, test } from "vitest";
import { forecastingApp } from "./testing.ts";

const share = { role: "minimum-viable", metric: "answers accepted", comparison: "at-least", threshold: 0.6, reason: "break-even" };
const worth = { low: 10_000, high: 30_000, per: "month", months: 24, because: "Two people read tickets all day; the sponsor's figure." };

/** A project with a criterion on a share, and where its worth is. */
async function opened() {
  const app = await forecastingApp();
  const { body } = await app.post(`/projects/${app.project}/criteria`, share);
  const at = `/projects/${app.project}/worth`;
  return Object.assign(app, { at, criterion: body.criteria[0].id as string }); // a reply of a test is what it expects
}

test("nothing is invented: until somebody says what success is worth, it says what to say and why it pays", async () => {
  await using app = await opened();
  const { status, body } = await app.get(app.at, "viewer@acme");
  expect(status).toBe(200);
  expect(body).toMatchObject({ asks: true, money: { currency: "EUR", success: null, price: null, found: { known: false } } });
  expect(body.money.found.because).toMatch(/^Nobody has said what it is worth/);
});

test("says whether to test first, at what price, from which result on, and at what worth that flips", async () => {
  await using app = await opened();
  const said = await app.post(`${app.at}/success`, worth, "member/ada@acme");
  expect(said.status).toBe(201);
  expect(said.body.money.success).toMatchObject({
    ...{ low: 10_000, says: "10,000 to 30,000 EUR a month, over 24 months", because: worth.because, cite: { on: "2026-11-23" } },
  });
  const { value } = said.body.money.found;
  expect(value.says).toMatch(/^(Testing 30 cases|No result of testing 30 cases)/);
  const found = value.test.value;
  expect(found).toMatchObject({ criterion: app.criterion, metric: "answers accepted", bar: 0.6, seen: null, cases: 30, byDesign: false });
  expect(found.worth).toBeGreaterThanOrEqual(0);
  expect(found.worth).toBeLessThanOrEqual(value.perfect);
  expect(found.price.says).toMatch(/assumption of ours/);
  expect(value.cost.toShipping.says).toMatch(/EUR\), from/);
  expect(value.together).toBeNull();
  const forecast = (await app.get(`/projects/${app.project}/forecast`)).body.forecast.value;
  expect(value.works * value.ships).toBeCloseTo(forecast.ships.value, 6);
  const more = (await app.get(`${app.at}?cases=120`)).body.money.found.value;
  expect(more.test.value).toMatchObject({ cases: 120 });
  expect(more.test.value.worth).toBeGreaterThanOrEqual(found.worth);
  expect((await app.get(app.at)).body.money.found.value).toEqual(value);
});

test("what was counted moves it, and a price that was said takes the place of the assumed one", async () => {
  await using app = await opened();
  await app.post(`${app.at}/success`, worth);
  const before = (await app.get(app.at)).body.money.found.value;
  await app.post(`/projects/${app.project}/evidence`, { criterion: app.criterion, value: 0.8, n: 40, source: "pilot", grade: "reported" });
  const after = (await app.get(app.at)).body.money.found.value;
  expect(after.works).toBeGreaterThan(before.works);
  expect(after.test.value.seen).toEqual({ successes: 32, cases: 40 });
  const priced = await app.post(`${app.at}/test`, { weeks: 0, perCase: 7, because: "The label firm's offer." });
  expect(priced.body.money.price).toMatchObject({ weeks: 0, perCase: 7, because: "The label firm's offer." });
  expect(priced.body.money.found.value.test.value.price.middle).toBe(280);
});

test("what people said together is told to whom it is open, and to nobody else", async () => {
  await using app = await opened();
  await app.post(`${app.at}/success`, worth);
  const made = await app.post(
    "/statements",
    { project: app.project, criterion: app.criterion, resolvesOn: "2027-03-01", probability: 0.3 },
    "member/ada@acme",
  );
  expect(made.status).toBeLessThan(300);
  const together = async (as: string) => (await app.get(app.at, as)).body.money.found.value;
  expect((await together("member/ada@acme")).together).toMatchObject({ chance: 0.3, statement: made.body.id });
  expect((await together("member/bob@acme")).together).toBeNull();
  expect((await together("member/bob@acme")).says).toBe((await together("member/ada@acme")).says);
});

test("is not shown where the workspace shows no estimates of cost, nor taken there", async () => {
  await using app = await opened();
  await app.post(`${app.at}/success`, worth);
  expect((await app.post("/rules/cost", { shown: false }, "owner@acme")).status).toBeLessThan(300);
  expect((await app.get(app.at)).body).toMatchObject({ money: null });
  expect((await app.post(`${app.at}/success`, worth)).body.code).toBe("forecasting/no-money-here");
});

test("is asked before a go/no-go, and not where nothing is under way", async () => {
  await using app = await opened();
  const { body } = await app.post("/projects", { name: "Search" });
  expect((await app.get(`/projects/${body.id}/worth`)).body).toMatchObject({ asks: false, money: { found: { known: false } } });
});

test("names the wrong field, and is refused to strangers and to other workspaces", async () => {
  await using app = await opened();
  const field = async (body: object) => (await app.post(`${app.at}/success`, { ...worth, ...body })).body.errors?.[0]?.field;
  expect(await field({ months: 0 })).toBe("months");
  expect(await field({ low: -1 })).toBe("low");
  expect(await field({ per: "week" })).toBe("per");
  expect(await field({ because: "" })).toBe("because");
  const turned = await app.post(`${app.at}/success`, { ...worth, low: 40_000 });
  expect([turned.status, turned.body.code, turned.body.details.field]).toEqual([422, "forecasting/worth-reversed", "low"]);
  const cases = await app.get(`${app.at}?cases=0`);
  expect([cases.status, cases.body.errors[0].field]).toEqual([400, "cases"]);
  expect((await app.post(`${app.at}/success`, worth, "viewer@acme")).status).toBe(403);
  expect((await app.get(app.at, "stranger")).status).toBe(401);
  expect((await app.get(app.at, "owner@umbra")).status).toBe(404);
});
