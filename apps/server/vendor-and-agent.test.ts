import { expect, test } from "vitest";
import type { DependenciesView, ProjectView } from "#chapters/lifecycle/contract";
import { type TestApp, testApp } from "./testing/test-app.ts";

// A project on a vendor's model, and an agent, from the idea to the launch, through the endpoints that screens and scripts use.

const refusal = async (response: Response) => `${response.status} ${((await response.json()) as { code: string }).code}`;

const open = async (house: TestApp, name: string, kind: string): Promise<string> =>
  house.at(`/projects/${((await house.ask(house.at("/projects"), { body: { name, kind } })) as ProjectView).id}`);

const enter = (house: TestApp, project: string, phase: string): Promise<ProjectView> => house.ask(`${project}/phases`, { body: { phase } });

/** To productionisation on a live go, with one criterion and its figure. */
async function toProductionisation(house: TestApp, project: string, context: object = {}): Promise<string> {
  const quality = {
    role: "minimum-viable",
    metric: "tasks done right",
    comparison: "at-least",
    threshold: 0.8,
    reason: "else it is more work",
  };
  const { criteria }: ProjectView = await house.ask(`${project}/criteria`, { body: quality });
  const criterion = criteria[0]?.id ?? "";
  for (const phase of ["data-assessment", "proof-of-concept"]) await enter(house, project, phase);
  await house.ask(`${project}/evidence`, { body: { criterion, value: 0.9, n: 400, source: "nightly evaluation", context } });
  await enter(house, project, "go-no-go");
  await house.ask(`${project}/decisions`, { body: { outcome: "go", reason: "nine in ten are done right" } });
  await enter(house, project, "productionisation");
  return criterion;
}

async function watched(house: TestApp, project: string): Promise<void> {
  await house.ask(`${project}/parts`, { body: { part: "monitoring", state: "done" } });
  await house.ask(`${project}/monitoring-owner`, { body: { name: "Grace Hopper" } });
}

const lumen = { vendor: "Lumen", model: "small-1" };

test("on a vendor's model: declared, evaluated, launched, and due when the vendor changes it", async () => {
  await using house = await testApp();
  const project = await open(house, "Answers", "vendor-model");
  const prices = [{ amount: 0.4, currency: "EUR", per: "million-tokens-in" }];
  const said = { ...lumen, version: "2026-01", prices, pricesAsOf: "2026-05-01" };
  const declared: ProjectView = await house.ask(`${project}/dependencies`, { as: "member", body: said });
  expect(declared.dependencies).toMatchObject([{ ...said, retiresOn: null, retirementNear: false, staleCriteria: [] }]);
  expect(await refusal(await house.send(`${project}/dependencies`, { body: lumen }))).toBe("409 lifecycle/already-declared");

  const criterion = await toProductionisation(house, project, { model: "lumen/small-1", modelVersion: "2026-01" });
  const built: ProjectView = await house.ask(project);
  expect(built.autonomy).toBeNull();
  expect(built.launch.parts.map(({ name }) => name)).toEqual([
    "context or retrieval",
    "prompt and model version",
    "fallback",
    "evaluation in CI",
    "monitoring",
  ]);
  await watched(house, project);
  expect((await house.ask(`${project}/launch`, { body: {} })).phase.phase).toBe("iteration");

  const change = { ...lumen, version: "2026-06", retiresOn: "2026-08-01", reason: "the vendor moved us" };
  const everywhere: DependenciesView = await house.ask(`POST ${house.at("/dependencies/change")}`, { body: change });
  expect(everywhere.models).toMatchObject([
    { ...lumen, projects: [{ name: "Answers", version: "2026-06", retiresOn: "2026-08-01", retirementNear: true, staleCriteria: 1 }] },
  ]);
  const stale: ProjectView = await house.ask(project);
  expect(stale.criteria[0]).toMatchObject({
    state: "unknown",
    because: "It was measured with version 2026-01 of small-1; the project stands on version 2026-06.",
  });
  expect(stale.needs.map(({ what }) => what)).toEqual(expect.arrayContaining(["evidence-stale", "retirement-near"]));
  const brief = await (await house.send(house.at("/brief?format=md"))).text();
  expect(brief).toContain("small-1 2026-06 by Lumen is retired on 1 August 2026");

  const context = { model: "lumen/small-1", modelVersion: "2026-06" };
  const again: ProjectView = await house.ask(`${project}/evidence`, { body: { criterion, value: 0.88, n: 400, source: "again", context } });
  expect(again.criteria[0]?.state).toBe("met");
  expect(again.launch.lookedAfterOn).toBe("2026-06-01");
});

