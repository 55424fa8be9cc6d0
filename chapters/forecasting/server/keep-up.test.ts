import { expect, test } from "vitest";
import { forecastingApp } from "./testing.ts";

const ada = "member/ada@acme";

async function drawn(deadline = "2026-12-03") {
  const app = await forecastingApp();
  const terms = { role: "success", metric: "recall", comparison: "at-least", threshold: 0.8, deadline };
  const { criteria } = (await app.post(`/projects/${app.project}/criteria`, terms)).body;
  const criterion: string = criteria[0].id;
  const { body } = await app.post("/statements", { project: app.project, criterion, probability: 0.3 }, ada);
  const figure = (value: number, measuredOn = app.today) =>
    app.post(`/projects/${app.project}/evidence`, { criterion, value, n: 200, source: "run 7", measuredOn });
  const statement = async () => (await app.get(`/statements/${body.id}`)).body;
  return Object.assign(app, { criterion, figure, statement });
}

test("a criterion that was reached resolves its statement as yes, at once, by the system and with the figure cited", async () => {
  await using app = await drawn();
  await app.keepUp.round();
  expect(await app.statement()).toMatchObject({ state: "open", resolution: null });
  await app.figure(0.7);
  await app.keepUp.round();
  expect((await app.statement()).state).toBe("open");
  const { body } = await app.figure(0.85);
  await app.keepUp.round();
  const { resolution, state, pooled } = await app.statement();
  expect([state, pooled]).toEqual(["resolved", 0.3]);
  expect(resolution).toMatchObject({ outcome: "yes", because: "recall ≥ 0.8 was reached on 23 November 2026.", cite: { by: "system" } });
  const cited = body.criteria[0].evidence.cite.entry;
  expect(resolution.evidence).toBe(cited);
});

test("a day that passes without it resolves it as no, once, however often it is looked at", async () => {
  await using app = await drawn();
  await app.figure(0.7);
  app.today = "2026-12-03";
  await app.keepUp.round();
  expect((await app.statement()).resolution).toBeNull();
  app.today = "2026-12-04";
  for (let round = 0; round < 3; round++) await app.keepUp.round();
  expect((await app.statement()).resolution).toMatchObject({
    ...{ outcome: "no", on: "2026-12-03", corrects: 0 },
    because: "The newest figure, 0.7, does not reach it by its day.",
  });
});

test("a bar that was moved, or taken away, makes it void", async () => {
  await using moved = await drawn();
  const terms = { threshold: 0.6, role: "success", metric: "recall", comparison: "at-least" };
  expect((await moved.post(`/projects/${moved.project}/criteria/${moved.criterion}/correct`, terms)).status).toBe(201);
  await moved.keepUp.round();
  expect((await moved.statement()).resolution).toMatchObject({ outcome: "void", because: "The bar was moved: it is recall ≥ 0.6 now." });

  await using gone = await drawn();
  expect((await gone.post(`/projects/${gone.project}/criteria/${gone.criterion}/withdraw`, { reason: "Not needed." })).status).toBe(201);
  await gone.keepUp.round();
  expect((await gone.statement()).resolution).toMatchObject({ outcome: "void", evidence: expect.any(Number) });
});

test("started, it looks soon after something was appended, and ends when it is stopped", async () => {
  await using app = await drawn();
  const stop = app.keepUp.start();
  await app.figure(0.85);
  await expect.poll(async () => (await app.statement()).state, { timeout: 5_000, interval: 100 }).toBe("resolved");
  await stop();
});

test("a day of decision is weighed on its day, kept with the model that did, and scored once the day has come", async () => {
  await using app = await forecastingApp();
  await app.post(`/projects/${app.project}/decision-date`, { day: "2027-03-01" });
  const chance = async () => {
    await app.keepUp.round();
    const { entries } = await app.ledger.entries(app.acme, { reader: { by: "member/x", role: "owner" }, limit: 50 });
    return entries.filter(({ kind }) => kind === "forecasting/promise-weighed").map(({ by, body }) => ({ by, ...Object(body) }));
  };
  const [kept, ...others] = await chance();
  expect(others).toEqual([]);
  expect(kept).toMatchObject({
    by: "system",
    of: "decision",
    on: "2026-11-23",
    because: null,
    model: expect.stringMatching(/^phase-graph-/),
  });
  expect([kept.probability > 0.3, kept.probability < 1]).toEqual([true, true]);
  expect(await chance()).toHaveLength(1);
  const forecasts = async () => (await app.get("/track-record")).body.forecasts.value.claims;
  expect(await forecasts()).toBe(0);
  app.today = "2026-12-01";
  await app.post(`/projects/${app.project}/decisions`, { outcome: "stop", reason: "No data." });
  expect(await forecasts()).toBe(0);
  app.today = "2027-03-02";
  expect(await forecasts()).toBe(1);
});

test("a launch is weighed on the record of the day it was promised, also when that is looked at later", async () => {
  await using app = await forecastingApp();
  const promise = { day: "2027-06-01", reason: "The board was told.", name: "Grace" };
  expect((await app.post(`/projects/${app.project}/launch-commitments/override`, promise)).status).toBe(201);
  const then = (await app.get(`/projects/${app.project}/forecast?until=2027-06-01`)).body.forecast.value.until.chance.value;
  app.today = "2026-12-20";
  await app.keepUp.round();
  const later = (await app.get(`/projects/${app.project}/forecast?until=2027-06-01`)).body.forecast.value.until.chance.value;
  const { entries } = await app.ledger.entries(app.acme, { reader: { by: "member/x", role: "owner" }, limit: 50 });
  const kept = Object(entries.find(({ kind }) => kind === "forecasting/promise-weighed")?.body);
  expect(kept).toMatchObject({ of: "launch", day: "2027-06-01", on: "2026-11-23" });
  expect(kept.probability).toBeCloseTo(then, 4);
  expect(kept.probability).not.toBeCloseTo(later, 3);
});
