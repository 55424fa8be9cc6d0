import { expect, test } from "vitest";
import type { TestApp } from "#platform/testing";
import { noRoles } from "../../domain/index.ts";
import { columnOf, profileOf } from "../../domain/profile/profile.fixture.ts";
import { named, opened } from "../testing.ts";

const leaky = profileOf({
  columns: [columnOf("income", { missing: 9000 }), columnOf("churned", { type: "boolean" })],
  roles: { ...noRoles, target: "churned" },
});

/** A project that asks something of a data set. */
async function asking(app: TestApp) {
  const project: string = (await app.post("/projects", { name: "Churn" })).body.id;
  const dataSet = await named(app, "Customers", { project });
  const { body } = await app.post(`/data-sets/${dataSet}/questions`, { asks: "Who will leave?", project });
  return { project, dataSet, question: body.questions[0].id as string };
}

const push = (app: TestApp, dataSet: string, version: string, profile = leaky) =>
  app.post(`/data-sets/${dataSet}/profiles`, { version, profile });

const judged = async (app: TestApp, project: string) => (await app.get(`/projects/${project}`)).body.judgements.data;

test("a report that fails judges the project's data not good, with its reason, by the machine", async () => {
  await using app = await opened();
  const { project, dataSet } = await asking(app);
  expect(await judged(app, project)).toBeNull();
  await push(app, dataSet, "1");
  const found = await judged(app, project);
  expect(found).toMatchObject({
    value: { holds: false, reason: expect.stringMatching(/readiness report reaches no band: .*income/) },
    cite: { by: "system" },
  });
});

test("what a person judges afterwards stands, until the data is measured again and says otherwise", async () => {
  await using app = await opened();
  const { project, dataSet } = await asking(app);
  await push(app, dataSet, "1");
  await app.post(`/projects/${project}/judgements`, { judgement: "data", holds: true, reason: "Income is not used." });
  await app.post(`/data-sets/${dataSet}/half-lives`, { check: "missing-cells", days: 60 });
  expect(await judged(app, project)).toMatchObject({ value: { holds: true, reason: "Income is not used." } });
  await push(app, dataSet, "2");
  expect(await judged(app, project)).toMatchObject({ value: { holds: false }, cite: { by: "system" } });
});

test("says it once for each measuring, and nothing of a project that asks nothing", async () => {
  await using app = await opened();
  const { project, dataSet } = await asking(app);
  await push(app, dataSet, "1");
  const first = (await judged(app, project)).cite.entry;
  await app.post(`/data-sets/${dataSet}/answers`, { check: "lawful", answer: "yes" });
  expect((await judged(app, project)).cite.entry).toBe(first);
  await push(app, dataSet, "2");
  expect((await judged(app, project)).cite.entry).toBeGreaterThan(first);

  const quiet = (await app.post("/projects", { name: "Quiet" })).body.id;
  const other = await named(app, "Orders", { project: quiet });
  await push(app, other, "1");
  expect(await judged(app, quiet)).toBeNull();
});

test("carries nobody's words out of where they can be erased", async () => {
  await using app = await opened();
  const { project, dataSet } = await asking(app);
  await push(app, dataSet, "1", profileOf({}));
  await app.post(`/data-sets/${dataSet}/answers`, { check: "lawful", answer: "no", because: "Ada Lovelace has to agree." });
  const { value } = await judged(app, project);
  expect(value.holds).toBe(false);
  expect(value.reason).not.toMatch(/Lovelace|words:/);
});
