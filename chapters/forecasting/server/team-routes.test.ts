import { expect, test } from "vitest";
import { reforecast } from "../domain/index.ts";
import { forecastingApp } from "./testing.ts";

/** A team of three people, and two projects under way that ask for two each. */
async function shared() {
  const app = await forecastingApp();
  const { body } = await app.post("/projects", { name: "Search" });
  await app.post(`/projects/${body.id}/phases`, { phase: "data-assessment" });
  const [team] = (await app.post("/forecast-teams", { name: "Data", people: 3 })).body.teams;
  const take = (project: string) => app.post(`/projects/${project}/people`, { team: team.id, people: 2 }, "member/ada@acme");
  return Object.assign(app, { other: body.id as string, team: team.id as string, take }); // a reply of a test is what it expects
}

test("two projects of one team are later by it, and the page, the portfolio, the model and the outlook say the same days", async () => {
  await using app = await shared();
  const forecast = async () => (await app.get(`/projects/${app.project}/forecast`)).body.forecast.value;
  const alone = await forecast();
  await app.take(app.project);
  expect({ ...(await forecast()), inputs: [] }).toEqual({ ...alone, inputs: [] });
  const { body: people } = await app.take(app.other);
  expect(people.taken).toMatchObject({ people: 2, team: { name: "Data", people: 3 }, warning: null });
  expect(people.taken.says).toBe("The team Data has 3 people, and its 2 projects under way ask for 4 now.");

  const together = await forecast();
  expect(together.decision.value.p50.day > alone.decision.value.p50.day).toBe(true);
  expect(together.next.value.middle > alone.next.value.middle).toBe(true);
  expect((await app.get(`/ranges?projects=${app.project}`)).body.ranges[0].range).toEqual(together.next);
  const outlook = (await app.get("/outlook")).body.projects.find(({ project }: { project: string }) => project === app.project);
  expect([outlook.outlook.value.next, outlook.outlook.value.decision]).toEqual([together.next, together.decision]);
  const { body } = await app.get(`/projects/${app.project}/forecast/model`);
  const { graph, ...model } = body.model.value;
  expect(model.team.projects.map(({ name }: { name: string }) => name).toSorted()).toEqual(["Churn", "Search"]);
  const { decision } = reforecast({ ...model, graph, project: body.project, asOf: body.asOf });
  expect(JSON.parse(JSON.stringify(decision))).toEqual(together.decision);

  await app.post(`/projects/${app.other}/people/return`, {});
  expect({ ...(await forecast()), inputs: [] }).toEqual({ ...alone, inputs: [] });
});

test("a team is set by leads, changed, listed with its projects, and dissolved: then nobody shares", async () => {
  await using app = await shared();
  await app.take(app.project);
  expect((await app.post("/forecast-teams", { name: "Data", people: 3 }, "member/ada@acme")).status).toBe(403);
  const size = await app.post(`/forecast-teams/${app.team}/size`, { name: "Data", people: 1 });
  expect(size.body.teams[0]).toMatchObject({ people: 1, asked: 1, projects: [{ name: "Churn", now: 2 }] });
  expect((await app.get(`/projects/${app.project}/people`)).body.taken.warning).toMatch(/^More people are asked for than the team has/);
  const gone = await app.post(`/forecast-teams/${app.team}/dissolve`, { because: "Everybody sits with a product now." });
  expect(gone.body.teams).toEqual([]);
  expect((await app.get(`/projects/${app.project}/people`)).body.taken).toBeNull();
  expect((await app.take(app.project)).body.code).toBe("forecasting/team-dissolved");
  expect((await app.get("/forecast-teams", "stranger")).status).toBe(401);
  expect((await app.get("/forecast-teams", "owner@umbra")).body.teams).toEqual([]);
  expect((await app.post(`/forecast-teams/${app.team}/size`, { name: "x", people: 1 }, "owner@umbra")).status).toBe(404);
});

test("what cannot be is refused with the field and what to do", async () => {
  await using app = await shared();
  const refused = async (path: string, body: object) => {
    const { body: told } = await app.post(path, body);
    return [told.errors?.[0]?.field ?? told.details?.field, told.errors?.[0]?.message ?? told.detail];
  };
  expect(await refused("/forecast-teams", { name: "Ops", people: 0 })).toEqual([
    "people",
    expect.stringMatching(/^A team has more than 0 people/),
  ]);
  expect(await refused("/forecast-teams", { name: "data", people: 2 })).toEqual(["name", expect.stringMatching(/^A team of this name/)]);
  expect((await refused("/forecast-teams", { name: " ", people: 2 }))[1]).toMatch(/write|words|Write/i);
  const path = `/projects/${app.project}/people`;
  expect((await refused(path, { team: app.team, people: -1 }))[0]).toBe("people");
  const phases = [1, 2].map((asked) => ({ phase: "go-no-go", asked }));
  expect(await refused(path, { team: app.team, people: 1, phases })).toEqual(["phases", "Name each phase once."]);
  expect((await app.post(path, { team: "nowhere", people: 1 })).status).toBe(404);
  expect((await app.post(`${path}/return`, {})).body.code).toBe("forecasting/nobody-taken");
});

test("no more projects share a team than can be simulated together while somebody waits", async () => {
  await using app = await shared();
  const ids: string[] = [];
  for (let at = 0; at < 30; at++) ids.push((await app.post("/projects", { name: `Next ${at}` })).body.id);
  for (const id of ids) expect((await app.take(id)).status).toBe(201);
  const refused = (await app.take(app.project)).body;
  expect([refused.code, refused.details.field]).toEqual(["forecasting/too-many-share", "team"]);
  expect((await app.take(ids[0] ?? "")).status).toBe(201);
  await app.post(`/projects/${ids[0]}/people/return`, {});
  expect((await app.take(app.project)).status).toBe(201);
});
