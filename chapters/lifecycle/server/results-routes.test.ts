import { readFileSync } from "node:fs";
import path from "node:path";
import { describe, expect, test } from "vitest";
import { peopleEntryKinds } from "#chapters/people/contract";
import { peopleFolds } from "#chapters/people/domain";
import { type TestApp, testApp } from "#platform/testing";
import { lifecycleEntryKinds } from "../contract/index.ts";
import { lifecycleFolds } from "../domain/index.ts";
import { lifecycleRoutes } from "./index.ts";

const opened = () =>
  testApp({
    routes: lifecycleRoutes,
    kinds: [...peopleEntryKinds, ...lifecycleEntryKinds],
    folds: [...peopleFolds, ...lifecycleFolds],
    today: "2026-11-23",
  });

const pipeline = "key:lifecycle:evidence@acme";

async function asking(app: TestApp, ...criteria: readonly object[]): Promise<string> {
  const project = `/projects/${(await app.post("/projects", { name: "Desk routing" })).body.id}`;
  const usual = { role: "success", comparison: "at-least", threshold: 0.7 };
  for (const terms of criteria) expect((await app.post(`${project}/criteria`, { ...usual, ...terms })).status).toBe(201);
  return project;
}

const file = (name: string, bytes: Buffer | string = readFileSync(path.join(import.meta.dirname, "evidence-files/fixtures", name))) => ({
  file: { name, base64: Buffer.from(bytes).toString("base64") },
});

