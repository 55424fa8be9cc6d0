import { expect, test } from "vitest";
import { forecastingApp } from "./testing.ts";

const path = "/forecast-assumptions";

test("what nobody said is marked as an assumption; what a lead said carries who, when and why", async () => {
  await using app = await forecastingApp();
  const before = (await app.get(path, "viewer@acme")).body;
  expect(before.lateness).toMatchObject({
    late: 3,
    early: 1,
    quantile: 0.75,
    said: null,
    assumes: expect.stringContaining("Our assumption"),
  });
  const said = { kind: "agent", prior: { median: 2, spread: 0.5 }, because: "Our last three agents." };
  const { body } = await app.post(`${path}/priors`, said, "lead/grace@acme");
  const agent = body.priors.find(({ kind }: { kind: string }) => kind === "agent");
  expect(agent).toMatchObject({
    median: 2,
    spread: 0.5,
    assumes: null,
    said: { because: "Our last three agents.", cite: { on: "2026-11-23" } },
  });
  expect(body.priors.filter(({ said: one }: { said: unknown }) => one !== null)).toHaveLength(1);
  app.today = "2026-11-24";
  const usual = (await app.post(`${path}/priors`, { ...said, prior: null })).body;
  expect(usual.priors).toEqual(before.priors);
  expect((await app.get(`${path}?asOf=2026-11-23`)).body.priors).toEqual(body.priors);
});

test("what finished projects make of a kind stands beside its assumption, with how much of that is its own", async () => {
  await using app = await forecastingApp();
  const learnt = async () => (await app.get(path)).body.priors.map(({ learnt }: { learnt: string | null }) => learnt);
  expect(await learnt()).toEqual([null, null, null, null]);
  const rows = [
    "Project,Kind,Started,Planned days,Finished,Outcome",
    "Tickets,agent,2025-01-01,30,2025-04-01,shipped",
    "Old,agent,2025-01-01,30,2025-04-01,stopped",
  ];
  await app.post("/finished-projects", { text: rows.join("\n") });
  const [, , agent, bought] = await learnt();
  expect(agent).toMatch(/^With your finished projects: .* Of that 25 % is from 1 finished project of its kind, and the rest is assumed\.$/);
  expect(bought).toMatch(/Of that 12 % is from 1 finished project of other kinds, and the rest is assumed\.$/);
});

test("over-confidence, drift and the price of lateness can be said, and put back", async () => {
  await using app = await forecastingApp();
  const usual = (await app.get(path)).body;
  await app.post(`${path}/over-confidence`, { multiplier: 1.2, because: "We measured it." });
  await app.post(`${path}/drift`, { spread: 0.2, because: "A steady team." });
  const { body } = await app.post(`${path}/lateness`, { price: { late: 9, early: 1 }, because: "A penalty." });
  expect([body.overConfidence.multiplier, body.drift.spread, body.lateness.quantile]).toEqual([1.2, 0.2, 0.9]);
  await app.post(`${path}/over-confidence`, { multiplier: null, because: "Back." });
  await app.post(`${path}/drift`, { spread: null, because: "Back." });
  expect((await app.post(`${path}/lateness`, { price: null, because: "Back." })).body).toEqual(usual);
});

test("only a lead says so, with a reason and figures that mean something", async () => {
  await using app = await forecastingApp();
  expect((await app.post(`${path}/drift`, { spread: 0.2, because: "x" }, "member/ada@acme")).status).toBe(403);
  expect((await app.get(path, "stranger")).status).toBe(401);
  expect((await app.post(`${path}/drift`, { spread: 0.2, because: "  " })).body.code).toBe("lifecycle/nothing-written");
  const field = async (where: string, body: object) => (await app.post(`${path}/${where}`, { because: "x", ...body })).body.errors[0].field;
  expect(await field("drift", { spread: 3 })).toBe("spread");
  expect(await field("over-confidence", { multiplier: 0 })).toBe("multiplier");
  expect(await field("lateness", { price: { late: 0, early: 1 } })).toBe("price.late");
  expect(await field("priors", { kind: "agent", prior: { median: -1, spread: 0.5 } })).toBe("prior.median");
});
