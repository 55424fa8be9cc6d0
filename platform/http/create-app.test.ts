import { Writable } from "node:stream";
import { expect, test } from "vitest";
import { z } from "zod";
import type { Draft, Entry, Image, Json, Role } from "#kernel";
import type { Db } from "#platform/records";
import {
  act,
  type Caller,
  createApp,
  type Endpoint,
  file,
  type Gate,
  type LedgerDoor,
  makeLog,
  type Route,
  read,
  stream,
  write,
  wrongCredentials,
} from "./index.ts";

const inside = z.object({ workspace: z.string() });
const note = z.object({ id: z.string(), says: z.string().nullable(), tags: z.array(z.string()) }).meta({ id: "Note" });
const may = (least: Role) => ({ permission: "notes:write", least }) as const;

const addNote = {
  method: "POST",
  path: "/api/v1/workspaces/:workspace/notes",
  summary: "Add a note.",
  can: may("member"),
  params: inside,
  body: z.object({ says: z.string().min(1), tags: z.array(z.object({ name: z.string() })).default([]) }).meta({ id: "NewNote" }),
  reply: note,
} as const satisfies Endpoint;
const listNotes = {
  method: "GET",
  path: "/api/v1/workspaces/:workspace/notes",
  summary: "All notes.",
  can: { permission: "notes:read", least: "viewer" },
  params: inside,
  query: z.object({ asOf: z.string().optional(), many: z.coerce.number().int().max(10).optional() }),
  reply: z.object({ size: z.number(), today: z.string() }).meta({ id: "Notes" }),
  cache: "record",
} as const satisfies Endpoint;
const brokenNote = {
  method: "GET",
  path: "/api/v1/workspaces/:workspace/broken",
  summary: "Answers with what it should not.",
  can: { permission: "notes:read", least: "viewer" },
  params: inside,
  reply: note,
} as const satisfies Endpoint;
const page = {
  method: "POST",
  path: "/api/v1/page",
  summary: "A page.",
  can: "anyone",
  body: z.object({ title: z.string() }),
  bodyLimit: 200,
  reply: z.null(),
  produces: ["text/html"],
} as const satisfies Endpoint;
const slow = { method: "GET", path: "/api/v1/slow", summary: "Never.", can: "anyone", reply: z.null() } as const satisfies Endpoint;
const live = {
  method: "GET",
  path: "/api/v1/workspaces/:workspace/live",
  summary: "What happens.",
  can: { permission: "notes:read", least: "viewer" },
  params: inside,
  reply: z.null(),
} as const satisfies Endpoint;

let renders = 0;
const routes: readonly Route[] = [
  write(addNote, {
    decide: ({ body }, scope) => ({
      drafts: [{ stream: `notes/note/${scope.newId()}`, kind: "notes/written", version: 1, body: { says: body.says } }],
      secret: "shown-once",
    }),
    reply: (_asked, _scope, entries, secret) => ({
      id: entries[0]?.stream ?? "",
      says: (entries[0]?.body as { says: string } | undefined)?.says ?? null,
      tags: secret === null ? [] : [secret],
    }),
  }),
  read(listNotes, (_asked, scope) => {
    renders += 1;
    return { size: scope.image.size, today: scope.today };
  }),
  // biome-ignore lint/suspicious/noExplicitAny: the test is about a reply the compiler would refuse.
  read(brokenNote, () => ({ id: 7 }) as any),
  act(page, ({ body }) => file({ type: "text/html", name: "pagé.html", bytes: `<h1>${body.title}</h1>`, inline: true })),
  read(slow, () => new Promise<null>(() => {})),
  stream(live, async function* (_asked, _scope, until) {
    yield { event: "hello", data: { n: 1 } };
    await new Promise((resolve) => until.addEventListener("abort", resolve));
  }),
];

const WORDS = `words:${"a".repeat(22)}:${"0".repeat(64)}`;

