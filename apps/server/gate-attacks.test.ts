import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { GateView, ProjectView } from "#chapters/lifecycle/contract";
import { type As, type TestApp, testApp } from "./testing/test-app.ts";

// Every way by which somebody might get past the gate: each is refused, each time, and the project stays where it was. What any commands in any
// order do is a property of the domain (`skipping-the-gate.test.ts`); here are the ways around it.

let house: TestApp;
let ids: Readonly<Record<string, string>>;
beforeAll(async () => {
  house = await testApp();
  const { members } = await house.ask(house.at("/members"));
  ids = Object.fromEntries(members.map(({ name, id }: { name: string; id: string }) => [name, id]));
});
afterAll(() => house[Symbol.asyncDispose]());

const refusal = async (response: Response) => `${response.status} ${((await response.json()) as { code: string }).code}`;
const enough = { role: "minimum-viable", metric: "recall", comparison: "at-least", threshold: 0.8, reason: "support reads all below it" };

interface AtTheGate {
  readonly id: string;
  readonly at: (path: string) => string;
  readonly must: string;
}

/** A project in go/no-go with one criterion, measured by the member. */
async function atTheGate(value: number | null, weight = "light", workspace = "acme"): Promise<AtTheGate> {
  const projects = `/api/v1/workspaces/${workspace}/projects`;
  const { id }: ProjectView = await house.ask(projects, { body: { name: `Churn ${Math.random()}` } });
  const at = (path: string) => `${projects}/${id}${path}`;
  await house.ask(at("/weight"), { body: { weight } });
  const { criteria }: ProjectView = await house.ask(at("/criteria"), { body: enough });
  const must = criteria[0]?.id ?? "";
  for (const phase of ["data-assessment", "proof-of-concept"]) await house.ask(at("/phases"), { body: { phase } });
  const as = workspace === "acme" ? "member" : "owner";
  if (value !== null) await house.ask(at("/evidence"), { as, body: { criterion: must, value, n: 400, source: "run 7" } });
  await house.ask(at("/phases"), { body: { phase: "go-no-go" } });
  return { id, at, must };
}

const phaseOf = async ({ at }: AtTheGate): Promise<string | undefined> => ((await house.ask(at(""))) as ProjectView).phase?.phase;
const enter = ({ at }: AtTheGate, as: As = "owner", phase = "productionisation") => house.send(at("/phases"), { as, body: { phase } });
const decide = ({ at }: AtTheGate, as: As, body: object = { outcome: "go", reason: "because" }) =>
  house.send(at("/decisions"), { as, body });

