import { expect, test } from "vitest";
import { type TestApp, testApp } from "../../../apps/server/testing/test-app.ts";

const terms = {
  metric: "recall",
  slice: "new customers",
  comparison: "at-least",
  threshold: 0.8,
  minimumSample: 200,
  deadline: "2026-07-01",
};

/** A project with everything that a template must not carry. */
async function worked(house: TestApp) {
  const made = await house.ask(house.at("/projects"), { body: { name: "Churn", kind: "vendor-model", useCase: "Call them first." } });
  const at = (path: string) => house.at(`/projects/${made.id}${path}`);
  await house.ask(at("/weight"), { body: { weight: "full" } });
  await house.ask(at("/owner"), { body: { name: "Ben Owner", email: "ben@acme.example" } });
  await house.ask(at("/criteria"), { body: { ...terms, role: "minimum-viable", reason: "Below this, calling costs more than it saves." } });
  const { criteria } = await house.ask(at("/criteria"), { body: { ...terms, role: "kill", comparison: "at-most", threshold: 0.5 } });
  await house.ask(at(`/criteria/${criteria[1].id}/evidence`), { body: { value: 0.7, n: 500, source: "Run 7" } }).catch(() => undefined);
  await house.ask(at("/notes"), { body: { note: "A secret note." } });
  return { id: made.id as string, at };
}

test("a project begins in the shape of another: kind, weight and criteria, unlocked, without days, evidence, people or notes", async () => {
  await using house = await testApp();
  const { id } = await worked(house);
  const made = await house.ask(house.at("/projects"), { as: "member", body: { name: "Fraud", from: id } });
  expect(made).toMatchObject({ name: "Fraud", kind: { value: "vendor-model" }, owner: null, phase: null });
  const agreed = { metric: "recall", slice: "new customers", deadline: null, minimumSample: 200 };
  expect(made.criteria).toMatchObject([
    { terms: { ...agreed, role: "minimum-viable", threshold: 0.8 }, locked: null },
    { terms: { ...agreed, role: "kill", threshold: 0.5 }, locked: null },
  ]);
  const { entries } = await house.ask(`${house.at("/entries")}?stream=lifecycle/project/${made.id}&limit=500`);
  expect(entries.map(({ kind }: { kind: string }) => kind).toSorted()).toEqual([
    "lifecycle/criterion-set",
    "lifecycle/criterion-set",
    "lifecycle/kind-chosen",
    "lifecycle/project-opened",
    "lifecycle/weight-chosen",
  ]);
  const text = JSON.stringify([made, entries]);
  expect(text).toContain("Below this, calling costs more than it saves.");
  expect(text).not.toMatch(/Ben Owner|secret note|Call them first|Run 7|2026-07-01|words:|Churn/);
});

test("a shape is of this workspace: another's project cannot be told from none, and a kind that is named wins", async () => {
  await using house = await testApp();
  const { id } = await worked(house);
  const elsewhere = { as: "foreigner", body: { name: "Copy", from: id } } as const;
  const nowhere = { as: "foreigner", body: { name: "Copy", from: "nothing" } } as const;
  for (const sent of [elsewhere, nowhere]) expect((await house.send("/api/v1/workspaces/globex/projects", sent)).status).toBe(404);
  expect((await house.send(house.at("/projects"), { as: "viewer", body: { name: "Copy", from: id } })).status).toBe(403);
  const made = await house.ask(house.at("/projects"), { body: { name: "Bot", from: id, kind: "agent" } });
  expect(made.kind.value).toBe("agent");
});

test("a workspace begins with another's rules: time boxes and rest days, and nothing of its people, projects, money or closed weeks", async () => {
  await using house = await testApp();
  await worked(house);
  const box = { kind: "agent", phase: "proof-of-concept", fromWeeks: 1, toWeeks: 2 };
  await house.ask(house.at("/rules/time-boxes"), { body: box });
  await house.ask(house.at("/rules/rest-days"), { body: { weekdays: ["Friday"] } });
  await house.ask(house.at("/rules/cost-rate"), { body: { low: 4000, high: 5000, currency: "CHF" } });
  await house.ask(house.at("/rules/holidays"), { body: { holidays: [{ from: "2026-12-24", to: "2027-01-01", name: "Acme is closed" }] } });
  await house.ask("/api/v1/workspaces", { body: { name: "Initech", like: "acme" } });
  const base = "/api/v1/workspaces/initech";
  const made = await house.ask(`${base}/rules`);
  expect(made.restDays.weekdays).toEqual(["Friday"]);
  expect(made.timeBoxes.find((one: typeof box) => one.kind === "agent" && one.phase === "proof-of-concept")).toMatchObject({ toWeeks: 2 });
  expect(made.costRate.said).toBeNull();
  const { entries } = await house.ask(`${base}/entries`);
  expect(entries.map((one: { kind: string }) => one.kind).toSorted()).toEqual([
    "lifecycle/rest-days-set",
    "lifecycle/time-box-ruled",
    "workspace/member-joined",
    "workspace/workspace-opened",
  ]);
  expect(JSON.stringify([made, entries])).not.toMatch(/CHF|Acme is closed|Churn|Ben Owner|viewer@/);
  const theirs = await house.send("/api/v1/workspaces", { as: "foreigner", body: { name: "Spy", like: "acme" } });
  const none = await house.send("/api/v1/workspaces", { as: "foreigner", body: { name: "Spy", like: "no-such" } });
  expect([theirs.status, none.status, (await house.ask("/api/v1/me", { as: "foreigner" })).workspaces.length]).toEqual([404, 404, 1]);
});
