import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { GateView } from "#chapters/lifecycle/contract";
import { type As, type TestApp, testApp } from "./testing/test-app.ts";

// A gate held by several people, on the whole product: who sees what when, who may do what, and what they are told.

let house: TestApp;
let ids: Readonly<Record<string, string>>;
beforeAll(async () => {
  house = await testApp();
  const { members } = await house.ask(house.at("/members"));
  ids = Object.fromEntries(members.map(({ name, id }: { name: string; id: string }) => [name, id]));
});
afterAll(() => house[Symbol.asyncDispose]());

type Weight = "light" | "standard" | "full";

/** A project in go/no-go: one criterion that must be met, measured by the member unless `value` is null, and one that would stop it. */
async function atTheGate({
  weight = "standard",
  value = 0.84,
  kill = 0.9,
}: {
  weight?: Weight;
  value?: number | null;
  kill?: number | null;
} = {}) {
  const { id } = await house.ask(house.at("/projects"), { body: { name: `Churn ${Math.random()}` } });
  const at = (path: string) => house.at(`/projects/${id}${path}`);
  await house.ask(at("/weight"), { body: { weight } });
  const enough = { role: "minimum-viable", metric: "recall", comparison: "at-least", threshold: 0.8, reason: "support reads all below it" };
  await house.ask(at("/criteria"), { body: enough });
  const stop = { role: "kill", metric: "precision", comparison: "below", threshold: 0.5 };
  const { criteria } = await house.ask(at("/criteria"), { body: stop });
  const [must, wouldStop] = criteria.map((criterion: { id: string }) => criterion.id);
  for (const phase of ["data-assessment", "proof-of-concept"]) await house.ask(at("/phases"), { body: { phase } });
  const measured = (criterion: string, figure: number) =>
    house.ask(at("/evidence"), { as: "member", body: { criterion, value: figure, n: 400, source: "run 7" } });
  if (value !== null) await measured(must, value);
  if (kill !== null) await measured(wouldStop, kill);
  await house.ask(at("/phases"), { body: { phase: "go-no-go" } });
  const gate = (as: As = "lead"): Promise<GateView> => house.ask(at("/gate"), { as });
  return { id, at, must, wouldStop, measured, gate };
}

const asked = (...names: readonly string[]) => ({ gatekeepers: names.map((name) => ids[name]) });
const refusal = async (response: Response) => `${response.status} ${((await response.json()) as { code: string }).code}`;
const saying = (vote: string, reason = `because ${vote}`) => ({ vote, reason, startAgain: vote === "no-go" ? "no" : "yes" });

test("the gate lists what must be met first, with its state, its age and when it was locked", async () => {
  const { at, gate, must } = await atTheGate({ kill: null });
  const view = await gate("viewer");
  expect(view.rows.map(({ duty, standing }) => [duty, standing])).toEqual([
    ["must-meet", "unknown"],
    ["must-meet", "right"],
  ]);
  expect(view.rows[1]).toMatchObject({ criterion: { id: must, locked: { on: "2026-06-01" } }, ageDays: 0, beforehand: true, stale: false });
  expect(view).toMatchObject({
    verdict: "unknown",
    says: "1 of 2 must-meet criteria hold; 1 is unknown.",
    remainingCost: { says: expect.stringMatching(/ to .* EUR$/) },
    spend: null,
  });
  const open = view.outcomes.filter((one) => one.open).map(({ outcome }) => outcome);
  expect(open).toEqual(["stop", "hold"]);
  expect(view.outcomes.find(({ outcome }) => outcome === "go")?.refusal?.says).toContain("conditional go");
  expect((await house.ask(`${at("/gate")}?spend=shown`)).spend).toMatchObject({ currency: "EUR" });
});