describe("past the gate", () => {
  test.each(["owner", "admin", "lead", "member", "key"] as const)("by changing the phase, as %s: nobody", async (role) => {
    const project = await atTheGate(0.9);
    const as: As = role === "key" ? await house.key("owner") : role;
    for (const [phase, code] of [
      ["productionisation", "409 lifecycle/no-live-go"],
      ["iteration", "409 lifecycle/phase-skipped"],
    ] as const)
      expect(await refusal(await enter(project, as, phase))).toBe(code);
    expect(await refusal(await house.send(project.at("/launch-commitments"), { as, body: { day: "2026-09-01" } }))).toBe(
      "409 lifecycle/promised-too-early",
    );
    expect((await house.send(project.at("/launch"), { as, body: {} })).status).toBe(409);
    expect(await phaseOf(project)).toBe("go-no-go");
  });

  test("by a role that may not, a key that was not made for it, a stranger, or from another workspace: nobody", async () => {
    const project = await atTheGate(0.9);
    const narrow = await house.key("owner", ["lifecycle:evidence", "lifecycle:write", "lifecycle:read"]);
    for (const [as, status] of [
      ["member", 403],
      ["viewer", 403],
      ["foreigner", 404],
      ["stranger", 401],
      [narrow, 403],
    ] as const) {
      expect((await decide(project, as)).status, as).toBe(status);
      expect((await house.send(project.at("/gate/decision"), { as, body: { outcome: "go", reason: "r" } })).status, as).toBe(status);
      expect((await house.send(project.at("/gate/override"), { as, body: { reason: "r", name: "n" } })).status, as).toBe(status);
    }
    expect(
      (await decide({ ...project, at: (path) => `/api/v1/workspaces/globex/projects/${project.id}${path}` }, "foreigner")).status,
    ).toBe(404);
    expect(await phaseOf(project)).toBe("go-no-go");
  });

  test("with a go of another project, another workspace's gate, or a condition of another: nobody", async () => {
    const [one, other] = [await atTheGate(0.9), await atTheGate(0.9)];
    const unknown = { role: "kill", metric: "cost a case", comparison: "above", threshold: 2 };
    const { criteria }: ProjectView = await house.ask(other.at("/criteria"), { body: unknown });
    const open = criteria[1]?.id ?? "";
    const conditional = (criterion: string) => ({
      ...{ outcome: "conditional-go", reason: "r", conditions: [{ says: "measure", by: "2026-06-09", criterion }] },
    });
    expect(await refusal(await decide(one, "lead", conditional(open)))).toBe("404 lifecycle/no-such-criterion");
    expect((await decide(other, "lead", conditional(open))).status).toBe(201);
    const { conditions }: GateView = await house.ask(other.at("/gate"));
    expect((await house.send(one.at(`/conditions/${conditions[0]?.id}/waive`), { body: { reason: "r" } })).status).toBe(404);
    expect(await refusal(await enter(one))).toBe("409 lifecycle/no-live-go");
    expect((await house.send(`${one.at("/gate")}?gate=${other.id}`)).status).toBe(404);
  });

  test("by taking the bar away at the table, lowering it, or calling it an aim: seen, and no plain go", async () => {
    const withdrawn = await atTheGate(0.6);
    const { must, at } = withdrawn;
    await house.ask(at(`/criteria/${must}/withdraw`), { as: "member", body: { reason: "wrong one" } });
    const other = { ...enough, metric: "accuracy", threshold: 0.1 };
    const { criteria }: ProjectView = await house.ask(at("/criteria"), { body: other });
    await house.ask(at("/evidence"), { as: "member", body: { criterion: criteria[1]?.id, value: 0.9, source: "run 8" } });
    expect(await refusal(await decide(withdrawn, "lead"))).toBe("409 lifecycle/nothing-set-beforehand");

    const edited = await atTheGate(0.6);
    const terms = { ...enough, threshold: 0.5 };
    await house.ask(edited.at(`/criteria/${edited.must}/edit`), { body: { terms, reason: "0.6 is enough after all" } });
    expect(await refusal(await decide(edited, "lead"))).toBe("409 lifecycle/nothing-set-beforehand");
    expect(((await house.ask(edited.at("/gate"))) as GateView).rows[0]).toMatchObject({ afterResult: true, beforehand: false });

    const aimed = await atTheGate(0.6);
    await house.ask(aimed.at(`/criteria/${aimed.must}/edit`), { body: { terms: { ...enough, role: "success" }, reason: "an aim" } });
    expect(((await house.ask(aimed.at("/gate"))) as GateView).rows[0]).toMatchObject({ duty: "must-meet", standing: "unknown" });
    expect((await decide(aimed, "lead")).status).toBe(409);
  });

  test("by moving the bar at the table before its first figure, openly or as a slip: nobody", async () => {
    const lower = { ...enough, threshold: 0.1 };
    const figure = (criterion: string) => ({ criterion, value: 0.2, n: 400, source: "run 8" });
    const edited = await atTheGate(null);
    await house.ask(edited.at(`/criteria/${edited.must}/edit`), { as: "member", body: { terms: lower, reason: "0.1 will do" } });
    await house.ask(edited.at("/evidence"), { as: "member", body: figure(edited.must) });
    expect(((await house.ask(edited.at("/gate"))) as GateView).rows[0]).toMatchObject({ beforehand: false });
    expect(await refusal(await decide(edited, "lead"))).toBe("409 lifecycle/nothing-set-beforehand");

    const slipped = await atTheGate(null);
    expect(((await house.ask(slipped.at(""))) as ProjectView).criteria[0]?.correctable).toBe(false);
    const correct = await house.send(slipped.at(`/criteria/${slipped.must}/correct`), { as: "member", body: lower });
    expect(await refusal(correct)).toBe("409 lifecycle/correction-over");
    await house.ask(slipped.at("/evidence"), { as: "member", body: figure(slipped.must) });
    expect(await refusal(await decide(slipped, "lead"))).toBe("409 lifecycle/must-meet-missed");
  });

  test("by lowering what a condition asks for, before it is measured: it holds on the terms it was set on", async () => {
    for (const [path, send] of [
      ["edit", (terms: object) => ({ terms, reason: "200 will do" })],
      ["correct", (terms: object) => terms],
    ] as const) {
      const project = await atTheGate(0.9);
      const cheap = { role: "minimum-viable", metric: "cost a case", comparison: "at-most", threshold: 2, reason: "dearer than by hand" };
      const { criteria }: ProjectView = await house.ask(project.at("/criteria"), { body: cheap });
      const cost = criteria[1]?.id ?? "";
      const conditions = [{ says: "measure the cost", by: "2026-06-09", criterion: cost }];
      await house.ask(project.at("/decisions"), { as: "lead", body: { outcome: "conditional-go", reason: "r", conditions } });
      await house.ask(project.at(`/criteria/${cost}/${path}`), { as: "member", body: send({ ...cheap, threshold: 200 }) });
      const measured = (value: number) =>
        house.ask(project.at("/evidence"), { as: "member", body: { criterion: cost, value, n: 40, source: "invoice" } });
      const states = async () => ((await house.ask(project.at("/gate"))) as GateView).conditions.map(({ state }) => state);
      await measured(100);
      expect(await states(), path).toEqual(["open"]);
      await measured(1.5);
      expect(await states(), path).toEqual(["met"]);
    }
  });

  test("by saying so: what was stated is accepted by a gatekeeper, by name, who did not say it", async () => {
    const project = await atTheGate(null, "standard");
    const stated = { criterion: project.must, value: 0.9, n: 500, grade: "stated", source: "the vendor says so" };
    const said: ProjectView = await house.ask(project.at("/evidence"), { as: "admin", body: stated });
    const body = { criterion: project.must, evidence: said.criteria[0]?.evidence?.evidence, reason: "seen their report" };
    const accept = async (as: As) => refusal(await house.send(project.at("/evidence/accept"), { as, body }));
    for (const as of ["member", "lead", "owner"] as const) expect(await accept(as)).toBe("403 lifecycle/accepted-by-gatekeeper");
    await house.ask(project.at("/gate"), { as: "lead", body: { gatekeepers: [ids.admin, ids.member, ids.lead] } });
    for (const as of ["admin", "owner", await house.key("owner")] as const)
      expect(await accept(as)).toBe("403 lifecycle/accepted-by-gatekeeper");
    expect(((await house.ask(project.at("/gate"))) as GateView).verdict).toBe("unknown");
    const accepted: ProjectView = await house.ask(project.at("/evidence/accept"), { as: "member", body });
    expect(accepted.criteria[0]?.state).toBe("met");
    expect(accepted.story[0]).toMatchObject({ by: `member/${ids.member}` });
  });

  test("by a lighter weight at the table: nobody, and a heavier one counts at once", async () => {
    const project = await atTheGate(0.9, "standard");
    expect(await refusal(await house.send(project.at("/weight"), { body: { weight: "light" } }))).toBe("409 lifecycle/lighter-at-the-gate");
    expect(await refusal(await decide(project, "lead"))).toBe("409 lifecycle/gate-not-opened");
    await house.ask(project.at("/weight"), { body: { weight: "full" } });
    expect(((await house.ask(project.at("/gate"))) as GateView).weight).toBe("full");
  });

  test("against the gate by a key that stands for nobody, whatever name it gives: nobody, at any weight", async () => {
    const project = await atTheGate(0.6);
    const body = { reason: "the board wants it", name: "Grace" };
    const as = await house.key("owner");
    expect(await refusal(await house.send(project.at("/gate/override"), { as, body }))).toBe("403 lifecycle/decider-unknown");
    expect(((await house.ask(project.at("/gate"))) as GateView).go).toBeNull();
    expect((await house.send(project.at("/gate/override"), { body })).status).toBe(201);
  });

  test("by the votes of those who were not asked, or of one: nobody", async () => {
    const project = await atTheGate(0.9, "standard");
    await house.ask(project.at("/gate"), { as: "lead", body: { gatekeepers: [ids.lead, ids.admin] } });
    await house.ask(project.at("/gate/absences"), { as: "lead", body: { member: ids.admin, reason: "on leave" } });
    await house.ask(project.at("/gate/votes"), { as: "lead", body: { vote: "go", reason: "mine" } });
    expect(await refusal(await decide(project, "lead"))).toBe("409 lifecycle/nobody-else-voted");
    expect(await refusal(await house.send(project.at("/gate/votes"), { as: "admin", body: { vote: "go", reason: "r" } }))).toBe(
      "403 lifecycle/excused-from-vote",
    );
    expect(await refusal(await enter(project))).toBe("409 lifecycle/no-live-go");
  });
});

