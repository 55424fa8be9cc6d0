import { expect, test } from "vitest";
import { makeSetUpToken } from "#chapters/workspace/server";
import { type As, type TestApp, testApp } from "./testing/test-app.ts";

// What two people do at the same instant, on real PostgreSQL: one of them wins, nothing is there twice, and the other is told why.

const told = async (responses: readonly Response[]) =>
  (
    await Promise.all(responses.map(async (response) => `${response.status} ${((await response.json()) as { code?: string }).code ?? ""}`))
  ).toSorted();

async function secondOwner(house: TestApp) {
  const { members } = await house.ask(house.at("/members"));
  const idOf = (name: string): string => members.find((member: { name: string }) => member.name === name).id;
  await house.ask(`PATCH ${house.at(`/members/${idOf("admin")}`)}`, { body: { role: "owner" } });
  return { first: idOf("owner"), second: idOf("admin") };
}

test.each([
  [
    "remove each other",
    (house: TestApp, { first, second }: { first: string; second: string }) => [
      house.send(`DELETE ${house.at(`/members/${second}`)}`, { as: "owner" }),
      house.send(`DELETE ${house.at(`/members/${first}`)}`, { as: "admin" }),
    ],
  ],
  ["leave", (house: TestApp) => (["owner", "admin"] as As[]).map((as) => house.send(`POST ${house.at("/leave")}`, { as }))],
  [
    "step down",
    (house: TestApp, { first, second }: { first: string; second: string }) => [
      house.send(`PATCH ${house.at(`/members/${first}`)}`, { as: "owner", body: { role: "viewer" } }),
      house.send(`PATCH ${house.at(`/members/${second}`)}`, { as: "admin", body: { role: "viewer" } }),
    ],
  ],
] as const)("of two owners who %s at once, one stays", async (_what, both) => {
  await using house = await testApp();
  const owners = await secondOwner(house);
  const [won, lost = ""] = await told(await Promise.all(both(house, owners)));
  expect(won).toMatch(/^20/);
  expect(lost).toMatch(/^(422 workspace\/last-owner|409 platform\/conflict|404 platform\/not-found)$/);
  const { entries } = await house.ledger.entries(house.workspace.id, { reader: { by: "console", role: "owner" } });
  const ended = entries.filter(
    ({ kind, body }) => kind === "workspace/member-removed" || (kind === "workspace/role-given" && JSON.stringify(body).includes("viewer")),
  );
  expect(ended).toHaveLength(1);
});

test("whoever is removed while writing has written before, or not at all", async () => {
  await using house = await testApp();
  const { members } = await house.ask(house.at("/members"));
  const member = members.find(({ name }: { name: string }) => name === "member").id;
  const writes = Array.from({ length: 8 }, (_, number) =>
    house.send(house.at("/projects"), { as: "member", body: { name: `P${number}` } }),
  );
  const [removed, ...wrote] = await Promise.all([house.send(`DELETE ${house.at(`/members/${member}`)}`), ...writes]);
  expect(removed?.status).toBe(200);
  for (const { status } of wrote) expect([201, 404, 409]).toContain(status);
  const { entries } = await house.ledger.entries(house.workspace.id, { limit: 50, reader: { by: "console", role: "owner" } });
  const gone = entries.find(({ kind }) => kind === "workspace/member-removed")?.sequence ?? 0;
  expect(entries.filter(({ by, sequence }) => by === `member/${member}` && sequence > gone)).toEqual([]);
});

