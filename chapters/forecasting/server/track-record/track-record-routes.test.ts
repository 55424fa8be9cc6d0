import { expect, test } from "vitest";
import { forecastingApp } from "../testing.ts";

const people = ["ada", "ben", "cleo", "dan", "eve"].map((name) => `member/${name}@acme`);
const [ada = "", ben = ""] = people;
const path = "/track-record";

type App = Awaited<ReturnType<typeof forecastingApp>>;

/** Claims answered by some on one day and resolved on the day they were for: the first `came` come true. */
async function claims(app: App, said: { who: readonly string[]; of: number; chance: number; came: number }): Promise<void> {
  const ids: string[] = [];
  for (let at = 0; at < said.of; at++) {
    const { body } = await app.post("/statements", { claim: `Claim ${at}`, project: app.project, resolvesOn: "2026-12-01" }, ada);
    for (const as of said.who) await app.post(`/statements/${body.id}/answers`, { probability: said.chance }, as);
    ids.push(body.id);
  }
  app.today = "2026-12-01";
  for (const [at, id] of ids.entries())
    await app.post(`/statements/${id}/resolution`, { outcome: at < said.came ? "yes" : "no", because: "We saw it." }, ada);
}

test("one's own record is for oneself alone; the group's waits for five people", async () => {
  await using app = await forecastingApp();
  await claims(app, { who: [ada, ben], of: 10, chance: 0.8, came: 4 });
  const { organisation, projects } = (await app.get(path)).body;
  expect(organisation).toMatchObject({ known: false, because: expect.stringContaining("from 5 people on") });
  expect(projects.map(({ name, record }: { name: string; record: { known: boolean } }) => [name, record.known])).toEqual([
    ["Churn", false],
  ]);
  const own = (await app.get(`${path}/me`, ada)).body.record;
  expect(own.value).toMatchObject({ claims: 10, scores: { known: true, value: { came: 4 } } });
  expect(own.value.scores.value.brier).toBeCloseTo(0.4 * 0.04 + 0.6 * 0.64, 10);
  expect(own.value.says[0]).toMatch(/^Of 10 statements said at about 80 %, 4 came true: you say 80 and it is 40/);
  for (const as of ["owner@acme", "viewer@acme", "member/zoe@acme"])
    expect((await app.get(`${path}/me`, as)).body.record.value.claims).toBe(0);
});

test("five people have a record together, in which answers to one claim count as one", async () => {
  await using app = await forecastingApp();
  await claims(app, { who: people, of: 3, chance: 0.7, came: 2 });
  const { organisation, projects } = (await app.get(path)).body;
  expect(organisation.value).toMatchObject({ claims: 3, statements: 15, scores: { known: false } });
  expect(organisation.value.scores.because).toMatch(/7 more claims/);
  expect(projects[0].record.known).toBe(true);
  expect(JSON.stringify(organisation)).not.toMatch(/member|ada/);
});

test("what is void is counted with its reason, and not scored", async () => {
  await using app = await forecastingApp();
  const { body } = await app.post("/statements", { claim: "It renews", resolvesOn: "2026-12-01", probability: 0.7 }, ada);
  await app.post(`/statements/${body.id}/resolution`, { outcome: "void", because: "The vendor closed." }, ben);
  const { value } = (await app.get(`${path}/me`, ada)).body.record;
  expect(value).toMatchObject({ claims: 0, voids: [{ because: "The vendor closed.", claims: 1 }] });
  expect(value.says.join(" ")).toContain("1 claim was void and not scored: The vendor closed. (1).");
});

test("the forecasts' own record begins with a history of finished projects, each forecast by those before it", async () => {
  await using app = await forecastingApp();
  const rows = Array.from(
    { length: 10 },
    (_, at) => `P${at},own model,202${at < 5 ? 3 : 4}-0${(at % 5) + 1}-01,30,202${at < 5 ? 3 : 4}-0${(at % 5) + 2}-1${at % 5},shipped`,
  );
  await app.post("/finished-projects", { text: ["Project,Kind,Started,Planned days,Finished,Outcome", ...rows].join("\n") });
  const { forecasts } = (await app.get(path)).body;
  expect(forecasts.value.ranges).toMatchObject({ known: true, value: { ranges: 10 } });
  expect(forecasts.value.ranges.value.says[0]).toMatch(/^\d+ of 10 ranges from P10 to P90 held what happened, where 80 % are meant to/);
});

