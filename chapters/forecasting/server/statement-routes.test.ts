import { expect, test } from "vitest";
import { forecastingApp } from "./testing.ts";

const ada = "member/ada@acme";
const ben = "member/ben@acme";
const claim = { claim: "The vendor renews at the same price", resolvesOn: "2026-12-01" };

async function made(body: object = claim, as = ada) {
  const app = await forecastingApp();
  const answer = await app.post("/statements", body, as);
  expect(answer.status).toBe(201);
  const path = `/statements/${answer.body.id}`;
  return Object.assign(app, {
    ...{ path, made: answer.body },
    say: (probability: number, as: string) => app.post(`${path}/answers`, { probability }, as),
    resolve: (said: object, as = ben) => app.post(`${path}/resolution`, { because: "The offer came.", ...said }, as),
  });
}

test("others' answers and what all say together are hidden until one's own is in; updates are kept with their day", async () => {
  await using app = await made();
  await app.say(0.9, ada);
  expect((await app.get(app.path, ben)).body).toMatchObject({ given: 1, shown: false, pooled: null, others: [], own: [], history: [] });
  const { body } = await app.say(0.5, ben);
  expect(body).toMatchObject({ given: 2, shown: true, others: [0.9], own: [{ on: "2026-11-23", probability: 0.5 }] });
  expect(body.pooled).toBe(0.75); // odds of 9 and 1: their geometric mean is 3
  app.today = "2026-11-24";
  const later = (await app.say(0.7, ben)).body;
  expect(later.own).toEqual([
    { on: "2026-11-23", probability: 0.5 },
    { on: "2026-11-24", probability: 0.7 },
  ]);
  expect(later.history.map(({ on, given }: { on: string; given: number }) => [on, given])).toEqual([
    ["2026-11-23", 2],
    ["2026-11-24", 2],
  ]);
  expect(later.given).toBe(2);
});

test("resolves as yes at any time, as no from its day on, as void with a reason; then it is open to all and takes no more", async () => {
  await using app = await made();
  await app.say(0.9, ada);
  expect((await app.resolve({ outcome: "no" })).body.code).toBe("forecasting/too-early-to-resolve");
  expect((await app.resolve({ outcome: "yes", because: "  " })).body.code).toBe("lifecycle/nothing-written");
  expect((await app.resolve({ outcome: "yes", evidence: 9999 })).body.code).toBe("forecasting/no-such-evidence");
  const { body } = await app.resolve({ outcome: "yes", evidence: 1 });
  expect(body).toMatchObject({
    state: "resolved",
    shown: true,
    pooled: 0.9,
    resolution: { outcome: "yes", because: "The offer came.", evidence: 1 },
  });
  expect((await app.get(app.path, "viewer@acme")).body.others).toEqual([0.9]);
  expect((await app.say(0.5, ben)).body.code).toBe("forecasting/statement-over");
  expect((await app.resolve({ outcome: "void" })).body.code).toBe("forecasting/resolved-already");
  const right = (await app.resolve({ outcome: "void", because: "Nobody asked the vendor." }, "lead@acme")).body;
  expect(right.resolution).toMatchObject({ outcome: "void", because: "Nobody asked the vendor.", corrects: 1 });
});

test("from its day on it takes no answers, and waits for somebody to say how it ended", async () => {
  await using app = await made();
  app.today = "2026-12-01";
  expect((await app.get(app.path)).body).toMatchObject({ state: "due", mayAnswer: false });
  expect((await app.say(0.5, ben)).status).toBe(409);
  expect((await app.get("/statements?state=due")).body.total).toBe(1);
  expect((await app.resolve({ outcome: "no" })).body.resolution).toMatchObject({ outcome: "no", on: "2026-12-01" });
});

