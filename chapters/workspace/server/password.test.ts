import { expect, test } from "vitest";
import { type As, type TestApp, testApp } from "../../../apps/server/testing/test-app.ts";

const cookieOf = (response: Response): string =>
  response.headers
    .getSetCookie()
    .map((cookie) => cookie.split(";")[0])
    .join("; ");
const codeOf = async (response: Response) => `${response.status} ${((await response.json()) as { code?: string }).code ?? ""}`;
const password = "correct horse";

/** An account that came in by an invitation, as people do. */
async function joined(house: TestApp, name: string, role: string, as: As = "owner", at = house.at("")) {
  const email = `${name.toLowerCase()}@acme.example`;
  const { link } = await house.ask(`${at}/invitations`, { as, body: { email, role } });
  expect(link).toMatch(/\/join\?token=/);
  const token = new URL(link).searchParams.get("token");
  const answer = await house.send("/api/v1/invitations/accept", { as: "stranger", body: { token, name, password } });
  const { members } = await house.ask(house.at("/members"));
  return { email, name, cookie: cookieOf(answer), member: members.find((one: { name: string }) => one.name === name)?.id as string };
}

const signIn = (house: TestApp, email: string, word: string) =>
  house.send("/api/v1/sign-in", { as: "stranger", body: { email, password: word } });
const whoIs = async (house: TestApp, cookie: string) =>
  (await house.ask("/api/v1/me", { as: "stranger", headers: { cookie } })).account?.name;

test("one changes one's password with the old one; this session goes on, the others end at once", async () => {
  await using house = await testApp();
  const ben = await joined(house, "Ben", "lead");
  const elsewhere = cookieOf(await signIn(house, ben.email, password));
  expect(await whoIs(house, elsewhere)).toBe("Ben");
  const change = (old: string, next: string, cookie = ben.cookie) =>
    house.send("/api/v1/password", { as: "stranger", headers: { cookie }, body: { old, password: next } });
  expect(await codeOf(await change("wrong", "battery staple"))).toBe("422 workspace/old-password-wrong");
  expect(await codeOf(await change(password, "short"))).toBe("400 platform/invalid-request");
  expect(await codeOf(await change(password, "battery staple", ""))).toBe("401 platform/not-signed-in");
  const key = await house.send("/api/v1/password", { as: await house.key("owner"), body: { old: password, password: "battery staple" } });
  expect(await codeOf(key)).toBe("403 workspace/accounts-only");

  const changed = await change(password, "battery staple");
  expect(changed.status).toBe(200);
  expect([await whoIs(house, elsewhere), await whoIs(house, ben.cookie), await whoIs(house, cookieOf(changed))]).toEqual([
    undefined,
    undefined,
    "Ben",
  ]);
  expect([(await signIn(house, ben.email, password)).status, (await signIn(house, ben.email, "battery staple")).status]).toEqual([
    401, 200,
  ]);
});

test("an admin hands a member a link that sets a new password once, within a day", async () => {
  await using house = await testApp();
  const ben = await joined(house, "Ben", "lead");
  const path = `POST ${house.at(`/members/${ben.member}/password-link`)}`;
  const once = { as: "admin", headers: { "idempotency-key": "one" } } as const;
  const { link, until, member } = await house.ask(path, once);
  expect([until, member.name]).toEqual(["2026-06-02T09:00:00.000Z", "Ben"]);
  expect((await house.ask(path, once)).link).toBeNull();
  const token = new URL(link).searchParams.get("token");
  const { entries } = await house.ask(house.at("/entries"), { as: "admin" });
  expect(entries[0]).toMatchObject({ kind: "workspace/password-link-made", byName: "admin", body: { until } });
  expect(JSON.stringify(entries)).not.toContain(token);

  const reset = (word: string, with_ = token) =>
    house.send("/api/v1/password/reset", { as: "stranger", body: { token: with_, password: word } });
  const both = await Promise.all([reset("battery staple"), reset("staple battery")]);
  expect((await Promise.all(both.map(codeOf))).toSorted()).toEqual(["200 ", "422 workspace/password-link-over"]);
  expect(await whoIs(house, ben.cookie)).toBeUndefined();
  const won = both.findIndex(({ status }) => status === 200);
  expect(await whoIs(house, cookieOf(both[won] as Response))).toBe("Ben");
  expect((await signIn(house, ben.email, ["battery staple", "staple battery"][won] ?? "")).status).toBe(200);

  const [second, third] = [await house.ask(path), await house.ask(path)].map((made) => new URL(made.link).searchParams.get("token"));
  expect((await reset("a third password", second)).status).toBe(200);
  expect(await codeOf(await reset("a fourth password", third))).toBe("422 workspace/password-link-over");
  const late = new URL((await house.ask(path)).link).searchParams.get("token");
  house.now = new Date("2026-06-02T09:00:01Z");
  expect(await codeOf(await reset("a fourth password", late))).toBe("422 workspace/password-link-over");
});

