import { afterAll, beforeAll, expect, test } from "vitest";
import { type TestApp, testApp } from "./testing/test-app.ts";

// What somebody sends who means harm: always a clear 4xx, never a 5xx, and nothing learnt.

let house: TestApp;
beforeAll(async () => {
  house = await testApp();
});
afterAll(() => house[Symbol.asyncDispose]());

const acme = "/api/v1/workspaces/acme";
const refusal = async (response: Response) => `${response.status} ${((await response.json()) as { code: string }).code}`;
const stranger = (headers: Record<string, string>) => house.send("/api/v1/me", { as: "stranger", headers });

test.each([
  "%00",
  "a%00b",
  "%ED%A0%80",
  "%FF",
  "acme%2Fprojects",
  "acme%00",
  "ACME",
  "acme%20",
  "__proto__",
  "constructor",
  "a".repeat(5000),
])("an address no workspace has is none: %s", async (slug) => {
  expect(await refusal(await house.send(`/api/v1/workspaces/${slug}/projects`))).toBe("404 platform/not-found");
});

test("no path leads out of the API", async () => {
  for (const path of [
    "/projects/..%2f..",
    "/projects/%00",
    "/projects/%2e%2e%2f",
    "/entries/__proto__",
    "/entries/1e99",
    "/entries?kind=%00",
  ])
    expect((await house.send(`${acme}${path}`)).status, path).toBeGreaterThanOrEqual(400);
  expect((await house.send(`${acme}/projects?__proto__=1`)).status).toBe(400);
  expect((await house.send(`${acme}/projects?constructor=1`)).status).toBe(400);
});

test.each([
  ["U+0000", '{"name":"a\\u0000"}'],
  ["half a surrogate pair", '{"name":"a\\ud800"}'],
  ["U+0000 in a field's name", '{"name":"a","\\u0000":1}'],
  ["a field that objects lose", '{"name":"a","__proto__":{"x":1}}'],
  ["a field of every object", '{"name":"a","constructor":{"prototype":{"x":1}}}'],
  ["deep lists", `{"name":${"[".repeat(5000)}${"]".repeat(5000)}}`],
  ["deep objects", `{"name":${'{"a":'.repeat(90_000)}1${"}".repeat(90_000)}}`],
  ["lists without end", "[".repeat(500_000)],
  ["a number that is none", '{"name":1e999}'],
])("a body with %s is refused with a sentence", async (_what, body) => {
  expect(await refusal(await house.send(`POST ${acme}/projects`, { body }))).toMatch(/^400 platform\/(invalid-request|malformed-json)$/);
  expect(({} as Record<string, unknown>).x).toBeUndefined();
});

test("invalid UTF-8 is no JSON, and other media types are named", async () => {
  const send = (bytes: Uint8Array, type: string) =>
    house.app.request(`${acme}/projects`, {
      method: "POST",
      headers: { "x-test-person": "owner", "content-type": type },
      body: bytes as BodyInit,
    });
  const broken = Uint8Array.from([0x7b, 0x22, 0x6e, 0x61, 0x6d, 0x65, 0x22, 0x3a, 0x22, 0xff, 0x22, 0x7d]);
  expect(await refusal(await send(broken, "application/json"))).toBe("400 platform/malformed-json");
  expect(await refusal(await send(Buffer.from('{"name":"x"}'), "text/plain"))).toBe("415 platform/wrong-content-type");
});

test("an answer is never much longer than what was asked", async () => {
  const nulls = await house.send("POST /api/v1/brief/table", { body: `{"text":[${'"\\u0000",'.repeat(50_000)}1]}` });
  const text = await nulls.text();
  expect(nulls.status).toBe(400);
  expect(text.length).toBeLessThan(10_000);
  expect(text).toContain("And 49980 more like these.");
  const unknown = `{${Array.from({ length: 5000 }, (_, at) => `"k${at}":1`).join(",")},"${"x".repeat(5000)}":1,"name":"a"}`;
  expect((await (await house.send(`POST ${acme}/projects`, { body: unknown })).text()).length).toBeLessThan(20_000);
});