describe("a tool's result file", () => {
  test("answers the criteria that ask for its figures by name; a key needs to type nothing", async () => {
    await using app = await opened();
    const project = await asking(app, { metric: "routed" }, { metric: "Pass rate", unit: "%", threshold: 80 }, { metric: "recall" });
    const { body, status } = await app.post(`${project}/evidence/results`, file("promptfoo.json"), pipeline);
    expect(status).toBe(201);
    expect(body.criteria).toMatchObject([
      {
        state: "met",
        evidence: {
          ...{ value: 0.75, n: 4, grade: "reported", measuredOn: "2026-11-22", digest: expect.stringMatching(/^[0-9a-f]{64}$/) },
          source: expect.stringMatching(/^routed of vendor-small-2026-05 in promptfoo\.json \(promptfoo, Desk routing, eval-/),
          context: { model: "vendor-small-2026-05", tokens: { in: 80, out: 12 }, tool: "promptfoo", toolVersion: "0.123.1" },
        },
      },
      { state: "missed", evidence: { value: 75, interval: { low: expect.any(Number), high: expect.any(Number) } } },
      { state: "unknown", evidence: null },
    ]);
  });

  test("of Inspect AI and of JUnit alike; what the file does not say may be added", async () => {
    await using app = await opened();
    const project = await asking(app, { metric: "includes accuracy" }, { metric: "pass rate" });
    const added = { context: { judge: "Grace", model: "not believed" } };
    const inspect = await app.post(`${project}/evidence/results`, { ...file("inspect.json"), ...added }, pipeline);
    expect(inspect.body.criteria[0].evidence.context).toMatchObject({ model: "mockllm/model", judge: "Grace", tokens: { in: 160 } });
    const junit = await app.post(`${project}/evidence/results`, file("junit.xml"), pipeline);
    expect(junit.body.criteria[1]).toMatchObject({
      state: "met",
      evidence: { value: 0.75, n: 4, source: expect.stringContaining("3 of 4 tests") },
    });
  });

  test("can be looked at first, and nothing is kept", async () => {
    await using app = await opened();
    const project = await asking(app, { metric: "pass rate", unit: "%", threshold: 80 });
    const look = await app.post(`${project}/evidence/results/look`, file("junit.xml"), pipeline);
    expect(look).toMatchObject({
      status: 200,
      body: { format: "JUnit XML", refused: null, offered: [{ figure: "pass rate", value: 75, says: "pass rate ≥ 80 %" }] },
    });
    expect(look.body.figures).toHaveLength(4);
    expect((await app.get(project)).body.criteria[0].evidence).toBeNull();
    const other = await asking(app, { metric: "recall" });
    const none = await app.post(`${other}/evidence/results/look`, file("junit.xml"));
    expect(none.body).toMatchObject({ offered: [], refused: expect.stringContaining("Asked for: recall") });
  });

  test("goes where it is mapped; one that fits nothing, or is nothing, is refused with what to do", async () => {
    await using app = await opened();
    const project = await asking(app, { metric: "quality" });
    const nothing = await app.post(`${project}/evidence/results`, file("junit.xml"), pipeline);
    expect(nothing.body).toMatchObject({
      status: 422,
      code: "lifecycle/no-figure-fits",
      detail: expect.stringContaining("Asked for: quality"),
    });
    const map = [{ figure: "pass-rate", criterion: "quality" }];
    const { body } = await app.post(`${project}/evidence/results`, { ...file("junit.xml"), map }, pipeline);
    expect(body.criteria[0]).toMatchObject({ state: "met", evidence: { value: 0.75 } });
    const bomb = await app.post(`${project}/evidence/results`, file("bomb.xml", '<!DOCTYPE a [<!ENTITY b "b">]><testsuite/>'), pipeline);
    expect(bomb.body).toMatchObject({ status: 422, code: "lifecycle/unreadable-results", details: { field: "file" } });
    const odd = await app.post(`${project}/evidence/results`, { file: { name: "x", base64: "not base64" } }, pipeline);
    expect(odd.body).toMatchObject({ status: 400, errors: [{ field: "file.base64" }] });
    const huge = await app.post(`${project}/evidence/results`, { file: { name: "x", base64: "A".repeat(18 * 1024 * 1024) } }, pipeline);
    expect(huge.status).toBe(413);
  });

  test("is not taken from a stranger, a viewer, another workspace, or a key for something else", async () => {
    await using app = await opened();
    const project = await asking(app, { metric: "pass rate" });
    for (const where of ["results", "results/look"]) {
      const answers = await Promise.all(
        ["stranger", "owner@umbra", "viewer@acme", "key:lifecycle:read@acme"].map((who) =>
          app.post(`${project}/evidence/${where}`, file("junit.xml"), who),
        ),
      );
      expect(answers.map(({ status }) => status)).toEqual([401, 404, 403, 403]);
    }
    expect((await app.get(project)).body.criteria[0].evidence).toBeNull();
  });
});

describe("a batch", () => {
  const figure = { value: 0.9, n: 400, source: "run 7" };

  test("is one write, to many criteria by name or id", async () => {
    await using app = await opened();
    const project = await asking(app, { metric: "recall" }, { metric: "recall", slice: "new customers" }, { metric: "cost", threshold: 2 });
    const cost = (await app.get(project)).body.criteria[2].id;
    const figures = [
      { ...figure, metric: "recall", context: { model: "small-1", modelVersion: "2026-05" } },
      { ...figure, metric: "Recall", slice: "New customers", value: 0.6 },
      { ...figure, criterion: cost, value: 3 },
    ];
    const { body, status } = await app.post(`${project}/evidence/batch`, { figures }, pipeline);
    expect(status).toBe(201);
    expect(body.criteria).toMatchObject([
      { state: "met", evidence: { context: { model: "small-1" } } },
      { state: "missed", evidence: { slice: "new customers" } },
      { state: "met" },
    ]);
  });

  test("of which one cannot be taken leaves nothing behind, and names it", async () => {
    await using app = await opened();
    const project = await asking(app, { metric: "recall" });
    const figures = [
      { ...figure, metric: "recall" },
      { ...figure, metric: "speed" },
    ];
    const { body } = await app.post(`${project}/evidence/batch`, { figures }, pipeline);
    expect(body).toMatchObject({ status: 422, code: "lifecycle/batch-refused", errors: [{ field: "figures.1.metric" }] });
    expect((await app.get(project)).body.criteria[0].evidence).toBeNull();
    const wrong = await app.post(`${project}/evidence/batch`, { figures: [figure, { ...figure, value: "much" }] }, pipeline);
    expect(wrong.body).toMatchObject({ status: 400, errors: [{ field: "figures.1.value" }] });
    expect((await app.post(`${project}/evidence/batch`, { figures: [] }, pipeline)).status).toBe(400);
  });

  test("is not taken from a stranger, a viewer or another workspace", async () => {
    await using app = await opened();
    const project = await asking(app, { metric: "recall" });
    const sent = { figures: [{ ...figure, metric: "recall" }] };
    const answers = await Promise.all(
      ["stranger", "owner@umbra", "viewer@acme"].map((who) => app.post(`${project}/evidence/batch`, sent, who)),
    );
    expect(answers.map(({ status }) => status)).toEqual([401, 404, 403]);
  });
});