test("nobody is handed a way into an account that opens more than they rule", async () => {
  await using house = await testApp();
  const ben = await joined(house, "Ben", "lead");
  const link = (as: As, member = ben.member) => house.send(`POST ${house.at(`/members/${member}/password-link`)}`, { as });
  expect(await codeOf(await link("lead"))).toBe("403 platform/not-allowed");
  expect(await codeOf(await link(await house.key("owner")))).toBe("403 workspace/keys-make-none");
  const { members } = await house.ask(house.at("/members"));
  const owner = members.find(({ name }: { name: string }) => name === "owner").id;
  expect(await codeOf(await link("admin", owner))).toBe("422 workspace/not-yours-to-reset");
  expect(await codeOf(await link("owner", "nobody"))).toBe("404 platform/not-found");

  const elsewhere = await house.ask("/api/v1/workspaces/globex/invitations", {
    as: "foreigner",
    body: { email: ben.email, role: "viewer" },
  });
  const token = new URL(elsewhere.link).searchParams.get("token");
  await house.ask("/api/v1/invitations/accept", { as: "stranger", headers: { cookie: ben.cookie }, body: { token } });
  expect(await codeOf(await link("owner"))).toBe("422 workspace/not-yours-to-reset");
});

test("in the sample, where everyone is owner, no password can be reset", async () => {
  await using house = await testApp();
  for (const as of ["viewer", "member"] as const) await house.ask("POST /api/v1/sample", { as });
  const { members } = await house.ask("/api/v1/workspaces/marrowby-home/members", { as: "viewer" });
  const other = members.find(({ isYou }: { isYou: boolean }) => !isYou).id;
  const tried = await house.send(`POST /api/v1/workspaces/marrowby-home/members/${other}/password-link`, { as: "viewer" });
  expect(await codeOf(tried)).toBe("422 workspace/not-yours-to-reset");
});

test.each([
  ["removed", (house: TestApp, id: string) => house.ask(`DELETE ${house.at(`/members/${id}`)}`)],
  ["given another role", (house: TestApp, id: string) => house.ask(`PATCH ${house.at(`/members/${id}`)}`, { body: { role: "member" } })],
])("a live stream ends when its reader is %s", async (_what, change) => {
  await using house = await testApp();
  const { members } = await house.ask(house.at("/members"));
  const lead = members.find(({ name }: { name: string }) => name === "lead").id;
  const live = await house.send(house.at("/entries/live"), { as: "lead" });
  const other = await house.send(house.at("/entries/live"), { as: "viewer" });
  const heard = (async () => {
    let text = "";
    for await (const part of live.body?.pipeThrough(new TextDecoderStream()) ?? []) text += part;
    return text;
  })();
  await house.ask(`PATCH ${house.at("")}`, { body: { name: "Acme & Sons" } });
  await change(house, lead);
  expect(await heard).toContain("workspace/setting-changed"); // ended by itself
  await other.body?.cancel();
});

test("wrong passwords are counted by account: a stranger's guesses slow a stranger down, and keep nobody out who was let in before", async () => {
  await using house = await testApp();
  const ben = await joined(house, "Ben", "lead");
  const other = await joined(house, "Cleo", "lead");
  const known = cookieOf(await signIn(house, ben.email, password));
  const basic = (word: string) => ({ authorization: `Basic ${Buffer.from(`${ben.email}:${word}`).toString("base64")}` });
  const script = () => house.send("/api/v1/me", { as: "stranger", headers: basic(password) });
  expect((await script()).status).toBe(200);

  const guesses = await Promise.all(
    Array.from({ length: 40 }, (_, at) => signIn(house, at % 2 ? ben.email : ben.email.toUpperCase(), `no ${at}`)),
  );
  expect(guesses.filter(({ status }) => status === 401)).toHaveLength(10);
  expect(guesses.filter(({ status }) => status === 429)).toHaveLength(30);
  const refused = await signIn(house, ben.email, password);
  expect(Number(refused.headers.get("retry-after"))).toBeLessThanOrEqual(30);
  expect(await codeOf(refused)).toBe("429 platform/too-many-guesses");
  expect((await house.send("/api/v1/me", { as: "stranger", headers: basic("another guess") })).status).toBe(429);

  const again = await house.send("/api/v1/sign-in", { as: "stranger", headers: { cookie: known }, body: { email: ben.email, password } });
  expect(again.status).toBe(200);
  expect((await script()).status).toBe(200);
  expect(await whoIs(house, ben.cookie)).toBe("Ben");
  expect((await signIn(house, other.email, password)).status).toBe(200);
  const borrowed = cookieOf(await signIn(house, other.email, password));
  const posing = await house.send("/api/v1/sign-in", {
    as: "stranger",
    headers: { cookie: borrowed },
    body: { email: ben.email, password },
  });
  expect(posing.status).toBe(429);
  const change = await house.send("/api/v1/password", {
    as: "stranger",
    headers: { cookie: ben.cookie },
    body: { old: password, password: "battery staple" },
  }); // prettier-ignore
  expect(change.status).toBe(200);
});

test("nobody learns from the refusals who has an account", async () => {
  await using house = await testApp();
  const nobody = await Promise.all(Array.from({ length: 12 }, (_, at) => signIn(house, "nobody@acme.example", `no ${at}`)));
  expect(nobody.map(({ status }) => status).toSorted()).toEqual([...Array(10).fill(401), 429, 429]);
});
