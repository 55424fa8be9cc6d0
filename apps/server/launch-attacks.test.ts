import { afterAll, beforeAll, expect, test } from "vitest";
import type { ProjectView } from "#chapters/lifecycle/contract";
import { type As, type TestApp, testApp } from "./testing/test-app.ts";

// Every way by which somebody might bring into use what nobody watches: each is refused, each time, and the project stays where it was.

let house: TestApp;
beforeAll(async () => {
  house = await testApp();
});
afterAll(() => house[Symbol.asyncDispose]());

const refusal = async (response: Response) => `${response.status} ${((await response.json()) as { code: string }).code}`;

const enough = {
  role: "minimum-viable",
  metric: "right answers",
  comparison: "at-least",
  threshold: 0.8,
  reason: "support reads all below",
};

/** A project in productionisation on a live go; its parts are open. */
async function building(name: string, workspace = "acme"): Promise<string> {
  const projects = `/api/v1/workspaces/${workspace}/projects`;
  const made: ProjectView = await house.ask(projects, { body: { name, kind: "vendor-model" } });
  const project = `${projects}/${made.id}`;
  const { criteria }: ProjectView = await house.ask(`${project}/criteria`, { body: enough });
  for (const phase of ["data-assessment", "proof-of-concept"]) await house.ask(`${project}/phases`, { body: { phase } });
  await house.ask(`${project}/evidence`, { body: { criterion: criteria[0]?.id, value: 0.9, n: 400, source: "run 7" } });
  await house.ask(`${project}/phases`, { body: { phase: "go-no-go" } });
  await house.ask(`${project}/decisions`, { body: { outcome: "go", reason: "good enough" } });
  await house.ask(`${project}/phases`, { body: { phase: "productionisation" } });
  return project;
}

const phaseOf = async (project: string): Promise<string | undefined> => ((await house.ask(project)) as ProjectView).phase?.phase;

test.each(["owner", "admin", "lead", "member", "key"] as const)(
  "nobody launches what nobody watches, by either endpoint: %s",
  async (role) => {
    const project = await building(`Unwatched by ${role}`);
    const as: As = role === "key" ? await house.key("owner") : role;
    for (const [path, body] of [
      ["launch", {}],
      ["launch", { on: "2026-06-01" }],
      ["launch", { plan: { owner: { name: "Grace" }, from: 1, to: 2, everyWeeks: 4 } }],
      ["phases", { phase: "iteration" }],
    ] as const)
      expect(await refusal(await house.send(`${project}/${path}`, { as, body }))).toBe("409 lifecycle/not-ready-to-launch");
    expect(await phaseOf(project)).toBe("productionisation");
  },
);

test("a viewer, a key for evidence and another workspace launch nothing at all", async () => {
  const project = await building("Not theirs");
  await house.ask(`${project}/parts`, { body: { part: "monitoring", state: "done" } });
  await house.ask(`${project}/monitoring-owner`, { body: { name: "Grace" } });
  const launch = (as: As, path = project) => house.send(`${path}/launch`, { as, body: {} });
  expect((await launch("viewer")).status).toBe(403);
  expect((await launch(await house.key("owner", ["lifecycle:evidence"]))).status).toBe(403);
  expect((await launch("foreigner")).status).toBe(404);
  expect((await launch("foreigner", project.replace("acme", "globex"))).status).toBe(404);
  expect((await launch("stranger")).status).toBe(401);
  expect(await phaseOf(project)).toBe("productionisation");
});

test("monitoring cannot be declared needless, nor settled for another kind and taken along", async () => {
  const project = await building("Needless");
  const needless = { part: "monitoring", state: "not-needed", why: "it is a small one" };
  expect(await refusal(await house.send(`${project}/parts`, { body: needless }))).toBe("422 lifecycle/monitoring-is-needed");
  expect(await refusal(await house.send(`${project}/parts`, { body: { part: "training", state: "done" } }))).toBe(
    "422 lifecycle/not-a-part-of-this",
  );
  for (const kind of ["bought", "trained-model", "vendor-model"]) {
    await house.ask(`${project}/kind`, { body: { kind } });
    expect(await refusal(await house.send(`${project}/launch`, { body: {} }))).toBe("409 lifecycle/not-ready-to-launch");
  }
});

