import { expect, test } from "vitest";
import { costSays } from "../domain/index.ts";
import { forecastingApp } from "./testing.ts";

const between = (low: number, high = low) => ({ low, high });

/** An agent on a model with a price, and a criterion of which half of the tasks were solved. */
async function agent() {
  const app = await forecastingApp();
  const path = `/projects/${app.project}`;
  await app.post(`${path}/kind`, { kind: "agent" });
  const { body } = await app.post(`${path}/dependencies`, { vendor: "Lumen", model: "small-1" });
  const dependency: string = body.dependencies[0].id;
  const prices = [
    { amount: 2, currency: "EUR", per: "million-tokens-in" },
    { amount: 10, currency: "EUR", per: "million-tokens-out" },
  ];
  const said = {
    tasksAMonth: between(1000),
    models: [{ dependency, calls: between(3), tokensIn: between(5000), tokensOut: between(500) }],
  };
  return Object.assign(app, {
    ...{ path, said, dependency },
    price: () => app.post(`${path}/dependencies/${dependency}/prices`, { prices, asOf: "2026-11-01" }),
    expect: (more: object = {}, as?: string) => app.post(`${path}/cost/use`, { ...said, ...more }, as),
    cost: async (as?: string) => (await app.get(`${path}/cost`, as)).body.cost,
  });
}

test("cost is told beside the forecast, to whoever may read, and the same each time", async () => {
  await using app = await agent();
  const cost = await app.cost("viewer@acme");
  expect(cost.ahead).toMatchObject({ known: true, value: { currency: "EUR", toNextDecision: { known: true } } });
  expect(cost.says).toBe(costSays(cost));
  expect(await app.cost()).toEqual(cost);
});

test("a month in use says what is missing, one thing after the other, and then is tokens × tasks × price", async () => {
  await using app = await agent();
  expect((await app.cost()).running).toEqual({
    known: false,
    because: "What small-1 costs is not recorded. Say it on the project’s page, with the day of its price list.",
  });
  await app.price();
  expect((await app.cost()).running.because).toBe(
    "How much it will be used is not recorded. Say how many tasks a month, and what one takes.",
  );
  const { status, body } = await app.expect();
  expect(status).toBe(201);
  const [row] = body.cost.running.value.in;
  // 1,000 tasks of 3 calls: 15 million tokens in at 2 each, 1.5 million out at 10 each.
  expect(row.month.p50.value).toBeCloseTo(45, 9);
  expect(row.task.value.p50.value).toBeCloseTo(0.045, 9);
  expect(row.solved).toMatchObject({ known: false });
  expect(body.cost.running.value.inputs.map(({ origin, says }: { origin: string; says: string }) => [origin, says])).toEqual([
    ["said", "1,000 a month."],
    ["said", "3 for each task, tries that failed among them."],
    ["said", "5,000 in, 500 out, for each call."],
    ["said", "small-1 by Lumen: EUR 2 a million tokens in, EUR 10 a million tokens out, by the price list of 1 November 2026."],
  ]);
});

test("where a criterion tells the share solved, a solved task costs as much more; tokens that its figure counted are offered for a case", async () => {
  await using app = await agent();
  await app.price();
  const terms = {
    role: "success",
    metric: "tickets solved",
    comparison: "at-least",
    threshold: 40,
    unit: "%",
    deadline: "2026-12-20",
  };
  const set = await app.post(`${app.path}/criteria`, terms);
  expect(set.status).toBe(201);
  const criterion: string = set.body.criteria[0].id;
  expect((await app.cost()).solvedBy).toEqual([{ id: criterion, metric: "tickets solved" }]);
  const waits = await app.expect({ solvedBy: criterion });
  expect(waits.body.cost.running.value.in[0].solved).toEqual({ known: false, because: "tickets solved has no figure yet." });
  const offered = await app.post(`${app.path}/evidence`, { criterion, value: 50, n: 200, source: "trial 3" });
  expect(offered.status).toBe(201);
  expect((await app.cost()).running.value.in[0].solved.value.p50.value).toBeCloseTo(0.09, 9);
  const context = { model: "lumen/small-1", tokens: { in: 1_000_000, out: 50_000 } };
  await app.post(`${app.path}/evidence`, { criterion, value: 55, n: 200, source: "trial 4", context });
  expect((await app.cost()).counted).toEqual([
    { dependency: app.dependency, tokensIn: 5000, tokensOut: 250, cases: 200, on: "2026-11-23" },
  ]);
});

test("nothing of cost is told where the workspace shows none", async () => {
  await using app = await agent();
  await app.price();
  await app.expect();
  expect((await app.post("/rules/cost", { shown: false }, "owner@acme")).status).toBe(201);
  expect((await app.get(`${app.path}/cost`)).body).toEqual({ asOf: "2026-11-23", project: app.project, name: "Churn", cost: null });
  expect((await app.expect()).body.cost).toBeNull();
  expect(JSON.stringify((await app.get(`${app.path}/forecast`)).body)).not.toMatch(/EUR/);
});

test("refuses a range that is turned round or begins at nothing, a model it does not stand on, and names the field", async () => {
  await using app = await agent();
  const [model] = app.said.models;
  for (const [said, field, code] of [
    [{ tasksAMonth: between(9, 3) }, "tasksAMonth.low", "forecasting/range-reversed"],
    [{ tasksAMonth: between(0) }, "tasksAMonth.low", undefined],
    [{ models: [{ ...model, tokensIn: between(0, 9) }] }, "models.0.tokensIn.low", "forecasting/begins-at-nothing"],
    [{ models: [{ ...model, calls: between(-1, 9) }] }, "models.0.calls.low", undefined],
    [{ models: [model, model] }, "models.1.dependency", "forecasting/stands-on-another"],
    [{ models: [{ ...model, dependency: "other" }] }, "models.0.dependency", "forecasting/stands-on-another"],
    [{ solvedBy: "none" }, "solvedBy", "forecasting/tells-no-share"],
  ] as const) {
    const { status, body } = await app.expect(said);
    expect([status, JSON.stringify(body)], field).toEqual([code ? 422 : 400, expect.stringContaining(field)]);
    if (code) expect(body.code).toBe(code);
  }
  expect((await app.expect({}, "viewer@acme")).status).toBe(403);
});
