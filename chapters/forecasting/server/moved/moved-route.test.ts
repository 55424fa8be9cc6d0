import { expect, test } from "vitest";
import { forecastingApp } from "../testing.ts";

interface Step {
  readonly is: string;
  readonly says: string;
  readonly days: { readonly p50: number; readonly p80: number };
  readonly points: number;
  readonly lines: readonly { readonly on: string; readonly says: string; readonly entry: number | null }[];
}

type App = Awaited<ReturnType<typeof forecastingApp>>;
const at = ({ project }: App, rest = "") => `/projects/${project}/forecast${rest}`;
const movedOf = async (app: App, query: string) => (await app.get(at(app, `/moved${query}`), "viewer@acme")).body;
const judge = async (app: App) => {
  for (const judgement of ["technique", "problem", "data"])
    expect((await app.post(`/projects/${app.project}/judgements`, { judgement, holds: true })).status).toBeLessThan(300);
};

test("tells entry by entry what moved it, the time that went by, and what was said around it; at both ends it is the forecast itself", async () => {
  await using app = await forecastingApp();
  await judge(app);
  app.today = "2026-11-30";
  await app.post(`/projects/${app.project}/notes`, { note: "Nothing new." });
  const extended = await app.post(`/projects/${app.project}/time-box`, { weeks: 2, reason: "The labels came late." });
  expect(extended.status).toBeLessThan(300);
  app.today = "2026-12-07";
  const prior = { kind: "trained-model", prior: { median: 2, spread: 0.6 }, because: "we are late each time" };
  expect((await app.post("/forecast-assumptions/priors", prior)).status).toBeLessThan(300);
  app.today = "2026-12-14";

  const { asked, moved } = await movedOf(app, "?from=2026-11-23&until=2027-06-01");
  expect([asked, moved.value.from, moved.value.to, moved.value.end]).toEqual(["2026-11-23", "2026-11-23", "2026-12-14", "launch"]);
  const steps: readonly Step[] = moved.value.steps;
  expect(steps.map(({ is }) => is)).toEqual(expect.arrayContaining(["time", "project", "workspace"]));
  const [box, assumed] = [steps.find(({ is }) => is === "project"), steps.find(({ is }) => is === "workspace")];
  expect(box?.lines).toEqual([{ on: "2026-11-30", says: "The time box was extended by 2 weeks.", entry: expect.any(Number) }]);
  expect(assumed?.says).toBe(
    "Projects of its sort (a model we train) are taken to need 2 times their plan in the middle case, with a spread of 0.6.",
  );
  expect(assumed?.days.p80).toBeGreaterThan(10);
  for (const figure of ["p50", "p80"] as const)
    expect(steps.reduce((sum, { days }) => sum + days[figure], 0)).toBe(moved.value.days[figure]);
  expect(steps.reduce((sum, { points }) => sum + points, 0)).toBe(moved.value.points);

  const then = (await app.get(at(app, "?asOf=2026-11-23&until=2027-06-01"))).body.forecast.value;
  const now = (await app.get(at(app, "?until=2027-06-01"))).body.forecast.value;
  for (const [told, forecast] of [
    [moved.value.before, then],
    [moved.value.after, now],
  ])
    expect(told).toEqual({
      p50: forecast.ifShipped.value.p50.day,
      p80: forecast.ifShipped.value.p80.day,
      chance: Math.round(100 * forecast.until.chance.value),
    });
});

test("a closed round of estimates is one step, with nobody’s name and nobody’s days; an open one is none", async () => {
  await using app = await forecastingApp();
  await judge(app);
  app.today = "2026-11-24";
  const { body: asked } = await app.post(`/projects/${app.project}/estimates`, { parts: ["data-assessment"] });
  const round = asked.rounds[0].id;
  const ranges = [{ part: "data-assessment", low: 211, median: 333, high: 477 }];
  expect((await app.post(`/projects/${app.project}/estimates/${round}/ranges`, { ranges })).status).toBeLessThan(300);
  const around = async () => {
    const { moved } = await movedOf(app, "?from=2026-11-23");
    return { steps: moved.value.steps.filter(({ is }: Step) => is === "workspace") as readonly Step[], text: JSON.stringify(moved) };
  };
  expect((await around()).steps).toEqual([]);
  expect((await app.post(`/projects/${app.project}/estimates/${round}/close`, {})).status).toBeLessThan(300);
  const { steps, text } = await around();
  expect(steps.map(({ says }) => says)).toEqual([
    "Estimates of data assessment were closed; one person gave theirs without seeing each other’s.",
  ]);
  expect(steps[0]?.days.p80).toBeGreaterThan(20);
  expect(text).not.toMatch(/\b(211|333|477)\b|member|owner@acme/i);
});

test("finished projects that came in together are one step, and what was said on the day itself or before is none", async () => {
  await using app = await forecastingApp();
  await judge(app);
  app.today = "2026-11-25";
  const rows = [3, 4, 5].map((month) => `Old ${month},own model,2025-01-06,2025-02-20,2025-0${month}-30,shipped`);
  const text = ["Project,Kind,Started,First promised,Finished,Outcome", ...rows].join("\n");
  expect((await app.post("/finished-projects", { text })).status).toBe(201);
  const { moved } = await movedOf(app, "?from=2026-11-23");
  const steps: readonly Step[] = moved.value.steps;
  expect(steps.filter(({ is }) => is === "workspace").map(({ says }) => says)).toEqual([
    "3 finished projects were reported, and how far plans are off was learnt anew.",
  ]);
  expect((await movedOf(app, "?from=2026-11-25")).moved.value).toMatchObject({ steps: [], points: 0, days: { p50: 0, p80: 0 } });
});

test("where there is no forecast it says why, and from a day before there was one it begins on the first", async () => {
  await using app = await forecastingApp();
  app.today = "2026-12-01";
  const { moved, asked } = await movedOf(app, "");
  expect([asked, moved.value.from, moved.value.end]).toEqual(["2026-11-01", "2026-11-23", "decision"]);
  const { body } = await app.post("/projects", { name: "Search" });
  expect((await app.get(`/projects/${body.id}/forecast/moved`)).body.moved).toMatchObject({
    known: false,
    because: expect.stringMatching(/\.$/),
  });
});

test("is refused to a stranger, tells another workspace nothing, and names the wrong field", async () => {
  await using app = await forecastingApp();
  expect((await app.get(at(app, "/moved"), "stranger")).status).toBe(401);
  expect((await app.get(at(app, "/moved"), "owner@umbra")).status).toBe(404);
  expect((await app.get(at(app, "/moved?from=soon"))).body.errors[0].field).toBe("from");
  expect((await app.get(at(app, "/moved?from=2027-01-01"))).body).toMatchObject({
    code: "forecasting/from-later-day",
    detail: "Say a day before 23 November 2026, the day that is looked at.",
  });
});