test("a name alone, or monitoring alone, is half of it", async () => {
  const project = await building("By halves");
  await house.ask(`${project}/monitoring-owner`, { body: { name: "Grace" } });
  const refused = await house.send(`${project}/launch`, { body: {} });
  expect(await refused.json()).toMatchObject({ code: "lifecycle/not-ready-to-launch", details: { gaps: ["monitoring"] } });
  await house.ask(`${project}/parts`, { body: { part: "monitoring", state: "done" } });
  await house.ask(`${project}/parts`, { body: { part: "monitoring", state: "open", why: "the alerts go nowhere" } });
  expect(await refusal(await house.send(`${project}/phases`, { body: { phase: "iteration" } }))).toBe("409 lifecycle/not-ready-to-launch");
});

test("history from elsewhere says that all is watched, and a launch of today asks again", async () => {
  const id = "01985d5e-7b1a-7c3e-9f00-00000000abcd";
  const stream = `lifecycle/project/${id}`;
  const at = "2026-03-01T00:00:00Z";
  const said = (kind: string, body: object) => ({ stream, kind: `lifecycle/${kind}`, at, body });
  const entered = { boxWeeks: null, startedWithout: [], guessedFrom: null };
  const drafts = [
    said("project-opened", { name: "From elsewhere", startedOn: null }),
    said("phase-entered", { phase: "productionisation", on: null, ...entered }),
    said("decision-made", { outcome: "go", on: null, reason: null, alone: true, seen: [] }),
    said("part-settled", { part: "monitoring", state: "done", why: null }),
    said("monitoring-owner-named", { person: id }),
  ];
  await house.ask(`POST ${house.at("/import")}`, { body: { drafts } });
  const project = house.at(`/projects/${id}`);
  const shown: ProjectView = await house.ask(project);
  expect(shown.launch).toMatchObject({ gaps: ["monitoring", "monitoring-owner"] });
  for (const path of ["launch", "phases"])
    expect(await refusal(await house.send(`${project}/${path}`, { body: path === "phases" ? { phase: "iteration" } : {} }))).toBe(
      "409 lifecycle/no-live-go",
    );
  const more = [said("launched", { on: "2026-03-01", withOpen: [] }), said("phase-entered", { phase: "iteration", on: null, ...entered })];
  expect((await house.send(`POST ${house.at("/import")}`, { body: { drafts: more } })).status).toBe(409);
  expect(await phaseOf(project)).toBe("productionisation");
});

test("a log with a launch written into it is restored nowhere, and a whole one launches nothing", async () => {
  await house.ask("POST /api/v1/workspaces", { body: { name: "Launchpad" } });
  const project = await building("Forged", "launchpad");
  const text = await (await house.send("/api/v1/workspaces/launchpad/export")).text();
  const line = text.split("\n").find((one) => one.includes('"phase":"productionisation"')) ?? "";
  const forged = text.replace(line, line.replace('"phase":"productionisation"', '"phase":"iteration"'));
  expect(forged).not.toBe(text);
  await using elsewhere = await testApp();
  expect((await elsewhere.send("POST /api/v1/restore", { body: { entries: forged } })).status).toBe(422);
  await elsewhere.ask("POST /api/v1/restore", { body: { entries: text } });
  const restored: ProjectView = await elsewhere.ask(project);
  expect(restored.phase?.phase).toBe("productionisation");
  expect(await refusal(await elsewhere.send(`${project}/launch`, { body: {} }))).toBe("409 lifecycle/not-ready-to-launch");
});

