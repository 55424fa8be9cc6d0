import { expect, test } from "vitest";
import { addDays, day } from "#kernel";
import type { TestApp } from "#platform/testing";
import { forecastingApp } from "./testing.ts";

const path = "/throughput";
/** Twenty weeks from Monday, 6 July 2026 on: 3, 5, 4, 0, … items each, each done on a Wednesday; five more are open. */
const counts = [3, 5, 4, 0, 6];
const weeks = Array.from({ length: 20 }, (_, week) => counts[week % 5] ?? 0);
const done = weeks.flatMap((many, week) =>
  Array.from({ length: many }, (_, at) => {
    const on = addDays(day("2026-07-08"), 7 * week);
    return `W${week}-${at},A secret title,ben,${addDays(on, -20)},${addDays(on, -6)},${on}`;
  }),
);
const open = Array.from({ length: 5 }, (_, at) => `O-${at},A secret title,ana,2026-11-0${at + 1},,`);
const first = "S-1,A secret title,ana,2026-06-20,2026-06-22,2026-07-06";
const text = ["Issue key,Summary,Assignee,Created,Started,Resolved", first, ...done, ...open].join("\n");

const entriesIn = async ({ ledger, acme }: TestApp) =>
  (await ledger.entries(acme, { reader: { by: "member/x", role: "owner" }, limit: 50 })).entries;

async function withLog(more: object = {}) {
  const app = await forecastingApp();
  const read = (await app.post(`${path}/read`, { text, until: "2026-11-22" })).body;
  const kept = await app.post(path, { name: "Search team", project: null, ...read.weeks.value, ...more });
  return { app, read, kept };
}

test("a log is read into counts a week, and who did what and what it was are in nothing that is kept", async () => {
  const { app, read, kept } = await withLog();
  await using _app = app;
  expect(read).toMatchObject({ rows: done.length + 6, finished: done.length + 1, people: ["Assignee"], leftOut: [] });
  expect([kept.status, kept.body.finished.slice(0, 5), kept.body.open]).toEqual([201, [4, 5, 4, 0, 6], 5]);
  const record = JSON.stringify(await entriesIn(app));
  expect(record).toContain("item-log-kept");
  expect(record).not.toMatch(/secret title|W3-1/);
});

test("when so many are done and how many by a day is told from it, the same each time, with its back-test and its assumptions", async () => {
  const { app, kept } = await withLog();
  await using _app = app;
  const asked = `${path}/${kept.body.id}?items=30&until=2027-02-01`;
  const [one, two] = [(await app.get(asked)).body, (await app.get(asked)).body];
  expect(one).toEqual(two);
  expect(one.says).toMatch(/^30 items are done by P50 .* 2027, P80 .* By 1 February 2027 the chance is \d+ %;/);
  expect(one.model.value).toMatchObject({ drift: { value: 0.3, origin: "assumed" }, growth: { low: 1, high: 1.6 } });
  expect(one.model.value.backtests[0]).toMatchObject({ horizon: 4, forecasts: 12 });
  expect((await app.get(`${path}/${kept.body.id}`)).body.question).toEqual({ items: 5, by: null });
  expect((await app.get(`${path}?asOf=2026-11-22`)).body.streams).toEqual([]);
  expect((await app.get(`${path}/${kept.body.id}?items=0`)).body.errors[0].field).toBe("items");
});

test("what a lead says of pace and growth is taken", async () => {
  const { app, kept } = await withLog();
  await using _app = app;
  await app.post("/forecast-assumptions/split-rate", { growth: { low: 2, high: 2 }, because: "Everything doubles here." });
  await app.post("/forecast-assumptions/drift", { spread: 0.5, because: "We are small." });
  const { model } = (await app.get(`${path}/${kept.body.id}`)).body;
  expect(model.value).toMatchObject({
    growth: { low: 2, high: 2 },
    drift: { value: 0.5 },
    terms: { split: { mean: Math.log(2), spread: 0 } },
  });
});

test("sent again it is kept once; a newer one takes its place, an older one does not, and one that is withdrawn says nothing", async () => {
  const { app, read, kept } = await withLog();
  await using _app = app;
  const send = (log: object) => app.post(path, { name: " search  TEAM ", project: null, ...read.weeks.value, ...log });
  const entries = async () => (await entriesIn(app)).length;
  const before = await entries();
  expect((await app.post(path, { name: "Search team", project: null, ...read.weeks.value })).body.id).toBe(kept.body.id);
  expect(await entries()).toBe(before);
  const newer = await send({ until: "2026-11-23", project: app.project });
  expect(newer.body).toMatchObject({ id: kept.body.id, until: "2026-11-23", projectName: "Churn" });
  expect((await send({})).body).toMatchObject({ code: "forecasting/older-log" });
  expect((await app.get(`${path}?project=${app.project}`)).body.streams).toHaveLength(1);
  expect((await app.get(`${path}?project=elsewhere`)).body.streams).toEqual([]);
  const withdrawn = await app.post(`${path}/${kept.body.id}/withdraw`, { because: "Another team's." });
  expect(withdrawn.body.withdrawn.because).toBe("Another team's.");
  expect((await app.get(`${path}/${kept.body.id}`)).body.model.because).toMatch(/withdrawn/);
});

test("only a lead brings a log in; a stranger and another workspace find none of it, and a wrong field is named", async () => {
  const { app, read, kept } = await withLog();
  await using _app = app;
  const log = { name: "Other", project: null, ...read.weeks.value };
  expect((await app.post(path, log, "member/ada@acme")).status).toBe(403);
  expect((await app.get(path, "stranger")).status).toBe(401);
  expect((await app.get(path, "owner@umbra")).body.streams).toEqual([]);
  expect((await app.get(`${path}/${kept.body.id}`, "owner@umbra")).status).toBe(404);
  expect((await app.post(path, { ...log, project: "nowhere" })).status).toBe(404);
  expect((await app.post(path, { ...log, created: [1] })).body.errors[0].field).toBe("created");
  expect((await app.post(path, { ...log, name: " " })).body.errors[0].field).toBe("name");
});

test.each([
  ["objects without end", `[${"{},".repeat(1_100_000)}{}]`],
  ["lists without end", "[".repeat(1_100_000)],
  ["lines without end", "a\n".repeat(1_100_000)],
  ["JSON by lines without end", `{}\n${"1\n".repeat(1_100_000)}`],
])("a log of %s is refused at once, before it takes all the memory there is", async (_what, text) => {
  await using app = await forecastingApp();
  const { status, body } = await app.post(`${path}/read`, { text });
  expect([status, body.code, body.details.field]).toEqual([422, "forecasting/endless-log", "text"]);
});

test("JSON that holds itself a hundred thousand times over, or numbers alone, has no items in it", async () => {
  await using app = await forecastingApp();
  for (const text of [`${'{"a":'.repeat(100_000)}1${"}".repeat(100_000)}`, `[${"0,".repeat(1_000_000)}0]`]) {
    const { status, body } = await app.post(`${path}/read`, { text });
    expect([status, body.rows, body.weeks.known]).toEqual([200, 0, false]);
  }
});