test("credentials of any shape are wrong, never an error", async () => {
  const basic = (text: string) => stranger({ authorization: `Basic ${Buffer.from(text, "latin1").toString("base64")}` });
  for (const sent of ["a\0@b.example:pw", "a@b.example:\0", ":x", "x", "\xff\xfe:x", `a@b.example:${"x".repeat(9000)}`, "x:ph_", "x:ph_\0"])
    expect((await basic(sent)).status, sent.slice(0, 20)).toBe(401);
  for (const sent of ["Bearer", "Bearer ph_", "Basic !!!", "Digest x", "Bearer a b"])
    expect((await stranger({ authorization: sent })).status).toBe(401);
  for (const cookie of ["%00.x", "%", "x".repeat(4000), "a%00b.%00", "undefined.undefined"])
    expect(await (await stranger({ cookie: `pilothouse.session_token=${cookie}` })).json()).toMatchObject({ account: null });
});

test("a session is the server's to choose: one that was planted before signing in is not taken over", async () => {
  const account = { email: "eve@acme.example", password: "long enough for eve", name: "Eve" };
  await house.accounts.create(account);
  const planted = "pilothouse.session_token=planted.planted";
  const { name, ...body } = account;
  const signedIn = await house.send("/api/v1/sign-in", { as: "stranger", headers: { cookie: planted }, body });
  const [cookie = ""] = signedIn.headers.getSetCookie().map((one) => one.split(";")[0]);
  expect(cookie).not.toContain("planted");
  expect(await (await stranger({ cookie: planted })).json()).toMatchObject({ account: null });
  // of two cookies of one name, the one that is looked up is the one that is remembered
  expect(await (await stranger({ cookie: `${planted}; ${cookie}` })).json()).toMatchObject({ account: null });
  expect(await (await stranger({ cookie })).json()).toMatchObject({ account: { name } });
});

test("a foreign page cannot use a session, and a preflight is given no leave", async () => {
  const { email, password } = { email: "mallory@acme.example", password: "long enough for mallory" };
  await house.accounts.create({ email, password, name: "Mallory" });
  const signedIn = await house.send("/api/v1/sign-in", { as: "stranger", body: { email, password } });
  const cookie = signedIn.headers
    .getSetCookie()
    .map((one) => one.split(";")[0])
    .join("; "); // prettier-ignore
  for (const origin of ["http://evil.example", "null", "http://localhost.evil.example", "file://"])
    expect(await refusal(await house.send("POST /api/v1/sign-out", { as: "stranger", headers: { cookie, origin } }))).toBe(
      "403 platform/foreign-origin",
    );
  const preflight = await house.app.request("/api/v1/sign-out", {
    method: "OPTIONS",
    headers: { origin: "http://evil.example", "access-control-request-method": "POST" },
  });
  expect([preflight.status, preflight.headers.get("access-control-allow-origin")]).toEqual([405, null]);
});

test("history from elsewhere cannot bring in what breaks a page", async () => {
  const draft = (stream: string, body: object = { name: "x", startedOn: null }) => ({
    stream,
    kind: "lifecycle/project-opened",
    at: "2026-01-01T00:00:00Z",
    body,
  });
  const bring = (...drafts: object[]) => house.send(`POST ${acme}/import`, { body: { drafts } });
  expect(await refusal(await bring(draft("lifecycle/project/__proto__")))).toBe("400 platform/invalid-request");
  expect(await refusal(await bring(draft("people/person/one")))).toBe("422 workspace/other-stream");
  expect(await refusal(await bring({ ...draft("workspace/member/one"), kind: "workspace/role-given", body: { role: "owner" } }))).toBe(
    "422 workspace/not-work",
  );
  const proto = JSON.stringify({ drafts: [draft("lifecycle/project/one")] }).replace('"name"', '"__proto__":{"a":1},"name"');
  expect((await house.send(`POST ${acme}/import`, { body: proto })).status).toBe(400);
  expect((await house.send(`${acme}/projects?asOf=9999-12-31`)).status).toBe(200);
});

test("a restore that is no export is refused, whatever it claims to be", async () => {
  const opening = (workspace: string) =>
    `{"x":1}\n${JSON.stringify({ entry: { kind: "workspace/workspace-opened", workspace, body: { slug: "a", name: "b" } } })}\n`;
  for (const entries of ["", "{}", "null\nnull", opening("-".repeat(36)), opening("01985d5e-7b1a-7c3e-9f00-000000000000")])
    expect((await house.send("POST /api/v1/restore", { body: { entries } })).status, entries.slice(0, 60)).toBe(422);
});

test("whoever owns nothing but the sample opens no workspace and restores none", async () => {
  await house.ask("POST /api/v1/sample", { as: "viewer" });
  expect(await refusal(await house.send("POST /api/v1/workspaces", { as: "viewer", body: { name: "Mine" } }))).toBe(
    "403 workspace/people-only",
  );
  expect((await house.send("POST /api/v1/restore", { as: "viewer", body: { entries: "" } })).status).toBe(403);
});