test("of launches at one instant one counts, and none slips past monitoring that is opened again beside it", async () => {
  for (let round = 0; round < 4; round += 1) {
    const project = await building(`Race ${round}`);
    await house.ask(`${project}/parts`, { body: { part: "monitoring", state: "done" } });
    await house.ask(`${project}/monitoring-owner`, { body: { name: "Grace" } });
    const reopen = { part: "monitoring", state: "open", why: "the alerts go nowhere" };
    const responses = await Promise.all([
      house.send(`${project}/launch`, { body: {} }),
      house.send(`${project}/parts`, { as: "member", body: reopen }),
      house.send(`${project}/phases`, { as: "lead", body: { phase: "iteration" } }),
    ]);
    for (const { status } of responses) expect([201, 409]).toContain(status);
    const { story, launch }: ProjectView = await house.ask(project);
    const told = story.map(({ kind }) => kind).filter((kind) => /launched|part-settled/.test(kind));
    expect(launch.launches.length).toBeLessThanOrEqual(1);
    // Newest first: where a launch is on record, what stood right before it was monitoring that is done.
    const before = told.slice(told.indexOf("lifecycle/launched") + 1);
    if (launch.launches.length === 1) expect(before).toEqual(["lifecycle/part-settled"]);
    else expect(await phaseOf(project)).toBe("productionisation");
  }
});

test("parts that are clicked faster than they are written all stand, and so does who watches it", async () => {
  const project = await building("Quick hands");
  const parts = ["context", "prompt-and-version", "evaluation-in-ci", "monitoring"];
  const done = parts.map((part) => house.send(`${project}/parts`, { body: { part, state: "done" } }));
  const watched = house.send(`${project}/monitoring-owner`, { body: { name: "Grace" } });
  expect((await Promise.all([...done, watched])).map(({ status }) => status)).toEqual([201, 201, 201, 201, 201]);
  const { launch }: ProjectView = await house.ask(project);
  expect(launch.parts.filter(({ state }) => state === "done").map(({ part }) => part)).toEqual(expect.arrayContaining(parts));
  expect(launch.monitoringOwner?.value.name).toBe("Grace");
});

test("it is launched in one act once it is watched: the promise kept, the phase entered, the plan made", async () => {
  const project = await building("Watched");
  await house.ask(`${project}/launch-commitments`, { body: { day: "2026-06-10" } });
  await house.ask(`${project}/parts`, { body: { part: "monitoring", state: "done" } });
  await house.ask(`${project}/monitoring-owner`, { body: { name: "Grace Hopper" } });
  const plan = { owner: { name: "Grace Hopper" }, from: 0.5, to: 1, everyWeeks: 13 };
  expect(await refusal(await house.send(`${project}/launch`, { body: { plan: { ...plan, from: 2 } } }))).toBe(
    "422 lifecycle/crooked-iteration-budget",
  );
  const launched: ProjectView = await house.ask(`${project}/launch`, { as: "member", body: { plan } });
  expect(launched).toMatchObject({ phase: { phase: "iteration" }, dates: [{ kept: true }] });
  expect(launched.launch).toMatchObject({
    launches: [{ on: "2026-06-01", live: true, withOpen: ["context", "prompt-and-version", "fallback", "evaluation-in-ci"] }],
    plan: { owner: { name: "Grace Hopper" }, from: 0.5, to: 1, everyWeeks: 13 },
    lookAfterBy: "2026-08-31",
  });
  expect((await house.ask(house.at("/projects"))).launchedLately).toContainEqual(expect.objectContaining({ name: "Watched" }));
  const again: ProjectView = await house.ask(`${project}/looked-after`, { body: {} });
  expect(again.launch.lookedAfterOn).toBe("2026-06-01");
  expect(again.story[0]?.kind).toBe("lifecycle/re-evaluated");
});

test("what a kind consists of can be read by a machine", async () => {
  const { kinds } = await house.ask(house.at("/kinds"), { as: "viewer" });
  expect(kinds.map(({ kind }: { kind: string }) => kind)).toEqual(["trained-model", "vendor-model", "agent", "bought"]);
  for (const { parts, readyCriteria, readinessQuestions } of kinds) {
    expect(parts).toHaveLength(5);
    expect(readyCriteria.length).toBeGreaterThanOrEqual(3);
    expect(readyCriteria.length).toBeLessThanOrEqual(5);
    expect(readinessQuestions.length).toBeGreaterThanOrEqual(3);
  }
});
