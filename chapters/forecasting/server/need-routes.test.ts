import { expect, test } from "vitest";
import { forecastingApp } from "./testing.ts";

const ada = "member/ada@acme";
const ben = "member/ben@acme";
const path = "/forecast-needs";

test("an open statement and a round of estimates wait for each who has not answered", async () => {
  await using app = await forecastingApp();
  const claim = { claim: "The vendor renews", project: app.project, resolvesOn: "2026-12-01", probability: 0.7 };
  const { body: statement } = await app.post("/statements", claim, ada);
  await app.post(`/projects/${app.project}/estimates`, { parts: ["whole"], until: "2026-11-30" }, ada);
  const what = async (as: string) => (await app.get(path, as)).body.needs.map((need: { what: string }) => need.what);
  expect(await what(ada)).toEqual(["estimate-asked"]);
  expect((await app.get(path, ben)).body.needs).toMatchObject([
    { what: "estimate-asked", name: "Churn", says: "Your estimate of what is left is asked for by 30 November 2026." },
    { what: "answer-asked", statement: statement.id, says: "“The vendor renews” is known on 1 December 2026; your answer is asked for." },
  ]);
  for (const as of ["viewer@acme", "key:forecasting:read@acme"]) expect(await what(as)).toEqual([]);
  app.today = "2026-12-01";
  expect(await what(ada)).toEqual(["statement-due", "estimate-asked"]);
  await app.post(`/statements/${statement.id}/resolution`, { outcome: "yes", because: "Signed." }, ben);
  expect(await what(ada)).toEqual(["estimate-asked"]);
});

test("nothing is asked about a project that was stopped; a stranger and another workspace hear nothing", async () => {
  await using app = await forecastingApp();
  await app.post(`/projects/${app.project}/estimates`, { parts: ["whole"] }, ada);
  expect((await app.get(path, "stranger")).status).toBe(401);
  expect((await app.get(path, "member/eve@umbra")).body.needs).toEqual([]);
  await app.post(`/projects/${app.project}/decisions`, { outcome: "stop", reason: "No data." });
  expect((await app.get(path, ben)).body.needs).toEqual([]);
});