describe("votes", () => {
  test("lie face down for everyone but their author until the last one is in: in the gate, the story, the audit, and every export", async () => {
    const { at, gate } = await atTheGate();
    await house.ask(at("/gate"), { as: "lead", body: asked("lead", "admin", "member") });
    const secret = "the labels are from one clinic alone";
    await house.ask(at("/gate/votes"), { as: "admin", body: saying("no-go", secret) });
    await house.ask(at("/gate/votes"), { as: "lead", body: saying("go") });
    expect((await gate("admin")).sitting?.votes).toMatchObject([{ vote: "no-go", reason: secret }]);
    const key = await house.key("owner");
    for (const as of ["viewer", "member", "lead", "owner", key] as const) {
      const { sitting } = await gate(as);
      expect(sitting).toMatchObject({ counted: { votes: 2, asked: 3, needed: 2 }, tally: null, votesOpened: null });
      for (const path of [
        at("/gate"),
        at(""),
        house.at("/entries?limit=500"),
        house.at("/export?part=words"),
        house.at("/export?part=entries"),
      ]) {
        const text = await (await house.send(path, { as })).text();
        expect(text.includes(secret), `${as} ${path}`).toBe(false);
        expect(text.includes('"vote":"no-go"'), `${as} ${path}`).toBe(false);
      }
    }
    await house.ask(at("/gate/votes"), { as: "member", body: saying("go") });
    const { sitting } = await gate("viewer");
    expect(sitting?.votesOpened).not.toBeNull();
    expect(sitting?.votes.map(({ name, vote, reason }) => [name, vote, reason])).toContainEqual(["admin", "no-go", secret]);
    expect(sitting?.tally).toEqual({
      votes: [
        { vote: "go", count: 2 },
        { vote: "no-go", count: 1 },
      ],
      startAgain: { yes: 2, no: 1 },
    });
    expect(await (await house.send(at(""), { as: "viewer" })).text()).toContain(secret);
  });

  test("are asked of people by name: no one else's counts, no key votes, and nobody is asked who is not here", async () => {
    const { at } = await atTheGate();
    const vote = (as: As) => house.send(at("/gate/votes"), { as, body: saying("go") });
    expect(await refusal(await vote("lead"))).toBe("409 lifecycle/no-gate-open");
    expect(await refusal(await house.send(at("/gate"), { as: "member", body: asked("lead", "admin") }))).toBe("403 platform/not-allowed");
    expect(await refusal(await house.send(at("/gate"), { as: "lead", body: asked("lead", "viewer") }))).toBe("422 lifecycle/not-a-member");
    expect(await refusal(await house.send(at("/gate"), { as: "lead", body: asked("lead") }))).toBe("422 lifecycle/too-few-gatekeepers");
    await house.ask(at("/gate"), { as: "lead", body: asked("lead", "admin") });
    expect(await refusal(await house.send(at("/gate"), { as: "lead", body: asked("lead", "admin") }))).toBe("409 lifecycle/gate-is-open");
    expect(await refusal(await vote("member"))).toBe("403 lifecycle/not-asked");
    expect(await refusal(await vote("owner"))).toBe("403 lifecycle/not-asked");
    expect(await refusal(await vote("viewer"))).toBe("403 platform/not-allowed");
    expect(await refusal(await vote(await house.key("owner")))).toBe("403 lifecycle/keys-do-not-vote");
    expect(await refusal(await vote("foreigner"))).toBe("404 platform/not-found");
  });

  test("are changed without a mark until they are open, and marked afterwards", async () => {
    const { at, gate } = await atTheGate();
    await house.ask(at("/gate"), { as: "lead", body: asked("lead", "admin") });
    await house.ask(at("/gate/votes"), { as: "lead", body: saying("hold") });
    await house.ask(at("/gate/votes"), { as: "lead", body: saying("go") });
    await house.ask(at("/gate/votes"), { as: "admin", body: saying("no-go") });
    expect((await gate()).sitting?.votes).toMatchObject([
      { vote: "go", late: false },
      { vote: "no-go", late: false },
    ]);
    await house.ask(at("/gate/votes"), { as: "admin", body: saying("go", "you have convinced me") });
    expect((await gate()).sitting?.votes[1]).toMatchObject({ vote: "go", late: true, reason: "you have convinced me" });
  });

  test("of twelve who vote in the same instant are all taken in, and turned over once", async () => {
    const { at, gate } = await atTheGate();
    const names = ["lead", "admin", "member", "owner"] as const;
    await house.ask(at("/gate"), { as: "lead", body: asked(...names) });
    const all = await Promise.all(
      names.flatMap((as) => [saying("go"), saying("hold"), saying("no-go")].map((body) => house.send(at("/gate/votes"), { as, body }))),
    );
    expect(all.map(({ status }) => status)).toEqual(Array.from({ length: 12 }, () => 201));
    expect((await gate()).sitting).toMatchObject({ counted: { votes: 4, asked: 4 } });
    const { entries } = await house.ask(house.at(`/entries?limit=500&kind=lifecycle/votes-opened`));
    const stream = (await house.ask(house.at("/entries?limit=1&kind=lifecycle/gate-opened"))).entries[0].stream;
    expect(entries.filter((entry: { stream: string }) => entry.stream === stream)).toHaveLength(1);
  });

  test("that are asked are in the list of who is asked, and in nobody else's", async () => {
    const { at, id } = await atTheGate();
    await house.ask(at("/gate"), { as: "lead", body: { ...asked("lead", "admin"), voteBy: "2026-06-03" } });
    const mine = async (as: As) =>
      (await house.ask(house.at("/gates/asked"), { as })).asked.map(({ project }: { project: string }) => project);
    expect(await mine("admin")).toContain(id);
    for (const as of ["owner", "member", "viewer", await house.key("admin")] as const) expect(await mine(as)).not.toContain(id);
    await house.ask(at("/gate/votes"), { as: "admin", body: saying("go") });
    expect(await mine("admin")).not.toContain(id);
  });
});