/** A ledger of one workspace in memory. */
function smallLedger(): LedgerDoor {
  const entries: Entry[] = [];
  const done = new Map<string, readonly Entry[]>();
  const listeners: ((workspace: string, entries: readonly Entry[]) => void)[] = [];
  return {
    image: async () => ({ size: entries.length, version: () => 0, one: () => undefined, all: () => [] }) satisfies Image,
    append: async (_workspace, { drafts, by, request }) => {
      const at = "2026-05-01T00:00:00.000Z";
      const added = drafts.map((draft: Draft, index) => ({
        ...draft,
        at,
        recordedAt: at,
        sequence: entries.length + index,
        by,
        imported: false,
        body: { says: WORDS } as Json,
      }));
      entries.push(...added);
      for (const listener of listeners) listener("w", added);
      if (request) done.set(request.key, added);
      return { entries: added, replayed: false };
    },
    onAppended: (listener) => {
      listeners.push(listener);
      return () => {};
    },
    onMovedElsewhere: () => () => {},
    replay: async (_workspace, _by, { key }) => done.get(key),
    words: async (_workspace, references) => new Map([...references].map((one) => [one, "joined words"])),
    erase: async () => 0,
  };
}

const gate: Gate = {
  identify: async (request) => {
    const sent = request.headers.get("authorization");
    if (sent?.startsWith("Bearer ph_wrong")) throw wrongCredentials(null);
    const caller: Caller = { kind: "account", account: { id: sent ?? "", email: "", name: "" }, viaCookie: request.headers.has("cookie") };
    return sent === null ? { kind: "stranger" } : caller;
  },
  enter: async (caller, slug) =>
    slug === "mine" && caller.kind === "account"
      ? { workspace: { id: "w", slug, name: "Mine" }, role: caller.account.id as Role, by: `member/${caller.account.id}`, scopes: null }
      : undefined,
};

const linesTo = (lines: string[]) =>
  new Writable({
    write(chunk, _encoding, done) {
      lines.push(String(chunk));
      done();
    },
  });

function testee(options: { metricsKey?: string; requestsPerMinute?: number; timeoutSeconds?: number; stopping?: AbortSignal } = {}) {
  const lines: string[] = [];
  const to = linesTo(lines);
  const app = createApp({ routes, version: "0.0.0", gate, ledger: smallLedger(), records: {} as Db, log: makeLog({ to }), ...options });
  const send = (path: string, as: string | null, body?: unknown, headers: Record<string, string> = {}) =>
    app.request(path, {
      method: body === undefined ? "GET" : "POST",
      headers: { ...(as ? { authorization: as } : {}), ...(body === undefined ? {} : { "content-type": "application/json" }), ...headers },
      ...(body === undefined ? {} : { body: typeof body === "string" ? body : JSON.stringify(body) }),
    });
  return { app, send, lines };
}

const notes = "/api/v1/workspaces/mine/notes";

test("what was written is told back with its words joined", async () => {
  const answer = await testee().send(notes, "member", { says: "hello" });
  expect(answer.status).toBe(201);
  expect(await answer.json()).toMatchObject({ says: "joined words", tags: ["shown-once"] });
});

test("the same idempotency key writes once and never repeats a secret", async () => {
  const { send } = testee();
  const first = await send(notes, "member", { says: "hello" }, { "idempotency-key": "k1" });
  const again = await send(notes, "member", { says: "hello" }, { "idempotency-key": "k1" });
  expect(((await first.json()) as { tags: string[] }).tags).toEqual(["shown-once"]);
  expect(await again.json()).toMatchObject({ tags: [] });
  expect(await (await send(notes, "member")).json()).toMatchObject({ size: 1 });
});

test("strangers, foreigners and low roles are refused, each in its own way", async () => {
  const { send } = testee();
  expect((await send(notes, null, { says: "x" })).status).toBe(401);
  expect((await send("/api/v1/workspaces/theirs/notes", "owner", { says: "x" })).status).toBe(404);
  const low = await send(notes, "viewer", { says: "x" });
  expect(low.status).toBe(403);
  expect(await low.json()).toMatchObject({ code: "platform/not-allowed", detail: /notes:write.*members, leads, admins and owners/ });
});

test.each([
  ["a missing field", {}, "says"],
  ["an unknown field", { says: "x", sais: "y" }, "sais"],
  ["an unknown field further down", { says: "x", tags: [{ name: "a" }, { name: "b", nmae: "c" }] }, "tags.1.nmae"],
  ["a character no text has", { says: "a\u0000b" }, "says"],
])("%s is refused by its name", async (_what, body, field) => {
  const answer = await testee().send(notes, "member", body);
  expect(answer.status).toBe(400);
  expect(answer.headers.get("content-type")).toMatch(/^application\/problem\+json/);
  expect(await answer.json()).toMatchObject({ status: 400, instance: notes, errors: [{ field }] });
});

