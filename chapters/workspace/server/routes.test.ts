import { Writable } from "node:stream";
import { expect, test } from "vitest";
import { makeLog } from "#platform/http";
import { testApp } from "../../../apps/server/testing/test-app.ts";
import { makeSetUpToken } from "./index.ts";

const ada = { email: "ada@initech.example", password: "correct horse", name: "Ada", workspace: "Initech" };
const cookieOf = (response: Response): string =>
  response.headers
    .getSetCookie()
    .map((cookie) => cookie.split(";")[0])
    .join("; ");
const json = (response: Response) => response.json() as Promise<Record<string, unknown>>;

test("the set-up link makes the first account with its workspace, once, and signs it in", async () => {
  await using house = await testApp();
  const token = await makeSetUpToken({ records: house.records, ledger: house.ledger }, house.now);
  expect(await house.ask("/api/v1/me", { as: "stranger" })).toEqual({ account: null, setUpOpen: true, workspaces: [] });
  const wrong = await house.send("/api/v1/set-up", { as: "stranger", body: { ...ada, token: `${token}x` } });
  expect([wrong.status, (await json(wrong)).code]).toEqual([403, "workspace/set-up-link-used"]);

  const made = await house.send("/api/v1/set-up", { as: "stranger", body: { ...ada, token } });
  expect(made.status).toBe(200);
  const me = await house.ask("/api/v1/me", { as: "stranger", headers: { cookie: cookieOf(made) } });
  expect(me).toEqual({
    account: { name: "Ada", email: "ada@initech.example" },
    setUpOpen: false,
    workspaces: [{ slug: "initech", name: "Initech", role: "owner", sample: false, grants: [] }],
  });
  expect((await house.send("/api/v1/set-up", { as: "stranger", body: { ...ada, email: "b@c.example", token } })).status).toBe(403);
});

test("one signs in with a password, by cookie or by Basic, and signing out ends the session at once", async () => {
  await using house = await testApp();
  await house.accounts.create(ada);
  const signIn = (password: string) => house.send("/api/v1/sign-in", { as: "stranger", body: { email: "ADA@initech.example", password } });
  expect((await signIn("wrong horse")).status).toBe(401);
  const session = await signIn(ada.password);
  const cookie = cookieOf(session);
  expect(session.headers.getSetCookie().join()).toMatch(/HttpOnly.*SameSite=Lax/i);
  expect(await house.ask("/api/v1/me", { as: "stranger", headers: { cookie } })).toMatchObject({ account: { name: "Ada" } });
  expect(session.headers.getSetCookie().join()).not.toMatch(/Secure/);
  const behindTls = {
    as: "stranger",
    body: { email: ada.email, password: ada.password },
    headers: { "x-forwarded-proto": "https" },
  } as const;
  expect((await house.send("/api/v1/sign-in", behindTls)).headers.getSetCookie().join()).toMatch(/; Secure/);

  const basic = (password: string) => ({ authorization: `Basic ${Buffer.from(`${ada.email}:${password}`).toString("base64")}` });
  expect(await house.ask("/api/v1/me", { as: "stranger", headers: basic(ada.password) })).toMatchObject({ account: { name: "Ada" } });
  expect((await house.send("/api/v1/me", { as: "stranger", headers: basic("wrong") })).status).toBe(401);

  await house.send("POST /api/v1/sign-out", { as: "stranger", headers: { cookie } });
  expect(await house.ask("/api/v1/me", { as: "stranger", headers: { cookie } })).toMatchObject({ account: null });
});

test("who is invited joins by the link with a new account, once", async () => {
  await using house = await testApp();
  const { link } = await house.ask(house.at("/invitations"), { as: "admin", body: { email: "ben@acme.example", role: "lead" } });
  const token = new URL(link).searchParams.get("token");
  const look = await house.ask("/api/v1/invitations/look", { as: "stranger", body: { token } });
  expect(look).toMatchObject({ workspace: "Acme", role: "lead", email: "ben@acme.example", hasAccount: false });

  const nameless = await house.send("/api/v1/invitations/accept", { as: "stranger", body: { token } });
  expect(nameless.status).toBe(422);
  const body = { token, name: "Ben", password: "battery staple" };
  const joined = await house.send("/api/v1/invitations/accept", { as: "stranger", body });
  expect((await json(joined)).workspaces).toEqual([{ slug: "acme", name: "Acme", role: "lead", sample: false, grants: [] }]);
  expect((await house.ask(house.at(""), { as: "stranger", headers: { cookie: cookieOf(joined) } })).role).toBe("lead");
  expect((await house.send("/api/v1/invitations/accept", { as: "stranger", body })).status).toBe(422);
  expect(await house.ask(house.at("/invitations"))).toEqual({ invitations: [] });
});