describe("history", () => {
  const stream = (id: string) => `lifecycle/project/${id}`;
  const at = "2026-03-01T00:00:00Z";
  const first = { outcome: "go", on: null, reason: null, alone: true, seen: [] };
  const second = { ...first, gate: "g0", conditions: [], tally: null, absent: [], overridden: true };

  test("that says all of it was decided tells, and opens nothing", async () => {
    const id = "01985d5e-7b1a-7c3e-9f00-0000000000a7";
    const said = (kind: string, body: object, version = 1) => ({ stream: stream(id), kind: `lifecycle/${kind}`, at, version, body });
    const terms = { ...enough, slice: null, unit: null, minimumSample: null, deadline: null, phase: "proof-of-concept" };
    const entered = (phase: string) => said("phase-entered", { phase, on: null, boxWeeks: null, startedWithout: [], guessedFrom: null });
    const drafts = [
      said("project-opened", { name: "From elsewhere", startedOn: null }),
      said("criterion-set", { criterion: "c1", terms }),
      said("criterion-locked", { criterion: "c1" }),
      entered("go-no-go"),
      said("gate-opened", { gate: "g0", opens: { opens: "productionisation" }, gatekeepers: [ids.lead, ids.admin], voteBy: null }),
      said("vote-cast", { gate: "g0", vote: "go", reason: "r", startAgain: "yes" }),
      said("votes-opened", { gate: "g0" }),
      said("gate-overridden", { gate: "g0", reason: "r", name: "Grace", against: [] }),
      said("decision-made", first),
      said("decision-made", second, 2),
    ];
    await house.ask(`POST ${house.at("/import")}`, { body: { drafts } });
    const project: AtTheGate = { id, must: "c1", at: (path) => house.at(`/projects/${id}${path}`) };
    const shown: GateView = await house.ask(project.at("/gate"));
    expect(shown).toMatchObject({ sitting: null, go: { live: false }, isHere: true });
    expect(await refusal(await enter(project))).toBe("409 lifecycle/no-live-go");
    expect(await refusal(await decide(project, "owner"))).toBe("409 lifecycle/nothing-set-beforehand");
    expect(await refusal(await house.send(project.at("/gate/override"), { body: { reason: "r", name: "n" } }))).toBe(
      "409 lifecycle/nothing-set-beforehand",
    );
    expect((await house.send(`POST ${house.at("/import")}`, { body: { drafts: [said("decision-made", second, 2)] } })).status).toBe(409);
  });

  test("with a go written into it is restored nowhere; a whole one is what it was, votes still face down", async () => {
    await house.ask("POST /api/v1/workspaces", { body: { name: "Forge" } });
    const project = await atTheGate(0.9, "light", "forge");
    const log = await (await house.send("/api/v1/workspaces/forge/export")).text();
    const lines = log.trimEnd().split("\n");
    const last = JSON.parse(lines.at(-1) ?? "{}") as { entry: { sequence: number; kind: string; body: object; place: number } };
    const forged = { ...last, entry: { ...last.entry, kind: "lifecycle/decision-made", body: first } };
    const changed = [...lines.slice(0, -1), JSON.stringify(forged)].join("\n");
    const added = [...lines, JSON.stringify({ ...forged, entry: { ...forged.entry, sequence: last.entry.sequence + 1 } })].join("\n");
    for (const entries of [changed, added, lines.slice(0, -1).join("\n")])
      expect(await refusal(await house.send("POST /api/v1/restore", { body: { entries } }))).toMatch(/^4(09|22) /);
    expect(await phaseOf(project)).toBe("go-no-go");
    expect(await refusal(await enter(project))).toBe("409 lifecycle/no-live-go");
  });
});

