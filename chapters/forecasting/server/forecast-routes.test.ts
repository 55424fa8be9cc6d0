import { expect, test } from "vitest";
import { reforecast } from "../domain/index.ts";
import { forecastingApp } from "./testing.ts";

const ask = (project: string, query = "") => `/projects/${project}/forecast${query}`;

test("says whether it ships, when its phase ends, what that stands on, and when more is known", async () => {
  await using app = await forecastingApp();
  const { status, body } = await app.get(ask(app.project, "?until=2027-06-01"), "viewer@acme");
  expect([status, body.asOf, body.name]).toEqual([200, "2026-11-23", "Churn"]);
  const { value } = body.forecast;
  expect(value.until).toMatchObject({ day: "2027-06-01", chance: { value: expect.any(Number), error: expect.any(Number) } });
  expect(value.says).toMatch(/^Shipped by 1 June 2027: \d+ %\./);
  expect(value.ifShipped).toMatchObject({ known: false, because: expect.stringMatching(/research has no end/) });
  expect(value.promise.may).toBe(false);
  expect(value.inputs.length).toBeGreaterThan(6);
  expect(value.knowMore.on > "2026-11-23").toBe(true);
  expect((await app.get(ask(app.project))).body.forecast.value.until).toBeNull();
});

test("shows the range of the portfolio, and the same numbers each time, as of any day", async () => {
  await using app = await forecastingApp();
  const [one, other] = [(await app.get(ask(app.project))).body, (await app.get(ask(app.project))).body];
  expect(one).toEqual(other);
  const [listed] = (await app.get(`/ranges?projects=${app.project}`)).body.ranges;
  expect(one.forecast.value.next).toEqual(listed.range);
  app.today = "2026-12-05";
  expect((await app.get(ask(app.project))).body.forecast.value.next).not.toEqual(listed.range);
  expect((await app.get(ask(app.project, "?asOf=2026-11-23"))).body).toEqual(one);
});

test("what the workspace assumes and what was estimated blind move it, once the round is closed and not before", async () => {
  await using app = await forecastingApp();
  const next = async () => (await app.get(ask(app.project))).body.forecast.value.next.value;
  const before = await next();
  const prior = { kind: "trained-model", prior: { median: 2, spread: 0.6 }, because: "we are late each time" };
  expect((await app.post("/forecast-assumptions/priors", prior)).status).toBeLessThan(300);
  const later = await next();
  expect(later.middle > before.middle).toBe(true);

  const { body: asked } = await app.post(`/projects/${app.project}/estimates`, { parts: ["data-assessment"] });
  const round = asked.rounds[0].id;
  const ranges = [{ part: "data-assessment", low: 40, median: 60, high: 90 }];
  expect((await app.post(`/projects/${app.project}/estimates/${round}/ranges`, { ranges })).status).toBeLessThan(300);
  expect(await next()).toEqual(later);
  expect((await app.post(`/projects/${app.project}/estimates/${round}/close`, {})).status).toBeLessThan(300);
  expect((await next()).middle > later.middle).toBe(true);
  expect((await next()).assumes).toMatch(/^One person estimated it blind/);
  const [listed] = (await app.get(`/ranges?projects=${app.project}`)).body.ranges;
  expect(listed.range.value).toEqual(await next());
});

test("five figures that do not reach a minimum viable criterion say what more may bring, and move no forecast of days", async () => {
  await using app = await forecastingApp();
  const terms = { role: "minimum-viable", metric: "recall", comparison: "at-least", threshold: 0.8, reason: "below it nobody saves time" };
  const criterion = (await app.post(`/projects/${app.project}/criteria`, terms)).body.criteria[0].id;
  const offer = (value: number) => app.post(`/projects/${app.project}/evidence`, { criterion, value, source: "run 7" });
  for (const value of [0.7, 0.74, 0.72, 0.76]) await offer(value);
  const before = (await app.get(ask(app.project))).body;
  expect(before.moreTries).toEqual([]);
  await offer(0.73);
  const { forecast, moreTries } = (await app.get(ask(app.project), "viewer@acme")).body;
  expect(moreTries).toMatchObject([{ criterion, found: { known: true, value: { more: 5, tries: 5, best: 0.76, newBests: 3 } } }]);
  expect(moreTries[0].says).toMatch(/^recall ≥ 0\.8: \d+ % to reach it with 5 more figures like the 5 so far\./);
  expect(forecast.value.ships).toEqual(before.forecast.value.ships);
  await offer(0.81);
  expect((await app.get(ask(app.project))).body.moreTries).toEqual([]);
});

test("a project without a clock has none, and says why", async () => {
  await using app = await forecastingApp();
  const { body } = await app.post("/projects", { name: "Search" });
  expect((await app.get(ask(body.id))).body.forecast).toMatchObject({ known: false, because: expect.stringMatching(/\.$/) });
});

test("is refused to a stranger, tells another workspace nothing, and names the wrong field", async () => {
  await using app = await forecastingApp();
  expect((await app.get(ask(app.project), "stranger")).status).toBe(401);
  expect((await app.get(`/api/v1/workspaces/acme${ask(app.project)}`, "owner@umbra")).status).toBe(404);
  expect((await app.get(ask(app.project), "owner@umbra")).status).toBe(404);
  const { status, body } = await app.get(ask(app.project, "?until=soon"));
  expect([status, body.errors[0].field]).toEqual([400, "until"]);
});

test("all projects under way at once have the numbers of their own forecasts, and nothing is promised yet", async () => {
  await using app = await forecastingApp();
  const { status, body } = await app.get("/outlook", "viewer@acme");
  const whole = (await app.get(ask(app.project))).body.forecast.value;
  expect([status, body.left, body.promises]).toEqual([200, 0, { known: false, because: "Nothing is promised." }]);
  const [only] = body.projects;
  expect([only.project, only.outlook.value.ships, only.outlook.value.next]).toEqual([app.project, whole.ships, whole.next]);
  expect((await app.get("/outlook", "stranger")).status).toBe(401);
  expect((await app.get("/outlook", "owner@umbra")).body.projects).toEqual([]);
});

test("what a forecast is run from gives the forecast’s own numbers, and no stranger finds it", async () => {
  await using app = await forecastingApp();
  const at = `/projects/${app.project}/forecast`;
  const { body } = await app.get(`${at}/model`);
  const told = (await app.get(at)).body.forecast.value;
  const { graph, ...model } = body.model.value;
  const { shipping, decision } = reforecast({ ...model, graph, project: body.project, asOf: body.asOf });
  expect(JSON.parse(JSON.stringify({ ships: shipping.ships, killed: shipping.killed, decision }))).toEqual({
    ships: told.ships,
    killed: told.killed,
    decision: told.decision,
  });
  expect((await app.get(`${at}/model`, "stranger")).status).toBe(401);
  expect((await app.get(`${at}/model`, "owner@umbra")).status).toBe(404);
});