test("bodies that are no JSON, of another type, too deep or too large get their own answers", async () => {
  const { send } = testee();
  expect((await send(notes, "member", "{")).status).toBe(400);
  expect((await send(notes, "member", "{}", { "content-type": "text/plain" })).status).toBe(415);
  expect((await send(notes, "member", `${"[".repeat(100_000)}${"]".repeat(100_000)}`)).status).toBe(400);
  expect((await send("/api/v1/page", null, { title: "x".repeat(300) })).status).toBe(413);
});

test("unknown addresses, methods and query parameters are named", async () => {
  const { app, send } = testee();
  expect(await (await send("/api/v1/nothing", null)).json()).toMatchObject({ code: "platform/no-such-path", status: 404 });
  const wrong = await app.request(notes, { method: "DELETE" });
  expect([wrong.status, wrong.headers.get("allow")]).toEqual([405, "GET, HEAD, POST"]);
  expect(await (await send(`${notes}?mny=3`, "viewer")).json()).toMatchObject({ errors: [{ field: "mny" }] });
  expect(await (await send(`${notes}?many=3&many=4`, "viewer")).json()).toMatchObject({ errors: [{ field: "many" }] });
});

test("a reply that does not fit its schema is our fault, and in the log", async () => {
  const { send, lines } = testee();
  const answer = await send("/api/v1/workspaces/mine/broken", "owner");
  expect(answer.status).toBe(500);
  expect(JSON.stringify(await answer.json())).not.toContain("broken does not fit");
  expect(lines.join("")).toContain("does not fit");
});

test("an answer made from the record is kept until the record grows, and is not sent twice", async () => {
  const { send } = testee();
  const before = renders;
  const first = await send(notes, "viewer");
  const etag = first.headers.get("etag") ?? "";
  expect((await send(notes, "viewer", undefined, { "if-none-match": etag })).status).toBe(304);
  expect(renders - before).toBe(1);
  await send(notes, "member", { says: "x" });
  expect((await send(notes, "viewer", undefined, { "if-none-match": etag })).status).toBe(200);
  expect((await send(notes, "lead")).headers.get("etag")).not.toBeNull();
  expect(renders - before).toBe(3);
});

test("an answer is made once for all of a role, also for those who ask while it is made", async () => {
  const { send } = testee();
  const before = renders;
  const answers = await Promise.all(Array.from({ length: 5 }, () => send(notes, "viewer")));
  expect(answers.map(({ status }) => status)).toEqual([200, 200, 200, 200, 200]);
  expect(renders - before).toBe(1);
  await Promise.all([send(notes, "lead"), send(notes, "viewer")]);
  expect(renders - before).toBe(2);
});

test("as of a day means that day, to its end", async () => {
  expect(await (await testee().send(`${notes}?asOf=2026-05-01`, "viewer")).json()).toMatchObject({ today: "2026-05-01" });
});

test("a session used from a foreign page is refused", async () => {
  const foreign = { cookie: "s=1", origin: "https://evil.example" };
  expect((await testee().send(notes, "member", { says: "x" }, foreign)).status).toBe(403);
});

test("too many requests are told when to come again", async () => {
  const { send } = testee({ requestsPerMinute: 2 });
  await send("/healthz", null);
  await send("/healthz", null);
  const third = await send("/healthz", null);
  expect(third.status).toBe(429);
  expect(Number(third.headers.get("retry-after"))).toBeGreaterThan(0);
  expect(third.headers.get("ratelimit-remaining")).toBe("0");
});

test("what takes too long is given up", async () => {
  expect((await testee({ timeoutSeconds: 0.05 }).send("/api/v1/slow", null)).status).toBe(503);
});

test("no script may run but our own, and pages made from people's words run none", async () => {
  const { send } = testee();
  expect((await send("/healthz", null)).headers.get("content-security-policy")).toContain("script-src 'self'");
  const made = await send("/api/v1/page", null, { title: "<script>" });
  expect(made.headers.get("content-security-policy")).toContain("default-src 'none'");
  expect(made.headers.get("content-disposition")).toContain("filename*=UTF-8''pag%C3%A9.html");
});

test("a live stream ends when the server stops", async () => {
  const stopping = new AbortController();
  const answer = await testee({ stopping: stopping.signal }).send("/api/v1/workspaces/mine/live", "viewer");
  setTimeout(() => stopping.abort(), 20);
  expect(await answer.text()).toContain('event: hello\ndata: {"n":1}');
});