describe("at once", () => {
  test("of a go and an edit that takes its ground away, one wins; of a stop and entering, never both", async () => {
    for (const [path, body] of [
      ["/evidence", { value: 0.1, n: 400, source: "run 9" }],
      ["/criteria/ID/edit", { terms: { ...enough, threshold: 0.99 }, reason: "higher" }],
    ] as const) {
      const project = await atTheGate(0.9);
      const send = { ...body, ...(path === "/evidence" ? { criterion: project.must } : {}) };
      const [went, moved] = await Promise.all([
        decide(project, "lead"),
        house.send(project.at(path.replace("ID", project.must)), { as: "admin", body: send }),
      ]);
      expect([went.status, moved.status].filter((status) => status === 201).length).toBeGreaterThan(0);
      const view: GateView = await house.ask(project.at("/gate"));
      // Where both are in, the go was first: it saw the ground it stands on.
      if (went.status === 201 && moved.status === 201) {
        const { story }: ProjectView = await house.ask(project.at(""));
        const place = (kind: string) => story.findIndex((item) => item.kind === kind);
        expect(place("lifecycle/decision-made")).toBeGreaterThan(
          place(path === "/evidence" ? "lifecycle/evidence-offered" : "lifecycle/criterion-edited"),
        );
      }
      expect(view.go === null || view.go.live).toBe(true);
    }
    const project = await atTheGate(0.9);
    await decide(project, "lead");
    const both = await Promise.all([decide(project, "lead", { outcome: "stop", reason: "r" }), enter(project, "admin")]);
    const { standing, phase }: ProjectView = await house.ask(project.at(""));
    if (both.every(({ status }) => status === 201)) throw new Error("both were taken in on the same ground");
    expect(`${standing?.value} ${phase?.phase}`).toMatch(/^(stopped go-no-go|under-way productionisation)$/);
  });

  test("the same go twice with one key is one go, and under another body it is refused", async () => {
    const project = await atTheGate(0.9);
    const send = (reason: string) =>
      house.send(project.at("/decisions"), {
        as: "lead",
        headers: { "idempotency-key": `go ${project.id}`.replace(" ", "-") },
        body: { outcome: "go", reason },
      });
    const [one, two] = await Promise.all([send("good"), send("good")]);
    expect([one.status, two.status]).toEqual([201, 201]);
    expect(((await house.ask(project.at(""))) as ProjectView).decisions).toHaveLength(1);
    expect((await send("another")).status).toBe(422);
  });

  test("a vote sent twice with one key is one vote, and a pre-mortem item of the room names nobody, also when it is sent again", async () => {
    const project = await atTheGate(0.9, "standard");
    await house.ask(project.at("/gate"), { as: "lead", body: { gatekeepers: [ids.lead, ids.admin] } });
    const send = (path: string, as: As, body: object) =>
      house.send(project.at(path), { as, body, headers: { "idempotency-key": `once-${project.id}` } });
    const vote = { vote: "go", reason: "r" };
    for (const _ of [1, 2]) expect((await send("/gate/votes", "lead", vote)).status).toBe(201);
    const item = { words: "The labels stop in July." };
    for (const as of ["member", "member", "lead"] as const) expect((await send("/gate/premortem", as, item)).status).toBe(201);
    const { premortem }: GateView = await house.ask(project.at("/gate"));
    expect(premortem).toHaveLength(2);
    const { entries } = await house.ask(house.at("/entries?limit=20"));
    const kinds = entries.filter(({ stream }: { stream: string }) => stream.endsWith(project.id));
    expect(kinds.filter(({ kind }: { kind: string }) => kind === "lifecycle/vote-cast")).toHaveLength(1);
    for (const entry of kinds.filter(({ kind }: { kind: string }) => kind === "lifecycle/premortem-item-added"))
      expect(entry).toMatchObject({ by: "system", byName: null });
    const { rows } = await house.pool.query(
      "select row_to_json(i)::text as row from ledger.idempotency i where endpoint like '%premortem%'",
    );
    expect(rows.length).toBeGreaterThan(0);
    for (const { row } of rows) expect(row).not.toMatch(new RegExp(`member/[0-9a-f]|once-${project.id}`));
  });
});

