import { describe, expect, test } from "vitest";
import type { TestApp } from "#platform/testing";
import { profileOf } from "../../domain/profile/profile.fixture.ts";
import { named, opened } from "../testing.ts";

const profile = profileOf({});

/** A project with a data set that it asks something, reported on by the command. */
async function reported(app: TestApp) {
  const { body: project } = await app.post("/projects", { name: "Churn" });
  const id = await named(app, "Customers", { project: project.id });
  const { body } = await app.post(`/data-sets/${id}/questions`, { asks: "Who will leave?", project: project.id });
  await app.post(`/data-sets/${id}/profiles`, { version: "2026-11", profile });
  return { project: project.id as string, dataSet: id, question: body.questions[0].id as string };
}

type Reported = Awaited<ReturnType<typeof reported>>;

const attach = (app: TestApp, { project, dataSet }: Reported, more: object = {}, as = "member@acme") =>
  app.post(`/projects/${project}/readiness-evidence`, { dataSet, ...more }, as);

describe("a report", () => {
  test("is attached in one act: criterion, figure, and the report itself under its digest", async () => {
    await using app = await opened();
    const made = await reported(app);
    const { status, body } = await attach(app, made, { question: made.question });
    expect([status, body]).toMatchObject([201, { isNew: true, value: 0, says: "data readiness band on Customers ≥ 2 of 3 (C, B, A)" }]);
    const { body: project } = await app.get(`/projects/${made.project}`);
    const [criterion] = project.criteria;
    expect(criterion).toMatchObject({ id: body.criterion, terms: { role: "success", slice: "Customers", threshold: 2 } });
    expect(criterion.evidence).toMatchObject({ grade: "reported", digest: body.digest, n: 10_000, measuredOn: "2026-11-20" });
    expect(criterion.evidence.source).toMatch(
      new RegExp(
        `^Data readiness report of Customers, version 2026-11, for “Who will leave\\?”: no band reached; .*digest ${body.digest}$`,
      ),
    );
    const { body: page } = await app.get(`/data-sets/${made.dataSet}?question=${made.question}`);
    expect(page.made.value.digest).toBe(body.digest);
    const { body: kept } = await app.get(`/data-sets/${made.dataSet}/reports/${body.digest}`, "viewer@acme");
    expect(kept).toMatchObject({ isWhole: true, version: "2026-11", profile: page.made.value.profile, report: page.made.value.report });
  });

  test("answers the criterion that asks for it, and shows what it said then when it says something else now", async () => {
    await using app = await opened();
    const made = await reported(app);
    const { body: first } = await attach(app, made);
    await app.post(`/data-sets/${made.dataSet}/answers`, { check: "lawful", answer: "yes" });
    const { body: second } = await attach(app, made);
    expect(second).toMatchObject({ isNew: false, criterion: first.criterion });
    expect(second.digest).not.toBe(first.digest);
    const { body } = await app.get(`/projects/${made.project}/readiness`, "viewer@acme");
    expect(body).toMatchObject({
      dataSets: [{ id: made.dataSet }],
      attached: [{ criterion: first.criterion, digest: second.digest, version: "2026-11" }],
    });
    expect((await app.get(`/data-sets/${made.dataSet}/reports/${first.digest}`)).body.report.reached).toBeNull();
  });

  test("for a question that nobody asked is none", async () => {
    await using app = await opened();
    const made = await reported(app);
    const { status, body } = await attach(app, made, { question: "another" });
    expect([status, body.code, body.detail]).toEqual([409, "data-readiness/no-report", expect.stringContaining("no such question")]);
    expect((await app.get(`/data-sets/${made.dataSet}?question=another`)).body.made).toMatchObject({ known: false });
  });

  test("of a day is the same report on that day again", async () => {
    await using app = await opened();
    const made = await reported(app);
    const { body } = await attach(app, made);
    app.today = "2026-12-24";
    const digestOn = async (asOf: string) => (await app.get(`/data-sets/${made.dataSet}?asOf=${asOf}`)).body.made.value.digest;
    expect([await digestOn("2026-11-23"), (await digestOn("2026-12-24")) === body.digest]).toEqual([body.digest, false]);
  });

  test("gives rows, effort or one check to a criterion with terms of its own", async () => {
    await using app = await opened();
    const made = await reported(app);
    expect((await attach(app, made, { figure: { of: "rows" } })).body.code).toBe("data-readiness/which-terms");
    const rows = await attach(app, made, { figure: { of: "rows" }, terms: { comparison: "at-least", threshold: 5000 } });
    expect(rows.body).toMatchObject({ value: 10_000, says: "rows of data on Customers ≥ 5000" });
    const check = await attach(app, made, {
      figure: { of: "check", check: "exact-duplicates" },
      terms: { comparison: "at-least", threshold: 1 },
    });
    expect(check.body).toMatchObject({ value: 1, isNew: true });
    const again = await attach(app, made, { figure: { of: "rows" }, criterion: rows.body.criterion });
    expect(again.body).toMatchObject({ criterion: rows.body.criterion, isNew: false });
    for (const [more, code] of [
      [{ figure: { of: "effort" } }, "data-readiness/no-figure"],
      [{ figure: { of: "check", check: "lawful" }, terms: { comparison: "at-least", threshold: 1 } }, "data-readiness/no-figure"],
      [{ figure: { of: "check", check: "luck" } }, "data-readiness/no-figure"],
      [{ version: "2020-01" }, "data-readiness/no-report"],
      [{ criterion: "none" }, "lifecycle/no-such-criterion"],
    ] as const)
      expect((await attach(app, made, more)).body.code).toBe(code);
  });

  test("links the data set to the project that cites it", async () => {
    await using app = await opened();
    const { body: project } = await app.post("/projects", { name: "Search" });
    const dataSet = await named(app);
    await app.post(`/data-sets/${dataSet}/profiles`, { version: "1", profile });
    expect((await attach(app, { project: project.id, dataSet, question: "" })).status).toBe(201);
    expect((await app.get(`/data-sets/${dataSet}`)).body.projects).toMatchObject([{ project: project.id, name: "Search" }]);
  });

  test("is attached by members, and by keys that may; never across workspaces", async () => {
    await using app = await opened();
    const made = await reported(app);
    expect((await attach(app, made, {}, "viewer@acme")).status).toBe(403);
    expect((await attach(app, made, {}, "key:lifecycle:evidence@acme")).body.code).toBe("platform/key-too-narrow");
    expect((await attach(app, made, {}, "key:data-readiness:attach@acme")).status).toBe(201);
    const theirs = (await app.post("/projects", { name: "Theirs" }, "owner@umbra")).body.id;
    expect((await app.post(`/projects/${theirs}/readiness-evidence`, { dataSet: made.dataSet }, "owner@umbra")).status).toBe(404);
    expect((await app.post(`/projects/${theirs}/readiness-evidence`, { dataSet: made.dataSet }, "lead@acme")).status).toBe(404);
    const { digest } = (await attach(app, made)).body;
    const other = await named(app, "Orders");
    const foreign = (await app.post("/data-sets", { name: "Foreign" }, "owner@umbra")).body.id;
    expect((await app.get(`/data-sets/${other}/reports/${digest}`)).status).toBe(404);
    expect((await app.get(`/data-sets/${foreign}/reports/${digest}`, "owner@umbra")).status).toBe(404);
  });

  test("keeps no word of anybody that could not be erased", async () => {
    await using app = await opened();
    const made = await reported(app);
    await app.post(`/data-sets/${made.dataSet}/answers`, { check: "lawful", answer: "no", because: "Ada Lovelace has to agree" });
    const { digest } = (await attach(app, made, { question: made.question })).body;
    const kept = async () => (await app.get(`/data-sets/${made.dataSet}/reports/${digest}`)).body;
    expect(JSON.stringify(await kept())).toContain("Ada Lovelace has to agree");
    const { entries } = await app.ledger.entries(app.acme, { reader: { by: "system", role: "owner" }, limit: 100 });
    const said = entries.find(({ kind }) => kind === "data-readiness/check-answered");
    await app.ledger.erase(app.acme, [(said?.body as { because: string } | undefined)?.because ?? ""]);
    expect(JSON.stringify(await kept())).not.toContain("Lovelace");
    expect(await kept()).toMatchObject({ isWhole: true });
  });
});