test("an invitation that two accept at once makes one member, and leaves no account behind", async () => {
  await using house = await testApp();
  const { link } = await house.ask(house.at("/invitations"), { body: { email: "ben@acme.example", role: "lead" } });
  const token = new URL(link).searchParams.get("token");
  const accept = (name: string) =>
    house.send("/api/v1/invitations/accept", { as: "stranger", body: { token, name, password: "battery staple" } });
  const [won, lost = ""] = await told(await Promise.all([accept("Ben"), accept("Not Ben")]));
  expect([won, lost]).toEqual(["200 ", expect.stringMatching(/^(409 platform\/email-taken|422 workspace\/invitation-over)$/)]);
  expect((await house.ask(house.at("/members"))).members).toHaveLength(6);
  expect(await house.accounts.all()).toHaveLength(1);
  const anew = await house.ask(house.at("/invitations"), { body: { email: "cleo@acme.example", role: "lead" } });
  const twice = await Promise.all(
    (["foreigner", "foreigner"] as const).map((as) =>
      house.send("/api/v1/invitations/accept", { as, body: { token: new URL(anew.link).searchParams.get("token") } }),
    ),
  );
  expect(await told(twice)).toEqual(["200 ", expect.stringMatching(/^4(09|22) workspace/)]);
});

test("an account that takes two invitations at once is a member once", async () => {
  await using house = await testApp();
  const invite = async (email: string): Promise<string> => {
    const { link } = await house.ask(house.at("/invitations"), { body: { email, role: "lead" } });
    return new URL(link).searchParams.get("token") ?? "";
  };
  const tokens = [await invite("a@acme.example"), await invite("b@acme.example")];
  const both = tokens.map((token) => house.send("/api/v1/invitations/accept", { as: "foreigner", body: { token } }));
  expect(await told(await Promise.all(both))).toEqual(["200 ", "409 workspace/already-member"]);
});

test("two set-up links used at once, or one used twice, make one first account", async () => {
  await using house = await testApp();
  const ground = { records: house.records, ledger: house.ledger };
  const [one, two] = [await makeSetUpToken(ground, house.now), await makeSetUpToken(ground, house.now)];
  const setUp = (token: string, name: string) =>
    house.send("/api/v1/set-up", {
      as: "stranger",
      body: { token, name, email: `${name}@initech.example`, password: "correct horse", workspace: name },
    });
  const all = await Promise.all([setUp(one, "ada"), setUp(one, "ben"), setUp(two, "cleo"), setUp(two, "dan")]);
  expect((await told(all)).map((text) => text.slice(0, 3))).toEqual(["200", "403", "403", "403"]);
  expect(await house.accounts.all()).toHaveLength(1);
});

test("a table kept twice at once, without a key and with one, is kept once", async () => {
  await using house = await testApp();
  const text = "name,owner\nChurn,Ana Lima\nFraud,Ana Lima";
  const { table, mapping } = await house.ask("/api/v1/brief/table", { body: { text } });
  const keep = (headers = {}) => house.send(house.at("/brief/keep"), { as: "member", body: { table, mapping }, headers });
  expect(await told(await Promise.all([keep(), keep(), keep()]))).toEqual([
    "201 ",
    "422 reporting/nothing-to-keep",
    "422 reporting/nothing-to-keep",
  ]);
  expect((await house.ask(house.at("/projects"))).totals.projects).toBe(2);
  expect((await house.ask(house.at("/persons"))).persons).toHaveLength(1);

  const other = await house.ask("/api/v1/brief/table", { body: { text: "name\nPricing" } });
  const again = () =>
    house.send(house.at("/brief/keep"), {
      as: "member",
      body: { table: other.table, mapping: other.mapping },
      headers: { "idempotency-key": "once" },
    });
  const [first, second] = await Promise.all([again(), again()]);
  expect([first.status, second.status]).toEqual([201, 201]);
  expect(await first.json()).toEqual(await second.json());
  expect(await (await again()).json()).toMatchObject({ kept: [{ name: "Pricing" }] });
  expect((await house.ask(house.at("/projects"))).totals.projects).toBe(3);
});

/**
 * Bodies of which each comes only when all are asked for: a body is read once its request knows what it decides on, so that all of them decide on
 * the same record, however busy the machine. Sent one after the other, the second is told what the first has changed instead.
 */