test("a withdrawn or expired invitation opens nothing, and an admin invites no owner", async () => {
  await using house = await testApp();
  const above = await house.send(house.at("/invitations"), { as: "admin", body: { email: "x@acme.example", role: "owner" } });
  expect((await json(above)).code).toBe("workspace/above-your-own");
  const made = await house.ask(house.at("/invitations"), { body: { email: "x@acme.example", role: "owner" } });
  const token = new URL(made.link).searchParams.get("token");
  house.now = new Date("2026-06-30T09:00:00Z");
  expect((await house.send("/api/v1/invitations/look", { as: "stranger", body: { token } })).status).toBe(422);
});

test("roles are given, members leave, and the last owner stays", async () => {
  await using house = await testApp();
  const { members } = await house.ask(house.at("/members"), { as: "viewer" });
  const id = (name: string): string => members.find((member: { name: string }) => member.name === name).id;
  expect(members).toHaveLength(5);
  expect(await house.ask(`PATCH ${house.at(`/members/${id("viewer")}`)}`, { as: "admin", body: { role: "member" } })).toMatchObject({
    role: "member",
  });
  expect((await house.send(`PATCH ${house.at(`/members/${id("owner")}`)}`, { as: "admin", body: { role: "viewer" } })).status).toBe(422);
  expect((await json(await house.send(`POST ${house.at("/leave")}`, { as: "owner" }))).code).toBe("workspace/last-owner");
  expect((await house.ask(`POST ${house.at("/leave")}`, { as: "lead" })).left).toBe("acme");
  expect((await house.send(house.at("/members"), { as: "lead" })).status).toBe(404);
  expect((await house.ask(`DELETE ${house.at(`/members/${id("member")}`)}`)).members).toHaveLength(3);
});

test("a key is shown once, works until revoked or expired, and goes with its member", async () => {
  await using house = await testApp();
  const body = { name: "CI", role: "member", scopes: ["workspace:*"], until: "2026-06-10" };
  const twice = { as: "member", body, headers: { "idempotency-key": "a" } } as const;
  const { key, secret } = await house.ask(house.at("/keys"), twice);
  expect(secret).toMatch(/^ph_/);
  expect(await house.ask(house.at("/keys"), twice)).toMatchObject({ key: { id: key.id }, secret: null });
  expect((await house.ask(house.at(""), { as: secret })).role).toBe("member");
  const basic = { authorization: `Basic ${Buffer.from(`anyone:${secret}`).toString("base64")}` };
  expect((await house.ask(house.at(""), { as: "stranger", headers: basic })).slug).toBe("acme");
  expect((await house.send(house.at("/keys"), { as: secret, body })).status).toBe(403);
  expect((await house.ask(house.at("/keys"), { as: "viewer" })).keys).toEqual([]);
  expect((await house.send(`DELETE ${house.at(`/keys/${key.id}`)}`, { as: "lead" })).status).toBe(404);

  house.now = new Date("2026-06-11T00:00:00Z");
  expect((await house.send(house.at(""), { as: secret })).status).toBe(401);
  const lasting = await house.ask(house.at("/keys"), { as: "member", body: { ...body, until: null } });
  expect((await house.ask(`DELETE ${house.at(`/keys/${lasting.key.id}`)}`, { as: "admin" })).isLive).toBe(false);
  expect((await house.send(house.at(""), { as: lasting.secret })).status).toBe(401);
  const last = await house.ask(house.at("/keys"), { as: "member", body: { ...body, until: null } });
  await house.ask(`POST ${house.at("/leave")}`, { as: "member" });
  expect((await house.send(house.at(""), { as: last.secret })).status).toBe(401);
});

