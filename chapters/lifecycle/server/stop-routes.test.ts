import { describe, expect, test } from "vitest";
import { peopleEntryKinds } from "#chapters/people/contract";
import { peopleFolds } from "#chapters/people/domain";
import { type TestApp, testApp } from "#platform/testing";
import { lifecycleEntryKinds } from "../contract/index.ts";
import { lifecycleFolds } from "../domain/index.ts";
import { lifecycleRoutes } from "./routes.ts";

const opened = () =>
  testApp({
    routes: lifecycleRoutes,
    kinds: [...peopleEntryKinds, ...lifecycleEntryKinds],
    folds: [...peopleFolds, ...lifecycleFolds],
    today: "2026-01-05",
  });

const kill = { role: "kill", metric: "recall", comparison: "below", threshold: 0.6, phase: "data-assessment" };
const said = {
  believed: "Customers who phone us are about to leave.",
  found: "They stay; the silent ones leave.",
  wouldDoDifferently: "Ask the desk first.",
};

/** In data assessment since 5 January, with a kill criterion. */
async function begun(app: TestApp, name = "Churn early warning"): Promise<string> {
  const { body } = await app.post("/projects", { name, kind: "trained-model", useCase: "Warn the desk about customers who will cancel." });
  const project = `/projects/${body.id}`;
  await app.post(`${project}/criteria`, kill);
  await app.post(`${project}/phases`, { phase: "data-assessment" });
  await app.post(`${project}/team-size`, { people: 2 });
  return project;
}

describe("a stop", () => {
  test("takes effect at once, with one sentence, and its learning is drafted from the record", async () => {
    await using app = await opened();
    const project = await begun(app);
    app.today = "2026-01-12";
    const { body: open } = await app.get(project);
    const evidence = { criterion: open.criteria[0].id, value: 0.41, n: 900, source: "run 7" };
    expect((await app.post(`${project}/evidence`, evidence, "key:lifecycle:evidence@acme")).body.needs[0].what).toBe("kill-met");
    const { status, body } = await app.post(`${project}/stop`, { reason: "Recall is out of reach with this data.", sort: "impossible" });
    expect(status).toBe(201);
    expect(body).toMatchObject({
      standing: { value: "stopped" },
      standsToday: { is: "stopped-learning-open", says: "stopped, learning open" },
      stop: { on: "2026-01-12", sort: "impossible", learningDueOn: "2026-01-19" },
      needs: [],
    });
    const { body: draft } = await app.get(`${project}/learnings/draft`, "viewer@acme");
    expect(draft.believed).toEqual([
      { label: "use case", words: "Warn the desk about customers who will cancel." },
      { says: "The way to it: a model we train." },
    ]);
    expect(draft.found).toContainEqual({ says: "The kill criterion (recall < 0.6) was met: 0.41 was measured on 12 January 2026." });
    expect(draft.found).toContainEqual({ says: "It was stopped: we learned that it is impossible." });
    expect(draft.found).toContainEqual({ label: "decided because", words: "Recall is out of reach with this data." });
    expect(draft.wouldDoDifferently[0].says).toMatch(/^It was started without owner, product owner/);
    expect(draft.cost.says).toMatch(/^It cost 3,200 to 9,600 EUR, and stopping it saved [\d,]+ to [\d,]+ EUR, as an estimate\.$/);
    const { body: portfolio } = await app.get("/projects");
    expect(portfolio.says).toContain(
      "Churn early warning was stopped today, because what was to stop it came about: recall below 0.6. What was learnt is being written down.",
    );
    expect(portfolio.totals).toMatchObject({ stopped: 1, learningOpen: 1, underWay: 0 });
    expect(portfolio.learningsOpen).toMatchObject([{ name: "Churn early warning", dueOn: "2026-01-19" }]);
    app.today = "2026-01-19";
    expect((await app.get(project)).body.needs).toMatchObject([{ what: "learning-due" }]);
    const kept = await app.post(`${project}/learnings`, said);
    expect(kept.body).toMatchObject({ standsToday: { is: "stopped" }, needs: [], learnings: [{ cost: { says: draft.cost.says } }] });
    expect((await app.get("/projects")).body.learnedLately[0].saved).toMatch(/EUR$/);
  });

  test("is for leads, and says which field is wrong", async () => {
    await using app = await opened();
    const project = await begun(app);
    expect((await app.post(`${project}/stop`, { reason: "r" }, "member@acme")).status).toBe(403);
    expect((await app.post(`${project}/stop`, { reason: "r" }, "lead@umbra")).status).toBe(404);
    expect((await app.post(`${project}/stop`, { reason: "  " })).status).toBe(422);
    const wrong = await app.post(`${project}/stop`, { reason: "r", sort: "bored" });
    expect([wrong.status, JSON.stringify(wrong.body)]).toEqual([400, expect.stringContaining("sort")]);
    expect((await app.get(`${project}/learnings/draft`, "lead@umbra")).status).toBe(404);
  });
});

