import { expect, test } from "vitest";
import { forecastingApp } from "./testing.ts";

const path = "/decision-quality";

type App = Awaited<ReturnType<typeof forecastingApp>>;

/** Its kill criterion is met by what was measured. */
async function killMet(app: App): Promise<void> {
  const terms = { role: "kill", metric: "recall", comparison: "below", threshold: 0.6, phase: "data-assessment" };
  const { body } = await app.post(`/projects/${app.project}/criteria`, terms);
  const figure = { criterion: body.criteria[0].id, value: 0.4, n: 400, source: "run 7" };
  expect((await app.post(`/projects/${app.project}/evidence`, figure)).status).toBe(201);
}

test("a met kill criterion is counted from its day on, open until somebody decides; as of any day", async () => {
  await using app = await forecastingApp("2026-11-02");
  const nothing = (await app.get(path)).body.organisation;
  expect(nothing.weeksPast.figure).toEqual({ known: false, because: "No kill criterion has been met." });
  await killMet(app);
  app.today = "2026-11-23";
  const { organisation, kinds } = (await app.get(path)).body;
  expect(organisation.weeksPast.figure.value).toMatchObject({ weeks: 3, projects: 1, still: 1 });
  expect(organisation.weeksToDecision).toMatchObject({
    figure: { known: false, because: expect.stringContaining("4 more kill criteria") },
    counted: [{ project: app.project, name: "Churn", says: "met on 2 November 2026, open for 3 weeks so far", reported: false }],
  });
  expect(kinds).toEqual([]);
  await app.post(`/projects/${app.project}/stop`, { reason: "It cannot be done with these data." });
  const after = (await app.get(path)).body.organisation;
  expect(after.weeksToDecision.counted[0].says).toBe("met on 2 November 2026, decided after 3 weeks");
  expect(after.stops.counted).toHaveLength(1);
  expect(after.costAvoided.figure.because).toMatch(/^No stop has a figure yet/);
  app.today = "2026-12-07";
  const then = (await app.get(`${path}?asOf=2026-11-09`)).body;
  expect(then).toMatchObject({ asOf: "2026-11-09", organisation: { weeksPast: { figure: { value: { weeks: 1, still: 1 } } } } });
});

test("is refused to a stranger, and tells another workspace nothing", async () => {
  await using app = await forecastingApp();
  expect((await app.get(path, "stranger")).status).toBe(401);
  await killMet(app);
  expect((await app.get(path, "owner@umbra")).body.organisation.weeksToDecision.counted).toEqual([]);
});
