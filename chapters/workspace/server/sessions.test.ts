import { expect, test } from "vitest";
import { type TestApp, testApp } from "../../../apps/server/testing/test-app.ts";

const ben = { email: "ben@acme.example", password: "correct horse", name: "Ben" };
const cleo = { email: "cleo@acme.example", password: "battery staple", name: "Cleo" };
const firefox = "Mozilla/5.0 (X11; Linux x86_64; rv:140.0) Gecko/20100101 Firefox/140.0";
const cookieOf = (response: Response): string =>
  response.headers
    .getSetCookie()
    .map((cookie) => cookie.split(";")[0])
    .join("; ");

async function signedIn(house: TestApp, { email, password }: typeof ben, userAgent = firefox) {
  const answer = await house.send("/api/v1/sign-in", { as: "stranger", body: { email, password }, headers: { "user-agent": userAgent } });
  const headers = { cookie: cookieOf(answer) };
  return {
    cookie: headers.cookie,
    ask: (path: string) => house.ask(path, { as: "stranger", headers }),
    send: (path: string) => house.send(path, { as: "stranger", headers }),
    name: async () => (await house.ask("/api/v1/me", { as: "stranger", headers })).account?.name,
  };
}

test("one sees where one is signed in, and ends one session at once; another's cannot be told from none", async () => {
  await using house = await testApp();
  await house.accounts.create(ben);
  await house.accounts.create(cleo);
  const here = await signedIn(house, ben);
  const phone = await signedIn(house, ben, "Mozilla/5.0 (iPhone; CPU iPhone OS 18_5 like Mac OS X) Version/18.5 Safari/604.1");
  const other = await signedIn(house, cleo);
  const { sessions } = await here.ask("/api/v1/sessions");
  expect(sessions.map(({ device, isThis }: { device: string; isThis: boolean }) => [device, isThis])).toEqual(
    expect.arrayContaining([
      ["Firefox on Linux", true],
      ["Safari on an iPhone", false],
    ]),
  );
  expect(sessions).toHaveLength(2);
  const away = sessions.find(({ isThis }: { isThis: boolean }) => !isThis).id;
  expect((await other.send(`DELETE /api/v1/sessions/${away}`)).status).toBe(404);
  expect(await phone.name()).toBe("Ben");
  expect((await here.ask(`DELETE /api/v1/sessions/${away}`)).sessions).toHaveLength(1);
  expect([await phone.name(), await here.name(), await other.name()]).toEqual([undefined, "Ben", "Cleo"]);
  expect((await here.send(`DELETE /api/v1/sessions/${away}`)).status).toBe(404);
});

test("signing out everywhere ends every session of one's own, this one too, and nobody else's", async () => {
  await using house = await testApp();
  await house.accounts.create(ben);
  await house.accounts.create(cleo);
  const [here, there, other] = [await signedIn(house, ben), await signedIn(house, ben), await signedIn(house, cleo)];
  const answer = await here.send("POST /api/v1/sign-out/everywhere");
  expect(await answer.json()).toMatchObject({ account: null });
  expect(answer.headers.getSetCookie().join()).toMatch(/session_token=;.*Max-Age=0/i);
  expect([await here.name(), await there.name(), await other.name()]).toEqual([undefined, undefined, "Cleo"]);
  expect((await there.send("POST /api/v1/sign-out/everywhere")).status).toBe(401);
});

test("a live stream ends when its session does, and when its reader is removed", async () => {
  await using house = await testApp();
  await house.accounts.create(ben);
  const invite = async () => {
    const { link } = await house.ask(house.at("/invitations"), { body: { email: ben.email, role: "lead" } });
    return new URL(link).searchParams.get("token");
  };
  const first = await signedIn(house, ben);
  await house.ask("/api/v1/invitations/accept", { as: "stranger", headers: { cookie: first.cookie }, body: { token: await invite() } });
  const drained = async (cookie: string, end: () => Promise<unknown>) => {
    const live = await house.send(house.at("/entries/live"), { as: "stranger", headers: { cookie } });
    expect(live.status).toBe(200);
    const reader = live.body?.getReader();
    await reader?.read();
    await end();
    for (let next = await reader?.read(); next && !next.done; next = await reader?.read());
    return "ended";
  };
  expect(await drained(first.cookie, () => first.send("POST /api/v1/sign-out/everywhere"))).toBe("ended");
  const second = await signedIn(house, ben);
  const { members } = await house.ask(house.at("/members"));
  const id = members.find(({ name }: { name: string }) => name === "Ben").id;
  expect(await drained(second.cookie, () => house.ask(`DELETE ${house.at(`/members/${id}`)}`))).toBe("ended");
  expect((await second.send(house.at(""))).status).toBe(404);
  expect(await second.name()).toBe("Ben");
});

test("a key has no sessions and no passkeys, whatever its scope", async () => {
  await using house = await testApp();
  const key = await house.key("owner");
  for (const path of [
    "/api/v1/sessions",
    "DELETE /api/v1/sessions/x",
    "POST /api/v1/sign-out/everywhere",
    "/api/v1/passkeys",
    "POST /api/v1/passkeys/offer",
    "DELETE /api/v1/passkeys/x",
  ]) // prettier-ignore
    expect([path, (await house.send(path, { as: key })).status]).toEqual([path, 403]);
});

test("a passkey is offered to whoever signed in lately, for the host that was asked, and what is no passkey is refused", async () => {
  await using house = await testApp();
  await house.accounts.create(ben);
  const here = await signedIn(house, ben);
  const { options } = await here.ask("POST http://pilothouse.example/api/v1/passkeys/offer");
  expect(options).toMatchObject({ rp: { id: "pilothouse.example" }, authenticatorSelection: { userVerification: "required" } });
  const made = {
    id: "x",
    rawId: "x",
    type: "public-key",
    clientExtensionResults: {},
    response: { clientDataJSON: "e30", attestationObject: "o2M" },
  };
  const codeOf = async (response: Response) => `${response.status} ${((await response.json()) as { code: string }).code}`;
  const headers = { cookie: here.cookie };
  const body = { name: "Laptop", response: made };
  expect(await codeOf(await house.send("/api/v1/passkeys", { as: "stranger", headers, body }))).toBe("422 platform/passkey-refused");
  expect(await codeOf(await house.send("/api/v1/sign-in/passkey", { as: "stranger", body: { response: made } }))).toBe(
    "422 platform/passkey-refused",
  );
  for (const response of [{}, { id: 1 }, { id: "\u0000" }, { id: "x", response: [] }])
    expect((await house.send("/api/v1/sign-in/passkey", { as: "stranger", body: { response } })).status).toBeLessThan(500);
  const offered = await house.send("POST /api/v1/sign-in/passkey/offer", { as: "stranger" });
  expect(await offered.json()).toMatchObject({ options: { userVerification: "required" } });
  const answered = { as: "stranger", headers: { cookie: cookieOf(offered) }, body: { response: made } } as const;
  expect(await codeOf(await house.send("/api/v1/sign-in/passkey", answered))).toBe("422 platform/passkey-refused");
  expect(await here.ask("/api/v1/passkeys")).toEqual({ passkeys: [] });
});
