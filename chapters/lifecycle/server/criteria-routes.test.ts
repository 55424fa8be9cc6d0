import { describe, expect, test } from "vitest";
import { metricsEntryKinds } from "#chapters/metrics/contract";
import { metricsFolds } from "#chapters/metrics/domain";
import { peopleEntryKinds } from "#chapters/people/contract";
import { peopleFolds } from "#chapters/people/domain";
import { workspaceEntryKinds } from "#chapters/workspace/contract";
import { workspaceFolds } from "#chapters/workspace/domain";
import { type TestApp, testApp } from "#platform/testing";
import { lifecycleEntryKinds } from "../contract/index.ts";
import { lifecycleFolds } from "../domain/index.ts";
import { lifecycleRoutes } from "./routes.ts";

const opened = () =>
  testApp({
    routes: lifecycleRoutes,
    kinds: [...workspaceEntryKinds, ...peopleEntryKinds, ...metricsEntryKinds, ...lifecycleEntryKinds],
    folds: [...workspaceFolds, ...peopleFolds, ...metricsFolds, ...lifecycleFolds],
    today: "2026-01-05",
  });

async function openProject(app: TestApp): Promise<string> {
  return `/projects/${(await app.post("/projects", { name: "Churn" })).body.id}`;
}

const solved = {
  ...{ role: "minimum-viable", metric: "hard cases solved", comparison: "at-least", threshold: 0.4 },
  reason: "below it support reads every ticket anyway",
};

/** A trial in two stages, its phase begun. */
async function withTrial(app: TestApp): Promise<{ readonly project: string; readonly id: string }> {
  const project = await openProject(app);
  const set = await app.post(`${project}/criteria`, { ...solved, design: { of: "two-stage", notWorth: 0.2 } });
  for (const phase of ["data-assessment", "proof-of-concept"]) await app.post(`${project}/phases`, { phase });
  return { project, id: set.body.criteria[0].id };
}

describe("a criterion", () => {
  test("says how its figure is computed, what of it decides, and how long it stays fresh", async () => {
    await using app = await opened();
    const project = await openProject(app);
    const said = { ...solved, estimator: "point estimate on the held-out set", settledBy: "range", freshForDays: 14 };
    const set = await app.post(`${project}/criteria`, said);
    const [criterion] = set.body.criteria;
    expect(criterion.terms).toMatchObject({ ...said, freshAssumed: false, design: null });
    const wide = { criterion: criterion.id, value: 0.45, interval: { low: 0.38, high: 0.52 }, source: "run 7" };
    const offered = await app.post(`${project}/evidence`, wide);
    expect(offered.body.criteria[0]).toMatchObject({ state: "unknown", settled: false });
    const narrow = await app.post(`${project}/evidence`, { ...wide, interval: { low: 0.41, high: 0.49 } });
    expect(narrow.body.criteria[0]).toMatchObject({ state: "met", settled: true });
    app.today = "2026-01-20";
    expect((await app.get(project)).body.criteria[0]).toMatchObject({
      state: "unknown",
      because: expect.stringContaining("more than 14 days ago"),
    });
  });

  test("has the days of the project's kind where nobody says, as an assumption", async () => {
    await using app = await opened();
    const project = await openProject(app);
    await app.post(`${project}/kind`, { kind: "agent" });
    const set = await app.post(`${project}/criteria`, solved);
    expect(set.body.criteria[0].terms).toMatchObject({ freshForDays: 45, freshAssumed: true, settledBy: "figure" });
    const odd = await app.post(`${project}/criteria`, { ...solved, freshForDays: 0 });
    expect(odd.body).toMatchObject({ status: 400, errors: [{ field: "freshForDays" }] });
  });

  test("of passes and failures is a trial: it goes on, stops early, or passes", async () => {
    await using app = await opened();
    const { project, id } = await withTrial(app);
    const before = (await app.get(project)).body.criteria[0];
    expect(before).toMatchObject({
      says: "hard cases solved ≥ 0.4, in a trial of 43",
      trial: "Look at 13; stop if 3 or fewer succeed; else go on to 43; 13 or more of 43 pass.",
    });
    const go = await app.post(`${project}/evidence`, { criterion: id, value: 5 / 13, n: 13, source: "pilot" });
    expect(go.body.criteria[0]).toMatchObject({
      ...{ state: "unknown", because: "5 of 13 succeeded so far; go on to 43." },
      trialNow: { successes: 5, cases: 13, planned: 43, needed: 13, says: expect.stringContaining("likely to pass at its end") },
    });
    const over = await app.post(`${project}/evidence`, { criterion: id, value: 13 / 43, n: 43, source: "pilot" });
    expect(over.body.criteria[0]).toMatchObject({ state: "met", because: "13 of 43 succeeded; more than 12 of 43 pass." });
  });

  test("that no trial fits is refused with the field", async () => {
    await using app = await opened();
    const project = await openProject(app);
    const design = { of: "two-stage", notWorth: 0.2 };
    const kill = await app.post(`${project}/criteria`, { ...solved, role: "kill", design });
    expect(kill.body).toMatchObject({ status: 422, code: "lifecycle/no-trial-here" });
    const both = await app.post(`${project}/criteria`, { ...solved, minimumSample: 50, design });
    expect(both.body).toMatchObject({ status: 422, code: "lifecycle/trial-counts-cases" });
    const close = await app.post(`${project}/criteria`, { ...solved, design: { of: "two-stage", notWorth: 0.39 } });
    expect(close.body).toMatchObject({ status: 422, code: "lifecycle/no-such-trial" });
    const odd = await app.post(`${project}/criteria`, { ...solved, design: { of: "predicted", planned: 0 } });
    expect(odd.body).toMatchObject({ status: 400, errors: [{ field: "design.planned" }] });
  });

  test("edited after its figure bears a mark until a decision, on the page and on the portfolio", async () => {
    await using app = await opened();
    const { project, id } = await withTrial(app);
    await app.post(`${project}/evidence`, { criterion: id, value: 5 / 13, n: 13, source: "pilot" });
    const terms = { ...solved, threshold: 0.35 };
    const edited = await app.post(`${project}/criteria/${id}/edit`, { terms, reason: "the board asked" });
    expect(edited.body.criteria[0]).toMatchObject({
      mark: {
        before: "hard cases solved ≥ 0.4, in a trial of 43",
        says: "edited on 5 January 2026, after its first figure; before, it said “hard cases solved ≥ 0.4, in a trial of 43”",
      },
      setAfterResult: true,
      edits: [{ afterEvidence: true }],
      terms: { design: { p0: 0.2, p1: 0.35 } },
    });
    expect((await app.get("/projects")).body.rows[0].criteria.edited).toBe(1);
    await app.post(`${project}/decisions`, { outcome: "stop", reason: "not worth it" });
    expect((await app.get(project)).body.criteria[0]).toMatchObject({ mark: null, edits: [{ afterEvidence: true }] });
    expect((await app.get("/projects")).body.rows[0].criteria.edited).toBe(0);
  });
});

