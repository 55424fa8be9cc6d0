import { expect, test } from "vitest";
import { type As, type TestApp, testApp } from "../../../apps/server/testing/test-app.ts";

const codeOf = async (response: Response) => `${response.status} ${((await response.json()) as { code?: string }).code ?? ""}`;
const tokenOf = (link: string): string => new URL(link).searchParams.get("token") ?? "";
const client = { email: "client@client.example", name: "Client", password: "battery staple" };

const offer = (house: TestApp, body: object = {}, as: As = "owner") =>
  house.send(house.at("/hand-over"), { as, body: { email: client.email, ...body } });
const offered = async (house: TestApp, body: object = {}, as: As = "owner"): Promise<{ link: string; token: string; id: string }> => {
  const { link, invitation } = await house.ask(house.at("/hand-over"), { as, body: { email: client.email, ...body } });
  return { link, token: tokenOf(link), id: invitation.id };
};
const accept = (house: TestApp, token: string, as: As = "stranger", who: object = { name: client.name, password: client.password }) =>
  house.send("/api/v1/invitations/accept", { as, body: { token, ...(as === "stranger" ? who : {}) } });
const owners = async (house: TestApp) => {
  const { members } = await house.ask(house.at("/members"), { as: "admin" });
  return members.filter(({ role }: { role: string }) => role === "owner").map(({ name }: { name: string }) => name);
};
const roleOf = async (house: TestApp, name: string) => {
  const { members } = await house.ask(house.at("/members"), { as: "admin" });
  return members.find((one: { name: string }) => one.name === name)?.role ?? "gone";
};

test("a workspace changes hands in one act: nothing before the link is taken, then one is owner and the other viewer", async () => {
  await using house = await testApp();
  const { token } = await offered(house);
  expect(await owners(house)).toEqual(["owner"]);
  expect((await house.ask("/api/v1/invitations/look", { as: "stranger", body: { token } })).handsOver).toBe(true);
  expect((await house.ask(house.at("/invitations"))).invitations).toMatchObject([{ role: "owner", handsOver: "viewer" }]);
  expect((await accept(house, token)).status).toBe(200);
  expect([await owners(house), await roleOf(house, "owner")]).toEqual([["Client"], "viewer"]);
  expect(await codeOf(await accept(house, token))).toBe("422 workspace/invitation-over");
  expect((await offer(house)).status).toBe(403);
  const { entries } = await house.ask(house.at("/entries?limit=4"), { as: "admin" });
  expect(entries.map(({ kind, byName }: { kind: string; byName: string }) => [kind, byName])).toEqual([
    ["workspace/role-given", "Client"],
    ["workspace/invitation-accepted", "Client"],
    ["workspace/member-joined", "Client"],
    ["workspace/hand-over-offered", "owner"],
  ]);
});

test("who leaves when it is taken is gone with their keys, and a member who takes it rises", async () => {
  await using house = await testApp();
  const { key, secret } = await house.ask(house.at("/keys"), { body: { name: "nightly", role: "owner" } });
  const { token } = await offered(house, { afterwards: "leaves" });
  expect((await accept(house, token, "lead")).status).toBe(200);
  expect([await owners(house), await roleOf(house, "owner")]).toEqual([["lead"], "gone"]);
  expect((await house.send(house.at(""), { as: "owner" })).status).toBe(404);
  expect((await house.send(house.at(""), { as: secret })).status).toBe(401);
  expect((await house.ask(house.at("/keys"), { as: "lead" })).keys).toMatchObject([{ id: key.id, isLive: false }]);
});

test("what its giver invited to rule is withdrawn when it is taken: no link of theirs leads back; others stay", async () => {
  await using house = await testApp();
  const invite = async (role: string) =>
    tokenOf((await house.ask(house.at("/invitations"), { body: { email: `${role}@elsewhere.example`, role } })).link);
  const [owner, admin, lead] = [await invite("owner"), await invite("admin"), await invite("lead")];
  const { token } = await offered(house);
  const { token: other } = await offered(house, { email: "another@client.example" });
  expect((await accept(house, token)).status).toBe(200);
  for (const back of [owner, admin, other])
    expect(await codeOf(await accept(house, back, "foreigner"))).toBe("422 workspace/invitation-over");
  expect((await accept(house, lead, "foreigner")).status).toBe(200);
  expect(await owners(house)).toEqual(["Client"]);
});