describe("a decision", () => {
  test("waits for the votes: more than half at the standard weight, everyone at the full one, or a recorded absence", async () => {
    const standard = await atTheGate();
    const go = { outcome: "go", reason: "good enough" };
    expect(await refusal(await house.send(standard.at("/decisions"), { as: "lead", body: go }))).toBe("409 lifecycle/gate-not-opened");
    await house.ask(standard.at("/gate"), { as: "lead", body: asked("lead", "admin", "owner") });
    await house.ask(standard.at("/gate/votes"), { as: "admin", body: saying("go") });
    expect(await refusal(await house.send(standard.at("/gate/votes/open"), { as: "lead", body: {} }))).toMatch(/^4/);
    expect(await refusal(await house.send(`POST ${standard.at("/gate/votes/open")}`, { as: "lead" }))).toBe("409 lifecycle/votes-not-open");
    await house.ask(standard.at("/gate/votes"), { as: "lead", body: saying("hold") });
    expect(await refusal(await house.send(standard.at("/decisions"), { as: "lead", body: go }))).toBe("409 lifecycle/votes-not-open");
    await house.ask(`POST ${standard.at("/gate/votes/open")}`, { as: "lead" });
    const decided = await house.ask(standard.at("/gate/decision"), { as: "lead", body: go });
    expect(decided).toMatchObject({
      go: { live: true, alone: false, overridden: false },
      sitting: { votes: [{ dissents: false }, { dissents: true }] },
    });

    const full = await atTheGate({ weight: "full" });
    await house.ask(full.at("/gate"), { as: "lead", body: asked("lead", "admin", "owner") });
    for (const as of ["admin", "lead"] as const) await house.ask(full.at("/gate/votes"), { as, body: saying("go") });
    expect(await refusal(await house.send(`POST ${full.at("/gate/votes/open")}`, { as: "lead" }))).toBe("409 lifecycle/votes-not-open");
    const excused = await house.ask(full.at("/gate/absences"), { as: "lead", body: { member: ids.owner, reason: "on a flight" } });
    expect(excused.sitting).toMatchObject({ votesOpened: { on: "2026-06-01" } });
    expect(await refusal(await house.send(full.at("/gate/decision"), { as: "lead", body: go }))).toBe("409 lifecycle/premortem-missing");
    await house.ask(full.at("/gate/premortem"), { as: "member", body: { words: "The labels stop in July." } });
    expect((await house.ask(full.at("/gate/decision"), { as: "lead", body: go })).go).toMatchObject({ live: true });
  });

  test("is not the author's: not by themselves, not by a key of theirs, and not by a key of nobody", async () => {
    const { at, must } = await atTheGate();
    await house.ask(at("/evidence"), { as: "lead", body: { criterion: must, value: 0.9, n: 400, source: "mine" } });
    await house.ask(at("/gate"), { as: "lead", body: asked("lead", "admin") });
    for (const as of ["lead", "admin"] as const) await house.ask(at("/gate/votes"), { as, body: saying("go") });
    const go = { outcome: "go", reason: "mine is good" };
    expect(await refusal(await house.send(at("/decisions"), { as: "lead", body: go }))).toBe("409 lifecycle/own-evidence");
    expect((await house.ask(at("/gate"), { as: "lead" })).you).toMatchObject({ ownEvidence: true });
    const { secret } = await house.ask(house.at("/keys"), { as: "lead", body: { name: "ci", role: "lead", scopes: ["*"] } });
    expect(await refusal(await house.send(at("/decisions"), { as: secret, body: go }))).toBe("409 lifecycle/own-evidence");
    expect(await refusal(await house.send(at("/decisions"), { as: await house.key("owner"), body: go }))).toBe(
      "403 lifecycle/decider-unknown",
    );
    expect((await house.ask(at("/decisions"), { as: "admin", body: go })).go).toMatchObject({ live: true });
  });
});