function together(many: number): (body: object) => ReadableStream<Uint8Array> {
  const asked = Promise.withResolvers<void>();
  let waiting = 0;
  return (body) =>
    new ReadableStream(
      {
        pull: async (controller) => {
          if (++waiting === many) asked.resolve();
          await asked.promise;
          controller.enqueue(new TextEncoder().encode(JSON.stringify(body)));
          controller.close();
        },
      },
      { highWaterMark: 0 },
    );
}

const terms = (threshold: number) => ({ role: "kill", metric: "recall", comparison: "at-most", threshold });
const entering = ["/phases", { phase: "data-assessment" }] as const;

test.each([
  ["correct a criterion and lock it", "/criteria/ID/correct", terms(0.6), ...entering],
  ["correct one criterion", "/criteria/ID/correct", terms(0.7), "/criteria/ID/correct", terms(0.8)],
  ["decide and enter a phase", "/decisions", { outcome: "hold", reason: "No data." }, ...entering],
  ["decide", "/decisions", { outcome: "stop", reason: "No data." }, "/decisions", { outcome: "hold", reason: "Later." }],
] as const)("of two who %s on the same ground, one is told to look again", async (_what, one, ours, other, theirs) => {
  await using house = await testApp();
  const project = await house.ask(house.at("/projects"), { body: { name: "Churn", kind: "trained-model" } });
  const at = (path: string) => house.at(`/projects/${project.id}${path}`);
  const { criteria } = await house.ask(at("/criteria"), { body: terms(0.5) });
  const bodyOf = together(2);
  const both = (
    [
      [one, ours, "owner"],
      [other, theirs, "lead"],
    ] as const
  ).map(([path, body, as]) =>
    house.app.request(at(path.replace("ID", criteria[0].id)), {
      method: "POST",
      headers: { "content-type": "application/json", "x-test-person": as },
      body: bodyOf(body),
      duplex: "half",
    } as RequestInit),
  );
  expect(await told(await Promise.all(both))).toEqual(["201 ", "409 platform/conflict"]);
});

test("figures that scripts push at the same instant are all taken: none is refused because another was quicker", async () => {
  await using house = await testApp();
  const { id } = await house.ask(house.at("/projects"), { body: { name: "Churn" } });
  const at = (path: string) => house.at(`/projects/${id}${path}`);
  const terms = { role: "success", metric: "recall", comparison: "at-least", threshold: 0.8 };
  const { criteria } = await house.ask(at("/criteria"), { body: terms });
  const pushes = Array.from({ length: 12 }, (_, run) =>
    house.send(at("/evidence"), { as: "member", body: { criterion: criteria[0].id, value: 0.7, n: 100 + run, source: `run ${run}` } }),
  );
  const notes = Array.from({ length: 4 }, (_, number) => house.send(at("/notes"), { as: "lead", body: { note: `Note ${number}` } }));
  expect((await Promise.all([...pushes, ...notes])).map(({ status }) => status)).toEqual(Array(16).fill(201));
});

test("whoever answers twice at the same instant is one person, and so are those who answer beside them", async () => {
  await using house = await testApp();
  const { id } = await house.ask(house.at("/statements"), { body: { claim: "The vendor renews.", resolvesOn: "2026-07-01" } });
  const bodyOf = together(6);
  const answer = (as: string, probability: number) =>
    house.app.request(house.at(`/statements/${id}/answers`), {
      method: "POST",
      headers: { "content-type": "application/json", "x-test-person": as },
      body: bodyOf({ probability }),
      duplex: "half",
    } as RequestInit);
  const sent = (["owner", "lead", "member"] as const).flatMap((as) => [answer(as, 0.3), answer(as, 0.6)]);
  expect((await Promise.all(sent)).map(({ status }) => status)).toEqual(Array(6).fill(201));
  const found = await house.ask(house.at(`/statements/${id}`), { as: "member" });
  expect([found.given, found.own.length, found.others.length]).toEqual([3, 2, 2]);
});