test("only an owner hands over, not to themselves, and what an owner no more has offered is over", async () => {
  await using house = await testApp();
  for (const [as, status] of [
    ["admin", 403],
    ["lead", 403],
    ["foreigner", 404],
    ["stranger", 401],
  ] as const) // prettier-ignore
    expect((await offer(house, {}, as)).status).toBe(status);
  expect((await offer(house, {}, await house.key("owner", ["lifecycle:*"]))).status).toBe(403);
  expect((await offer(house, {}, await house.key("admin"))).status).toBe(403);
  const { token } = await offered(house);
  expect(await codeOf(await accept(house, token, "owner"))).toBe("422 workspace/handed-to-yourself");
  const { members } = await house.ask(house.at("/members"));
  const idOf = (name: string) => members.find((one: { name: string }) => one.name === name).id;
  await house.ask(`PATCH ${house.at(`/members/${idOf("admin")}`)}`, { body: { role: "owner" } });
  await house.ask(`PATCH ${house.at(`/members/${idOf("owner")}`)}`, { as: "admin", body: { role: "member" } });
  expect(await codeOf(await accept(house, token))).toBe("422 workspace/invitation-over");
  expect(await owners(house)).toEqual(["admin"]);
});

test("withdrawn or expired, nothing changes hands", async () => {
  await using house = await testApp();
  const first = await offered(house);
  await house.ask(`DELETE ${house.at(`/invitations/${first.id}`)}`, { as: "admin" });
  expect(await codeOf(await accept(house, first.token))).toBe("422 workspace/invitation-over");
  const second = await offered(house);
  house.now = new Date("2026-06-30T09:00:00Z");
  expect(await codeOf(await accept(house, second.token))).toBe("422 workspace/invitation-over");
  expect(await owners(house)).toEqual(["owner"]);
});

test("of two who take it at once one does, and whatever the giver does in that moment, somebody owns the workspace", async () => {
  await using house = await testApp();
  const { token } = await offered(house);
  const other = await offered(house);
  const both = await Promise.all([accept(house, token, "lead"), accept(house, token, "member"), accept(house, other.token, "viewer")]);
  expect(both.filter(({ ok }) => ok)).toHaveLength(1);
  expect(await owners(house)).toHaveLength(1);
  expect(await roleOf(house, "owner")).toBe("viewer");

  for (const act of ["leave", "withdraw", "demote"] as const) {
    await using again = await testApp();
    const { members } = await again.ask(again.at("/members"));
    const idOf = (name: string) => members.find((one: { name: string }) => one.name === name).id;
    if (act === "demote") await again.ask(`PATCH ${again.at(`/members/${idOf("admin")}`)}`, { body: { role: "owner" } });
    const link = await offered(again, { afterwards: "leaves" });
    const acts = {
      leave: () => again.send(`POST ${again.at("/leave")}`),
      withdraw: () => again.send(`DELETE ${again.at(`/invitations/${link.id}`)}`),
      demote: () => again.send(`PATCH ${again.at(`/members/${idOf("owner")}`)}`, { as: "admin", body: { role: "viewer" } }),
    };
    const [taken, done] = await Promise.all([accept(again, link.token, "lead"), acts[act]()]);
    expect(
      [taken?.status, done?.status].every((status) => status !== undefined && status < 500),
      act,
    ).toBe(true);
    expect((await owners(again)).length, act).toBeGreaterThan(0);
  }
});

test("where there are several owners, the console says which of them gives", async () => {
  await using house = await testApp();
  const console_ = await house.key("owner");
  expect((await house.ask(house.at("/hand-over"), { as: console_, body: { email: client.email } })).giver).toBe("owner");
  const { members } = await house.ask(house.at("/members"));
  const admin = members.find(({ name }: { name: string }) => name === "admin").id;
  await house.ask(`PATCH ${house.at(`/members/${admin}`)}`, { body: { role: "owner" } });
  expect(await codeOf(await offer(house, {}, console_))).toBe("422 workspace/say-who-gives");
  expect(await codeOf(await offer(house, { from: "nobody@acme.example" }, console_))).toBe("422 workspace/say-who-gives");
  const { token } = await offered(house, { from: "ADMIN@acme.example" }, console_);
  await accept(house, token, "lead");
  expect([await owners(house), await roleOf(house, "admin")]).toEqual([["owner", "lead"], "viewer"]);
});