test("the log holds no key, cookie or password", async () => {
  const { send, lines } = testee();
  await send("/api/v1/nothing/ph_abcdefgh12345678?token=t0ken-t0ken", "Bearer ph_secret-secret-secret", undefined, { cookie: "a=crumbly" });
  await send(notes, "Bearer ph_wrong-wrong", { says: "x" });
  const log = makeLog({ to: linesTo(lines) });
  log.warn(
    { password: "hunter22", nested: { apiKey: "hunter22" }, err: new Error("failed at https://x/?token=hunter22") },
    "sign-in with Bearer hunter22",
  );
  expect(lines.join("")).not.toMatch(/ph_|t0ken|crumbly|hunter22/);
});

test("the OpenAPI document holds every endpoint, by the names the contract gives", async () => {
  const { send } = testee();
  const document = (await (await send("/api/openapi.json", null)).json()) as {
    paths: Record<string, Record<string, { requestBody?: { content: unknown }; responses: Record<string, unknown> }>>;
    components: { schemas: Record<string, { additionalProperties?: unknown }> };
  };
  const operation = document.paths["/api/v1/workspaces/{workspace}/notes"]?.post;
  expect(operation?.requestBody?.content).toEqual({ "application/json": { schema: { $ref: "#/components/schemas/NewNote" } } });
  expect(Object.keys(operation?.responses ?? {})).toEqual(["201", "400", "401", "403", "404", "409", "413", "415", "422", "429"]);
  expect(document.components.schemas.NewNote?.additionalProperties).toBe(false);
  expect(document.components.schemas.Note).toBeDefined();
  expect(await (await send("/api/docs", null)).text()).toContain("Add a note.");
});

test("metrics count requests and entries", async () => {
  const { send } = testee();
  await send(notes, "member", { says: "x" });
  const text = await (await send("/metrics", null)).text();
  expect(text).toContain('pilothouse_requests_total{method="POST",path="/api/v1/workspaces/:workspace/notes",status="201"} 1');
  expect(text).toContain("pilothouse_entries_appended_total 1");
});

test("metrics are for this machine, and for whoever shows their key; a proxy on this machine is neither", async () => {
  const ask = async (headers: Record<string, string>, remoteAddress: string, metricsKey?: string) => {
    const { app } = testee(metricsKey === undefined ? {} : { metricsKey });
    return (await app.request("/metrics", { headers }, { incoming: { socket: { remoteAddress } } })).status;
  };
  const key = "a key of sixteen or more";
  const shown = { authorization: `Bearer ${key}` };
  expect([await ask({}, "127.0.0.1"), await ask({}, "::1"), await ask({}, "::ffff:127.0.0.1", key)]).toEqual([200, 200, 200]);
  expect([await ask({}, "192.0.2.1"), await ask({ "x-forwarded-for": "127.0.0.1" }, "127.0.0.1"), await ask(shown, "192.0.2.1")]).toEqual([
    403, 403, 403,
  ]);
  expect([await ask(shown, "192.0.2.1", key), await ask({ ...shown, "x-forwarded-for": "192.0.2.1" }, "127.0.0.1", key)]).toEqual([
    200, 200,
  ]);
  expect(await ask({ authorization: "Bearer another" }, "192.0.2.1", key)).toBe(403);
});

test("keys and sessions that are none share their address's allowance; a proxy on this machine says whose address that is", async () => {
  const { app } = testee({ requestsPerMinute: 5 });
  const ask = (headers: Record<string, string>, remoteAddress = "127.0.0.1") =>
    app.request(notes, { headers }, { incoming: { socket: { remoteAddress } } });
  const statuses = async (times: number, headers: (at: number) => Record<string, string>, address?: string) => {
    const found: number[] = [];
    for (let at = 0; at < times; at++) found.push((await ask(headers(at), address)).status);
    return found;
  };
  const wrong = (at: number) => ({ authorization: `Bearer ph_wrong-${at}` });
  expect(await statuses(7, wrong)).toEqual([401, 401, 401, 401, 401, 429, 429]);
  expect(await statuses(1, (at) => ({ ...wrong(at), "x-forwarded-for": "203.0.113.9, 198.51.100.7" }))).toEqual([401]);
  const planted = (at: number) => ({ cookie: `pilothouse.session_token=${at}`, "x-forwarded-for": "203.0.113.4" });
  expect(await statuses(7, planted)).toEqual([401, 401, 401, 401, 401, 429, 429]);
  const spoofed = (at: number) => ({ ...wrong(at), "x-forwarded-for": `203.0.113.${at}` });
  expect(await statuses(7, spoofed, "192.0.2.1")).toEqual([401, 401, 401, 401, 401, 429, 429]);
});