test("one that is drawn from a criterion says by itself how it ended", async () => {
  await using app = await forecastingApp();
  const { criteria } = (
    await app.post(`/projects/${app.project}/criteria`, {
      ...{ role: "success", metric: "recall", comparison: "at-least", threshold: 0.8, deadline: "2026-12-03" },
    })
  ).body;
  const criterion = criteria[0].id;
  const suggested = (await app.get("/statement-suggestions")).body.suggestions;
  expect(suggested).toMatchObject([{ criterion, claim: "recall ≥ 0.8 by 3 December 2026", resolvesOn: "2026-12-03", name: "Churn" }]);
  const { body } = await app.post("/statements", { project: app.project, criterion, probability: 0.3 }, ada);
  expect(body).toMatchObject({ claim: "recall ≥ 0.8 by 3 December 2026", state: "open", own: [{ probability: 0.3 }], settles: null });
  expect((await app.get("/statement-suggestions")).body.suggestions).toEqual([]);
  const path = `/statements/${body.id}`;
  expect((await app.post("/statements", { project: app.project, criterion }, ben)).body.code).toBe("forecasting/asked-already");
  expect((await app.post(`${path}/resolution`, { outcome: "yes", because: "I saw it." })).body.code).toBe("forecasting/resolves-by-itself");
  await app.post(`/projects/${app.project}/evidence`, { criterion, value: 0.83, n: 200, source: "run 7" });
  const settled = (await app.get(path)).body;
  expect(settled).toMatchObject({ state: "due", mayAnswer: false, settles: { outcome: "yes", on: "2026-11-23" } });
  expect(settled.settles.because).toBe("recall ≥ 0.8 was reached on 23 November 2026.");
  expect((await app.post(`${path}/answers`, { probability: 0.99 }, ben)).body.code).toBe("forecasting/statement-over");
  expect((await app.get(`${path}?asOf=2026-11-22`)).status).toBe(404);
});

test.each([
  [{ ...claim, resolvesOn: "2026-11-23" }, "forecasting/resolves-in-the-past", "resolvesOn"],
  [{ ...claim, resolvesOn: "2026-11-22" }, "forecasting/resolves-in-the-past", "resolvesOn"],
  [{ ...claim, resolvesOn: "2046-11-23" }, "forecasting/resolves-in-the-past", "resolvesOn"],
  [{ claim: "It renews" }, "forecasting/no-day-to-resolve", "resolvesOn"],
  [{ resolvesOn: "2026-12-01" }, "forecasting/claim-or-criterion", "claim"],
  [{ ...claim, probability: 1.2 }, "platform/invalid-request", "probability"],
  [{ ...claim, probability: 0 }, "platform/invalid-request", "probability"],
  [{ criterion: "c1" }, "platform/invalid-request", "project"],
])("an impossible statement is refused with its field: %j", async (body, code, field) => {
  await using app = await forecastingApp();
  const { body: said } = await app.post("/statements", body, ada);
  expect([said.code, said.details?.field ?? said.errors[0].field]).toEqual([code, field]);
});

test("what waits for one's own answer is found, and nobody else's list changes with it", async () => {
  await using app = await made();
  await app.say(0.9, ada);
  expect((await app.get("/statements?state=unanswered", ada)).body.total).toBe(0);
  expect((await app.get("/statements?state=unanswered", ben)).body.statements).toMatchObject([{ id: app.made.id }]);
});

test("who answered is nowhere in the record, and another workspace knows nothing of it", async () => {
  await using app = await made();
  await app.say(0.9, ada);
  const { entries } = await app.ledger.entries(app.acme, { reader: { by: "member/x", role: "owner" }, limit: 50 });
  const own = entries.filter(({ kind }) => kind.startsWith("forecasting/")).toReversed();
  expect(own.map(({ kind, by }) => [kind, by])).toEqual([
    ["forecasting/statement-made", "system"],
    ["forecasting/answer-given", "system"],
  ]);
  expect(JSON.stringify(own)).not.toContain("member/");
  expect((await app.get(app.path, "stranger")).status).toBe(401);
  expect((await app.get(app.path, "owner@umbra")).status).toBe(404);
  expect((await app.get("/statements", "owner@umbra")).body.total).toBe(0);
  expect((await app.say(0.5, "key:forecasting:answer@acme")).body.code).toBe("forecasting/people-answer");
  expect((await app.say(0.5, "viewer@acme")).status).toBe(403);
});