describe("a conditional go", () => {
  const conditional = (criterion: string, by = "2026-06-10") => ({
    outcome: "conditional-go",
    reason: "the cost is not known yet",
    conditions: [{ says: "Measure the cost.", by, criterion }],
  });

  test("names each criterion that is unknown, with a day; evidence closes the condition by itself", async () => {
    const { at, gate, wouldStop, must, measured } = await atTheGate({ weight: "light", kill: null });
    const decide = (body: object) => house.send(at("/gate/decision"), { as: "lead", body });
    expect(await refusal(await decide({ outcome: "go", reason: "hm" }))).toBe("409 lifecycle/must-meet-unknown");
    expect(await refusal(await decide({ outcome: "conditional-go", reason: "hm" }))).toBe("422 lifecycle/condition-missing");
    expect(await refusal(await decide(conditional(must)))).toBe("422 lifecycle/condition-holds");
    expect(await refusal(await decide(conditional(wouldStop, "2026-05-01")))).toBe("422 lifecycle/condition-in-past");
    expect((await decide(conditional(wouldStop))).status).toBe(201);
    await house.ask(at("/phases"), { body: { phase: "productionisation" } });
    const [open] = (await gate()).conditions;
    expect(open).toMatchObject({ state: "open", says: "Measure the cost." });
    expect(await refusal(await house.send(at(`/conditions/${open?.id}/meet`), { as: "lead", body: { how: "trust me" } }))).toBe(
      "409 lifecycle/closed-by-evidence",
    );
    expect(await refusal(await house.send(at(`/conditions/${open?.id}/waive`), { as: "lead", body: { reason: "no time" } }))).toBe(
      "403 lifecycle/waiver-by-owner",
    );
    await measured(wouldStop, 0.9);
    expect((await gate()).conditions).toMatchObject([{ state: "met" }]);
  });

  test("of which a condition is missed brings the project back, and neither launches nor promises", async () => {
    const { at, gate, wouldStop } = await atTheGate({ weight: "light", kill: null });
    await house.ask(at("/gate/decision"), { as: "lead", body: conditional(wouldStop) });
    await house.ask(at("/phases"), { body: { phase: "productionisation" } });
    const before = house.now;
    house.now = new Date("2026-06-11T09:00:00Z");
    try {
      const page = await house.ask(at(""));
      expect(page.needs[0]).toMatchObject({ what: "condition-missed", since: "2026-06-11" });
      expect(page.mayPromiseLaunch).toBe(false);
      expect(await refusal(await house.send(at("/launch-commitments"), { body: { day: "2026-09-01" } }))).toBe(
        "409 lifecycle/condition-missed",
      );
      expect(await refusal(await house.send(at("/phases"), { body: { phase: "iteration" } }))).toBe("409 lifecycle/condition-missed");
      const view = await gate();
      expect(view).toMatchObject({ isHere: true, conditions: [{ state: "missed" }] });
      expect(view.outcomes.filter((one) => one.open).map(({ outcome }) => outcome)).toContain("no-go");
      await house.ask(at(`/conditions/${view.conditions[0]?.id}/waive`), { as: "owner", body: { reason: "the law changed" } });
      expect((await house.ask(at(""))).mayPromiseLaunch).toBe(true);
    } finally {
      house.now = before;
    }
  });
});