test("a sitting that ends because work goes on leaves no vote face down for the next one to turn over", async () => {
  const project = await atTheGate(0.9, "standard");
  const ask = (path: string, as: As, body: object) => house.ask(project.at(path), { as, body });
  const sit = () => ask("/gate", "lead", { gatekeepers: [ids.lead, ids.admin, ids.owner] });
  const go = { vote: "go", reason: "r" };
  await sit();
  for (const as of ["lead", "admin", "owner"] as const) await ask("/gate/votes", as, go);
  const conditions = [{ says: "ask the works council", by: "2026-06-02" }];
  await ask("/gate/decision", "lead", { outcome: "conditional-go", reason: "r", conditions });
  const before = house.now;
  try {
    house.now = new Date("2026-06-04T09:00:00Z");
    await sit();
    await ask("/gate/votes", "admin", { vote: "no-go", reason: "not while they object" });
    const { conditions: set }: GateView = await house.ask(project.at("/gate"));
    await ask(`/conditions/${set[0]?.id}/waive`, "lead", { reason: "they agreed" });
    expect((await enter(project)).status).toBe(201);
    const { sittings, sitting }: GateView = await house.ask(project.at("/gate"), { as: "lead" });
    expect([sittings.length, sitting?.closed === null, sitting?.votesOpened === null]).toEqual([2, false, false]);
  } finally {
    house.now = before;
  }
});