test("the audit trail names who did what, holds no secret, and shows a viewer less than an admin", async () => {
  await using house = await testApp();
  const { secret } = await house.ask(house.at("/keys"), { as: "lead", body: { name: "CI", role: "viewer" } });
  await house.ask(house.at("/invitations"), { as: "admin", body: { email: "secret.guest@acme.example", role: "viewer" } });
  const all = await house.ask(house.at("/entries?limit=500"), { as: "admin" });
  expect(all.entries[1]).toMatchObject({ kind: "workspace/api-key-made", byName: "lead", body: { name: "CI" } });
  expect(JSON.stringify(all)).not.toContain(secret);
  const seen = await house.ask(house.at("/entries?limit=500"), { as: "viewer" });
  expect(JSON.stringify(seen)).not.toMatch(/secret\.guest|api-key/);
  expect((await house.send(house.at(`/entries/${all.entries[0].sequence}`), { as: "viewer" })).status).toBe(404);
  const proof = await house.ask(house.at(`/entries/${all.entries[0].sequence}`), { as: "admin" });
  expect(proof.head.size).toBe(all.entries[0].sequence + 1);
  expect((await house.ask(house.at("/consistency?older=2"))).newer).toBe(proof.head.size);
  expect((await house.send(house.at("/consistency?older=9999"))).status).toBe(422);
  const page = await house.ask(house.at(`/entries?limit=2&before=${all.entries[2].sequence}&kind=workspace/member-joined`));
  expect(page.entries.map(({ kind }: { kind: string }) => kind)).toEqual(["workspace/member-joined", "workspace/member-joined"]);
});

test("a member hears of entries as they come, of those that the role may read", async () => {
  await using house = await testApp();
  const live = await house.send(house.at("/entries/live"), { as: "viewer" });
  const reader = live.body?.pipeThrough(new TextDecoderStream()).getReader();
  await reader?.read();
  expect((await reader?.read())?.value).toContain("event: here");
  await house.ask(house.at("/keys"), { as: "owner", body: { name: "CI", role: "viewer" } });
  await house.ask(`PATCH ${house.at("")}`, { body: { name: "Acme & Sons" } });
  const heard = (await reader?.read())?.value;
  expect(heard).toContain('"kind":"workspace/setting-changed"');
  await reader?.cancel();
});

test("whoever was away hears of what came meanwhile, by the last entry they know", async () => {
  await using house = await testApp();
  const { entries } = await house.ask(house.at("/entries?limit=1"));
  const last = entries[0].sequence;
  await house.ask(`PATCH ${house.at("")}`, { body: { name: "Acme & Sons" } });
  const heardFrom = async (address: string, headers: Record<string, string> = {}) => {
    const live = await house.send(house.at(address), { as: "viewer", headers });
    const reader = live.body?.pipeThrough(new TextDecoderStream()).getReader();
    let heard = "";
    while (!heard.includes("event: entry")) heard += (await reader?.read())?.value ?? "";
    await reader?.cancel();
    return heard;
  };
  for (const heard of [
    await heardFrom(`/entries/live?after=${last}`),
    await heardFrom("/entries/live", { "last-event-id": String(last) }),
  ]) {
    expect(heard).toContain(`event: here\ndata: {"sequence":${last}}`);
    expect(heard).toContain(`"sequence":${last + 1}`);
  }
  expect((await house.send(house.at("/entries/live?after=soon"))).status).toBe(400);
});

test("only a sample can be dropped, and one's own admins open further workspaces", async () => {
  await using house = await testApp();
  expect((await json(await house.send(`DELETE ${house.at("")}`))).code).toBe("workspace/not-a-sample");
  const taken = await house.send("/api/v1/workspaces", { body: { name: "Again", slug: "globex" } });
  expect((await json(taken)).code).toBe("workspace/slug-taken");
  const mine = await house.ask("/api/v1/workspaces", { body: { name: "Globex" } });
  expect(mine.workspaces.map(({ slug }: { slug: string }) => slug)).toEqual(["acme", "globex-2"]);
  expect((await house.send("/api/v1/workspaces", { as: "viewer", body: { name: "Mine" } })).status).toBe(403);
});

test("the log holds no password, key, token, cookie or address of all this", async () => {
  const lines: string[] = [];
  const to = new Writable({
    write(chunk, _encoding, done) {
      lines.push(String(chunk));
      done();
    },
  });
  await using house = await testApp({ log: makeLog({ to }) });
  const token = await makeSetUpToken({ records: house.records, ledger: house.ledger }, house.now);
  const set = await house.send("/api/v1/set-up", { as: "stranger", body: { ...ada, token } });
  const { secret } = await house.ask(house.at("/keys"), { as: "lead", body: { name: "CI", role: "viewer" } });
  await house.send(`${house.at("/entries")}?token=${token}`, { as: secret });
  await house.send("/api/v1/sign-in", { as: "stranger", body: { email: ada.email, password: "wrong horse" } });
  const logged = lines.join("");
  expect(lines.length).toBeGreaterThan(3);
  for (const hidden of [token, secret, ada.password, "wrong horse", ada.email, cookieOf(set).split("=")[1] ?? "?"])
    expect(logged).not.toContain(hidden);
});