test("what is cached for one is not told to another: role, scope, workspace, erased words", async () => {
  const project = await house.ask(house.at("/projects"), { body: { name: "Cached", useCase: "Tell nobody." } });
  const path = house.at("/projects?name=Cached");
  const first = await house.send(path, { as: "member" });
  const etag = first.headers.get("etag") ?? "";
  expect((await house.send(path, { as: "member", headers: { "if-none-match": etag } })).status).toBe(304);
  for (const [as, status] of [
    ["stranger", 401],
    ["foreigner", 404],
    [await house.key("owner", ["people:*"]), 403],
  ] as const) // prettier-ignore
    for (const tag of [etag, "*"]) expect((await house.send(path, { as, headers: { "if-none-match": tag } })).status).toBe(status);
  const theirs = await house.send(path.replace("acme", "globex"), { as: "foreigner", headers: { "if-none-match": etag } });
  expect([theirs.status, ((await theirs.json()) as { rows: unknown[] }).rows]).toEqual([200, []]);

  const person = await house.ask(house.at("/persons"), { body: { name: "Grace Hopper" } });
  await house.ask(house.at(`/projects/${project.id}/owner`), { body: { person: person.id } });
  expect(await (await house.send(path)).text()).toContain("Grace Hopper");
  await house.ask(house.at(`/persons/${person.id}/erase`), { body: { because: "asked for" } });
  const later = await house.send(path, { headers: { "if-none-match": etag } });
  expect(later.status).toBe(200);
  expect(await later.text()).not.toContain("Grace Hopper");
});

const nasty = [
  "<script>alert(1)</script>",
  "</style><img src=x onerror=alert(1)>",
  "[click](javascript:alert(1))",
  "![x](http://evil.example/x.png)",
  '#eval("1") #include "/etc/passwd" $x$ `raw`',
  '"; #read("/etc/passwd") //',
  "=HYPERLINK(1)",
  "@SUM(1)",
  "\u202Egnp.exe",
  "| a | b |\n# heading",
];

test("what cells hold stays text on the page, in Markdown and in print", async () => {
  const quoted = nasty.map((name) => `"${name.replaceAll('"', '""')}","${name.replaceAll('"', '""')}","2026-01-05"`);
  const { table, mapping } = await house.ask("/api/v1/brief/table", { body: { text: ["project,owner,started", ...quoted].join("\n") } });
  const made = async (format: string) => {
    const response = await house.send("/api/v1/brief/file", { body: { table, mapping, format, name: "x\"; evil='1\r\nSet-Cookie: a=b" } });
    expect(response.status, format).toBe(200);
    expect([...response.headers.keys()]).not.toContain("set-cookie");
    return response;
  };
  const html = await made("html");
  expect(html.headers.get("content-security-policy")).toMatch(/default-src 'none'.*sandbox/);
  expect(await html.text()).not.toMatch(/<script|<img|onerror=(?!alert\(1\)&gt;)/i);
  const markdown = await (await made("md")).text();
  expect(markdown).not.toMatch(/<script|<img/i);
  expect(markdown).not.toMatch(/(^|[^\\])\]\((javascript|http)/);
  expect(markdown).not.toMatch(/^# heading/m);
  const pdf = Buffer.from(await (await made("pdf")).arrayBuffer());
  expect(pdf.subarray(0, 5).toString()).toBe("%PDF-");
  expect(pdf.toString("latin1")).not.toMatch(/\/JavaScript|\/JS\b|\/Launch/);
});

test("a file with zeros, halves of characters or another encoding is read or refused, and what is read can be kept", async () => {
  const files = [
    Buffer.from("name,owner\nA\0b,C\n"),
    Buffer.from([0x6e, 0x61, 0x6d, 0x65, 0x0a, 0xed, 0xa0, 0x80, 0x41, 0x0a]),
    Buffer.from("\ufeffname\nÄ\n", "utf16le"),
  ];
  for (const [number, bytes] of files.entries()) {
    const read = await house.send("/api/v1/brief/table", { body: { base64: bytes.toString("base64"), fileName: "x.csv" } });
    expect(read.status, `file ${number}`).toBeLessThan(500);
    if (!read.ok) continue;
    const { table, mapping } = (await read.json()) as { table: unknown; mapping: unknown };
    expect((await house.send(house.at("/brief/keep"), { body: { table, mapping } })).status, `file ${number}`).toBe(201);
  }
});