test("whoever has left is asked no more, and no vote of theirs is waited for", async () => {
  const { link } = await house.ask(house.at("/invitations"), { body: { email: "ben@acme.example", role: "lead" } });
  const token = new URL(link).searchParams.get("token");
  await house.ask("/api/v1/invitations/accept", { as: "foreigner", body: { token } });
  const { members } = await house.ask(house.at("/members"));
  const ben = members.find(({ name }: { name: string }) => name === "foreigner").id;
  const project = await atTheGate(0.9, "standard");
  await house.ask(project.at("/gate"), { as: "lead", body: { gatekeepers: [ben, ids.lead, ids.admin] } });
  await house.ask(`DELETE ${house.at(`/members/${ben}`)}`);
  expect((await house.send(project.at("/gate/votes"), { as: "foreigner", body: { vote: "go", reason: "r" } })).status).toBe(404);
  for (const as of ["lead", "admin"] as const) await house.ask(project.at("/gate/votes"), { as, body: { vote: "go", reason: "r" } });
  const { sitting }: GateView = await house.ask(project.at("/gate"));
  expect(sitting).toMatchObject({ counted: { votes: 2, asked: 2 }, gatekeepers: [{ is: "gone" }, { is: "voted" }, { is: "voted" }] });
  expect(sitting?.votesOpened).not.toBeNull();
});