test("a range that was given is held against the days that it took", async () => {
  await using app = await forecastingApp("2026-11-02");
  const estimates = `/projects/${app.project}/estimates`;
  const { rounds } = (await app.post(estimates, { parts: ["data-assessment"] }, ada)).body;
  const give = (low: number, median: number, high: number, as: string) =>
    app.post(`${estimates}/${rounds[0].id}/ranges`, { ranges: [{ part: "data-assessment", low, median, high }] }, as);
  await give(1, 2, 3, ada);
  await give(5, 8, 20, ben);
  app.today = "2026-11-12";
  const bar = { role: "minimum-viable", metric: "recall", comparison: "at-least", threshold: 0.8, reason: "Below it nobody acts on it." };
  await app.post(`/projects/${app.project}/criteria`, bar);
  expect((await app.post(`/projects/${app.project}/phases`, { phase: "proof-of-concept" })).status).toBe(201);
  const waiting = async (as: string) => (await app.get(`${path}/me`, as)).body.record.value.ranges.because;
  expect([await waiting(ada), await waiting("member/zoe@acme")]).toEqual([
    expect.stringContaining("there are 1 of 5"),
    expect.stringContaining("there are 0 of 5"),
  ]);
});

test.each([
  [5, false],
  [4, true],
])("ranges of %i people that held or failed move what ranges are widened by, and those of fewer do not", async (many, stays) => {
  await using app = await forecastingApp("2026-11-02");
  const { id } = (await app.post("/projects", { name: "Search" })).body;
  await app.post(`/projects/${id}/phases`, { phase: "data-assessment" });
  const round = async (project: string, part: string, days: readonly [number, number, number]) => {
    const estimates = `/projects/${project}/estimates`;
    const { rounds } = (await app.post(estimates, { parts: [part] }, ada)).body;
    const [low, median, high] = days;
    for (const as of people.slice(0, many))
      await app.post(`${estimates}/${rounds[0].id}/ranges`, { ranges: [{ part, low, median, high }] }, as);
    await app.post(`${estimates}/${rounds[0].id}/close`, {});
  };
  await round(app.project, "data-assessment", [1, 2, 3]);
  await round(id, "data-assessment", [10, 20, 40]);
  const widened = async (): Promise<string> => {
    const { inputs } = (await app.get(`/projects/${id}/forecast`)).body.forecast.value;
    return /taken (\d\.\d\d) times as wide/.exec(inputs.map(({ says }: { says: string }) => says).join(" "))?.[1] ?? "";
  };
  expect(await widened()).toBe("1.76");
  app.today = "2026-11-12";
  const bar = { role: "minimum-viable", metric: "recall", comparison: "at-least", threshold: 0.8, reason: "Below it nobody acts on it." };
  await app.post(`/projects/${app.project}/criteria`, bar);
  await app.post(`/projects/${app.project}/phases`, { phase: "proof-of-concept" });
  const after = await widened();
  expect(stays ? after === "1.76" : Number(after) > 1.76).toBe(true);
});

test("a round that is open is in nobody's record but one's own: looked at as of later days, it would tell each P90", async () => {
  await using app = await forecastingApp("2026-11-02");
  const estimates = `/projects/${app.project}/estimates`;
  const { rounds } = (await app.post(estimates, { parts: ["data-assessment"] }, ada)).body;
  const ranges = [{ part: "data-assessment", low: 1, median: 2, high: 3 }];
  for (const as of people) await app.post(`${estimates}/${rounds[0].id}/ranges`, { ranges }, as);
  const later = "asOf=2027-02-01";
  const before = (await app.get(`${path}?${later}`, "member/zoe@acme")).body;
  expect([before.organisation.known, before.projects]).toEqual([false, []]);
  expect((await app.get(`${path}/me?${later}`, ada)).body.record.value.ranges.because).toContain("there are 1 of 5");
  await app.post(`${estimates}/${rounds[0].id}/close`, {});
  expect((await app.get(`${path}?${later}`, "member/zoe@acme")).body.organisation).toMatchObject({ known: true });
});

test("is refused to a stranger, and tells another workspace nothing", async () => {
  await using app = await forecastingApp();
  await claims(app, { who: people, of: 1, chance: 0.7, came: 1 });
  for (const where of [path, `${path}/me`]) expect((await app.get(where, "stranger")).status).toBe(401);
  expect((await app.get(path, "owner@umbra")).body.organisation.known).toBe(false);
  expect((await app.get(`${path}/me`, "owner@umbra")).body.record.value.claims).toBe(0);
});