test("an override is an owner's, by name, with a reason, and stands wherever the go does", async () => {
  const { at, gate } = await atTheGate({ weight: "light", value: 0.6 });
  const body = { reason: "the board wants it live for the fair", name: "Grace Hopper" };
  expect(await refusal(await house.send(at("/decisions"), { as: "owner", body: { outcome: "go", reason: "hm" } }))).toBe(
    "409 lifecycle/must-meet-missed",
  );
  for (const as of ["member", "lead", "admin"] as const)
    expect(await refusal(await house.send(at("/gate/override"), { as, body }))).toBe("403 platform/not-allowed");
  expect((await gate()).override).toMatchObject({ open: true });
  const view: GateView = await house.ask(at("/gate/override"), { as: "owner", body });
  expect(view.go).toMatchObject({ overridden: true, live: true, outcome: "go" });
  const page = await house.ask(at(""));
  expect(page.go).toMatchObject({ overridden: true });
  expect(page.story.slice(0, 2)).toMatchObject([
    { says: "Decided: go, by an owner's override." },
    { says: "An owner overrode the gate.", words: [{ words: "Grace Hopper" }, { words: body.reason }] },
  ]);
  expect(await refusal(await house.send(at("/gate/override"), { as: "owner", body }))).toBe("409 lifecycle/go-stands");
});

test("a pivot leaves the figures of the old approach behind, and going back keeps them", async () => {
  for (const [outcome, state] of [
    ["pivot", "unknown"],
    ["go-back", "met"],
  ] as const) {
    const { at, must } = await atTheGate({ weight: "light" });
    const body = { outcome, reason: "another model", to: "proof-of-concept" };
    await house.ask(at("/gate/decision"), { as: "lead", body });
    const page = await house.ask(at(""));
    expect(page.phase.phase).toBe("proof-of-concept");
    expect(page.criteria.find(({ id }: { id: string }) => id === must)).toMatchObject({ state });
  }
});

test("a go is used up by a stop: what is taken up again needs another", async () => {
  const { at } = await atTheGate({ weight: "light" });
  const say = (outcome: string) => house.ask(at("/decisions"), { as: "lead", body: { outcome, reason: "r" } });
  await say("go");
  await say("stop");
  await house.ask(at("/resume"), { as: "lead", body: { reason: "the data came" } });
  expect(await refusal(await house.send(at("/phases"), { body: { phase: "productionisation" } }))).toBe("409 lifecycle/no-live-go");
});

test("what many gates came to is counted over gates and never by person", async () => {
  const { says, gates, saidNo, overridden } = await house.ask(house.at("/gates"), { as: "viewer" });
  expect(gates).toBeGreaterThan(3);
  expect({ saidNo, overridden }).toMatchObject({ saidNo: 1, overridden: 1 });
  expect(says).toMatch(/^1 of \d+ gates said no\. /);
});