describe("a project whose time box ran out", () => {
  test("is on hold for decision, is counted as such, and one more week answers it", async () => {
    await using app = await opened();
    const project = await begun(app);
    app.today = "2026-01-22";
    const { body } = await app.get("/projects?standing=on-hold-for-decision");
    expect(body.rows).toMatchObject([{ standing: "under-way", standsToday: { is: "on-hold-for-decision" } }]);
    expect(body.totals).toMatchObject({ underWay: 0, onHold: 0, onHoldForDecision: 1 });
    expect(body.says).toMatch(/^No projects are under way\. One is on hold for decision\./);
    for (const reason of ["labels", "access", "a flu"]) await app.post(`${project}/time-box`, { weeks: 1, reason });
    const after = await app.get(project);
    expect(after.body).toMatchObject({
      standsToday: { is: "under-way" },
      extended: "the third extension; it was 2 weeks, and is 5",
    });
  });
});

describe("the learning log", () => {
  async function learnt(app: TestApp) {
    const project = await begun(app);
    app.today = "2026-01-12";
    await app.post(`${project}/stop`, { reason: "out of reach", sort: "impossible" });
    await app.post(`${project}/learnings`, said);
    return project;
  }

  test("is searched in its words, filtered by what it was, and adds up what stops saved", async () => {
    await using app = await opened();
    await learnt(app);
    const total = async (query: string) => (await app.get(`/learnings?${query}`, "viewer@acme")).body.total;
    expect(await Promise.all(["", "search=silent%20leave", "search=CHURN", "search=pumpkins"].map(total))).toEqual([1, 1, 1, 0]);
    expect(await Promise.all(["sort=impossible", "sort=overtaken", "phase=data-assessment", "kind=agent"].map(total))).toEqual([
      1, 0, 1, 0,
    ]);
    const { body } = await app.get("/learnings");
    expect(body).toMatchObject({ says: "1 learning is written down.", avoided: [{ currency: "EUR" }], open: [], next: null });
    expect(body.learnings[0]).toMatchObject({ ...said, sort: "impossible", stopped: true, phase: "data-assessment" });
    expect((await app.get("/learnings", "viewer@umbra")).body.total).toBe(0);
    expect((await app.get("/learnings", "stranger")).status).toBe(401);
    expect((await app.get("/learnings?asOf=2026-01-06")).body.total).toBe(0);
  });

  test("is suggested where a new project looks like an old one, and not where it does not", async () => {
    await using app = await opened();
    await learnt(app);
    const like = async (query: string, as = "member@acme") => (await app.get(`/learnings/like?${query}`, as)).body.like;
    expect(await like("name=Churn%20scoring")).toMatchObject([
      { name: "Churn early warning", says: "Looks like “Churn early warning”, stopped in January 2026.", found: said.found },
    ]);
    expect(await like("name=Customers%20who%20cancel")).toHaveLength(1);
    expect(await like("name=Room%20planner")).toEqual([]);
    expect(await like("name=Churn%20scoring", "member@umbra")).toEqual([]);
    const again = await begun(app, "Churn again");
    expect(await like(`project=${again.slice("/projects/".length)}`)).toHaveLength(1);
    expect((await app.get("/learnings/like?project=nobody")).status).toBe(404);
  });
});

describe("what a project costs", () => {
  test("is a range in weeks of work and invoices, which can be sent again, and is hidden everywhere when switched off", async () => {
    await using app = await opened();
    const project = await begun(app);
    app.today = "2026-01-12";
    const csv = "date,amount,currency,what,reference\n2026-01-08,1200,EUR,tokens,A-1\n2026-01-09,300,EUR,labels,A-2\n";
    const { body } = await app.post(`${project}/invoices`, { csv }, "member@acme");
    expect(body.cost).toMatchObject({
      currency: "EUR",
      spent: { low: 3200 + 1500, high: 9600 + 1500, says: "4,700 to 12,000 EUR" },
      invoices: { count: 2, says: "1,500 EUR" },
      isEstimate: true,
    });
    expect((await app.post(`${project}/invoices`, { csv })).status).toBe(422);
    expect((await app.get("/projects")).body.rows[0].toLaunch).toMatch(/^[\d,]+ to [\d,]+ EUR$/);
    const list = [{ amount: 10, on: "2026-01-10" }];
    expect((await app.post(`${project}/invoices`, { invoices: list }, "viewer@acme")).status).toBe(403);
    expect((await app.post(`${project}/invoices`, { invoices: [{ amount: -1, on: "2026-01-10" }] })).status).toBe(400);
    expect((await app.post(`${project}/invoices`, { csv: "date,amount\nnever,1" })).body.detail).toMatch(/Line 2/);
    await app.post(`${project}/spend`, { amount: 9000, currency: "EUR" });
    await app.post("/rules/cost", { shown: false }, "admin@acme");
    await app.post(`${project}/stop`, { reason: "enough" });
    await app.post(`${project}/learnings`, said);
    const seen = [
      (await app.get(project)).body,
      (await app.get("/projects")).body,
      (await app.get("/learnings")).body,
      (await app.get(`${project}/learnings/draft`)).body,
    ];
    expect(seen[0]).toMatchObject({ cost: null, spend: null, learnings: [{ cost: null }] });
    expect(seen[1].rows[0]).toMatchObject({ toLaunch: null, spend: null });
    expect(JSON.stringify(seen.slice(1))).not.toMatch(/EUR/);
  });
});
