import { expect, test } from "vitest";
import { reforecast } from "../domain/index.ts";
import { forecastingApp } from "./testing.ts";

const said = { phase: "data-assessment", low: 20, median: 30, high: 60, reason: "Legal has to agree to the customer table." };

test("a wait moves the forecast, the range of the portfolio and the model alike; over, it counts no more; withdrawn, it stays on record", async () => {
  await using app = await forecastingApp();
  const path = `/projects/${app.project}/waits`;
  const next = async () => (await app.get(`/projects/${app.project}/forecast`)).body.forecast.value.next.value;
  const before = await next();
  expect((await app.get(path, "viewer@acme")).body).toMatchObject({ waits: [], mayWait: expect.arrayContaining(["data-assessment"]) });

  const { body } = await app.post(path, said, "member/ada@acme");
  const [wait] = body.waits;
  expect(wait).toMatchObject({ ...said, times: "each-visit", counts: true, ended: null, withdrawn: null });
  const waits = await next();
  expect(waits.middle > before.middle).toBe(true);
  expect(waits.assumes).toContain("20 to 60 days, as likely as not 30");
  expect(waits.assumes).not.toContain("Legal");
  expect((await app.get(`/ranges?projects=${app.project}`)).body.ranges[0].range.value).toEqual(waits);

  const { body: found } = await app.get(`/projects/${app.project}/forecast/model`);
  const told = (await app.get(`/projects/${app.project}/forecast`)).body.forecast.value;
  const { graph, ...model } = found.model.value;
  const { decision } = reforecast({ ...model, graph, project: found.project, asOf: found.asOf });
  expect(JSON.parse(JSON.stringify(decision))).toEqual(told.decision);

  await app.post(`${path}/${wait.id}/end`, {});
  expect(await next()).toEqual(before);
  const withdrawn = (await app.post(`${path}/${wait.id}/withdraw`, { because: "The table is public." })).body.waits;
  expect(withdrawn[0]).toMatchObject({
    counts: false,
    ended: "2026-11-23",
    withdrawn: { because: "The table is public.", on: "2026-11-23" },
  });
  expect((await app.post(`${path}/${wait.id}/end`, {})).body.code).toBe("forecasting/wait-is-over");
});

test("what cannot be is refused with the field and what to do", async () => {
  await using app = await forecastingApp();
  const path = `/projects/${app.project}/waits`;
  const refused = async (wrong: object) => {
    const { status, body } = await app.post(path, { ...said, ...wrong });
    return [status, body.errors?.[0]?.field ?? body.details?.field, body.errors?.[0]?.message ?? body.detail];
  };
  expect(await refused({ low: -3 })).toEqual([400, "low", "Days are 0 or more."]);
  expect(await refused({ low: 70 })).toEqual([422, "low", expect.stringContaining("low ≤ median ≤ high")]);
  expect(await refused({ high: 25 })).toEqual([422, "high", expect.stringContaining("low ≤ median ≤ high")]);
  expect((await refused({ phase: "iteration" }))[1]).toBe("phase");
  expect((await refused({ reason: "" }))[1]).toBe("reason");
  expect((await app.post(path, said, "viewer@acme")).status).toBe(403);
  expect((await app.get(path, "stranger")).status).toBe(401);
  expect((await app.get(path, "owner@umbra")).status).toBe(404);
  const { body } = await app.post(path, said);
  const { body: other } = await app.post("/projects", { name: "Search" });
  expect((await app.post(`/projects/${other.id}/waits/${body.waits[0].id}/end`, {})).status).toBe(404);
});