describe("accuracy work after good enough", () => {
  const track = { what: "recall beyond 0.8", owner: { name: "Grace" }, budgetWeeks: 3, endsOn: "2026-02-20" };

  test("without a track is due from the next day on; a track with owner, budget and end answers", async () => {
    await using app = await opened();
    const project = await openProject(app);
    const criterion = (await app.post(`${project}/criteria`, { ...solved, threshold: 0.8 })).body.criteria[0].id;
    await app.post(`${project}/phases`, { phase: "data-assessment" });
    const met = await app.post(`${project}/evidence`, { criterion, value: 0.85, source: "run 7" });
    expect(met.body).toMatchObject({ goodEnough: { on: "2026-01-05" }, needs: [{ what: "minimum-viable-met", breach: false }] });
    app.today = "2026-01-08";
    await app.post(`${project}/evidence`, { criterion, value: 0.86, source: "run 8" });
    const kinds = (await app.get(project)).body.needs.map(({ what }: { what: string }) => what);
    expect(kinds).toEqual(["minimum-viable-met", "accuracy-without-track"]);
    const tracked = await app.post(`${project}/tracks`, track);
    expect(tracked.body.needs).toMatchObject([{ what: "minimum-viable-met" }]);
    expect(tracked.body.tracks).toMatchObject([{ what: "recall beyond 0.8", owner: { name: "Grace" }, over: false, ended: null }]);
    app.today = "2026-02-21";
    expect((await app.get(project)).body.tracks[0].over).toBe(true);
    const end = { why: "its time is over", result: "0.87" };
    const ended = await app.post(`${project}/tracks/${tracked.body.tracks[0].id}/end`, end);
    expect(ended.body.tracks[0]).toMatchObject({ over: false, ended: end });
    expect(ended.body.story[0]).toMatchObject({ kind: "lifecycle/track-ended", says: "A parallel track was ended." });
  });

  test("a track that has no end, is nobody's or is none is refused", async () => {
    await using app = await opened();
    const project = await openProject(app);
    expect((await app.post(`${project}/tracks`, { ...track, endsOn: "2026-01-05" })).body).toMatchObject({
      status: 422,
      code: "lifecycle/track-ends-early",
    });
    const nobody = { ...track, owner: { person: "00000000-0000-7000-8000-000000000000" } };
    expect((await app.post(`${project}/tracks`, nobody)).status).toBe(404);
    expect((await app.post(`${project}/tracks`, { ...track, budgetWeeks: 0 })).body.errors).toMatchObject([{ field: "budgetWeeks" }]);
    expect((await app.post(`${project}/tracks`, { ...track, what: "  " })).body).toMatchObject({ status: 422 });
    const none = `${project}/tracks/00000000-0000-7000-8000-000000000000/end`;
    expect((await app.post(none, { why: "over" })).body).toMatchObject({ status: 404, code: "lifecycle/no-such-track" });
    expect((await app.post(`${project}/tracks`, track, "viewer@acme")).status).toBe(403);
    expect((await app.post(`${project}/tracks`, track, "owner@other")).status).toBe(404);
  });
});