test("an agent: no launch before a step is open, each step at its gate, and back at once", async () => {
  await using house = await testApp();
  const project = await open(house, "Supplier mail", "agent");
  await toProductionisation(house, project);
  await watched(house, project);
  const launch = () => house.send(`${project}/launch`, { body: {} });
  expect(await (await launch()).json()).toMatchObject({ code: "lifecycle/not-ready-to-launch", details: { gaps: ["autonomy-step"] } });

  const step = (to: string, as: "lead" | "member" = "lead") =>
    house.send(`${project}/decisions`, { as, body: { outcome: "go", step: to, reason: "it was right nine times in ten" } });
  expect(await refusal(await step("suggests"))).toBe("409 lifecycle/worst-unknown");
  await house.ask(`${project}/autonomy/worst`, { as: "member", body: { words: "it orders for the wrong branch" } });
  expect((await step("suggests", "member")).status).toBe(403);
  expect(await refusal(await step("acts-alone"))).toBe("409 lifecycle/step-skipped");
  expect((await step("suggests")).status).toBe(201);
  expect((await launch()).status).toBe(201);

  expect(await refusal(await step("acts-after-approval"))).toBe("409 lifecycle/nothing-named-for-step");
  const never = { role: "kill", metric: "wrong orders", comparison: "above", threshold: 0, minimumSample: 300 };
  const { criteria }: ProjectView = await house.ask(`${project}/criteria`, { body: never });
  const criterion = criteria.find(({ terms }) => terms.role === "kill")?.id;
  const named: ProjectView = await house.ask(`${project}/autonomy/criteria`, { body: { criterion, step: "acts-after-approval" } });
  expect(named.autonomy?.steps[1]).toMatchObject({ name: "it acts after approval", rows: [{ criterion, state: "unknown" }] });
  expect(await refusal(await step("acts-after-approval"))).toBe("409 lifecycle/no-evidence");
  await house.ask(`${project}/evidence`, { body: { criterion, value: 0, n: 300, source: "300 trial runs" } });
  const opened = (await (await step("acts-after-approval")).json()) as ProjectView;
  expect(opened.autonomy).toMatchObject({ step: "acts-after-approval", next: "acts-alone", back: ["suggests"] });
  expect((await house.ask(house.at("/projects"))).rows[0].autonomy).toBe("acts-after-approval");

  const back: ProjectView = await house.ask(`${project}/autonomy/step-back`, {
    as: "member",
    body: { to: "suggests", reason: "it ordered for Malmö instead of Lund" },
  });
  expect(back.autonomy?.step).toBe("suggests");
  expect(back.story[0]).toMatchObject({
    says: "Stepped back: from here on it suggests only.",
    words: [{ words: expect.stringContaining("Malmö") }],
  });
  expect((await house.send(`${project}/autonomy/step-back`, { as: "viewer", body: { to: "suggests", reason: "r" } })).status).toBe(403);
});

test("what one workspace stands on is no other's to see or to change", async () => {
  await using house = await testApp();
  const project = await open(house, "Answers", "vendor-model");
  const { dependencies }: ProjectView = await house.ask(`${project}/dependencies`, { body: lumen });
  const theirs = (path: string) => path.replace("acme", "globex");
  expect(await house.ask(theirs(house.at("/dependencies")), { as: "foreigner" })).toEqual({ models: [] });
  const change = { ...lumen, version: "2" };
  const refused = await house.send(`POST ${theirs(house.at("/dependencies/change"))}`, { as: "foreigner", body: change });
  expect(await refusal(refused)).toBe("404 lifecycle/nobody-stands-on-it");
  expect((await house.send(`POST ${house.at("/dependencies/change")}`, { as: "viewer", body: change })).status).toBe(403);
  const [dependency] = dependencies;
  const one = `${project}/dependencies/${dependency?.id}`;
  expect((await house.send(`${theirs(one)}/change`, { as: "foreigner", body: { version: "2" } })).status).toBe(404);
  const wrong = await house.send(`${one}/prices`, { body: { prices: [{ amount: 1, currency: "euro", per: "call" }] } });
  expect(await wrong.json()).toMatchObject({ status: 400, errors: [{ field: "prices.0.currency" }] });
  const priced: ProjectView = await house.ask(`${one}/prices`, { body: { prices: [{ amount: 1, currency: "EUR", per: "call" }] } });
  expect(priced.dependencies).toMatchObject([{ pricesAsOf: "2026-06-01" }]);
  const dropped: ProjectView = await house.ask(`${one}/drop`, { body: { reason: "an open model does it" } });
  expect(dropped.dependencies).toEqual([]);
  expect(await refusal(await house.send(`${one}/drop`, { body: { reason: "again" } }))).toBe("404 lifecycle/no-such-dependency");
});
