import { createHash } from "node:crypto";
import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, utimesSync, writeFileSync } from "node:fs";
import { open } from "node:fs/promises";
import { request as ask } from "node:http";
import type { AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { serve } from "@hono/node-server";
import { afterAll, beforeEach, expect, test } from "vitest";
import { z } from "zod";
import type { Role } from "#kernel";
import type { Db } from "#platform/records";
import { createApp, type Gate, keepUpload, type LedgerDoor, type Route, sweepUploads, upload } from "./index.ts";
import { pour } from "./keep-upload.ts";

const folder = mkdtempSync(join(tmpdir(), "upload-test-"));
afterAll(() => rmSync(folder, { recursive: true, force: true }));
beforeEach(() => rmSync(folder, { recursive: true, force: true }));

const path = "/api/v1/workspaces/mine/files";
const LIMIT = 200_000;
let begun = 0;
const routes: readonly Route[] = [
  upload(
    {
      method: "POST",
      path: "/api/v1/workspaces/:workspace/files",
      summary: "Send a file.",
      can: { permission: "files:write", least: "member" },
      params: z.object({ workspace: z.string() }),
      takes: "application/octet-stream",
      bodyLimit: LIMIT,
      reply: z.object({ bytes: z.number(), digest: z.string() }),
    },
    async (_asked, _scope, file) => {
      begun += 1;
      const { bytes, digest } = await keepUpload(file, { folder, name: "one" });
      return { bytes, digest };
    },
  ),
];

let isMember = true;
const gate: Gate = {
  identify: async (request) => {
    const sent = request.headers.get("authorization");
    if (sent === null) return { kind: "stranger" };
    if (sent.startsWith("Bearer ")) return { kind: "key", key: "k", workspaceId: "w" };
    return { kind: "account", account: { id: sent, email: "", name: "" }, viaCookie: false };
  },
  enter: async (caller, slug) => ({
    workspace: { id: "w", slug, name: "Mine" },
    role: (caller.kind === "account" && isMember ? caller.account.id : caller.kind === "key" ? "member" : "viewer") as Role,
    by: "member/m",
    scopes: caller.kind === "key" ? ["files:write"] : null,
  }),
};
const ledger = {
  image: async () => ({ size: 0, version: () => 0, one: () => undefined, all: () => [] }),
  onAppended: () => () => {},
} as unknown as LedgerDoor; // nothing else of a ledger is asked for here

const testee = () => createApp({ routes, version: "0", gate, ledger, records: {} as Db, idleSeconds: 0.3, requestsPerMinute: 0 });

const octets = { "content-type": "application/octet-stream" };
const send = (bytes: Uint8Array<ArrayBuffer> | ReadableStream, headers: Record<string, string>) =>
  testee().request(path, { method: "POST", body: bytes, headers: { ...octets, ...headers }, duplex: "half" } as RequestInit);

/** A body of which it is known whether anybody has read from it. */
function untouched(): { readonly body: ReadableStream<Uint8Array>; readonly wasRead: () => boolean } {
  let wasRead = false;
  const pull = (controller: ReadableStreamDefaultController<Uint8Array>) => {
    wasRead = true;
    controller.enqueue(new Uint8Array(1000));
  };
  return { body: new ReadableStream({ pull }, { highWaterMark: 0 }), wasRead: () => wasRead };
}

const left = () => (existsSync(folder) ? readdirSync(folder) : []);

test("a file that is sent is kept whole, for this user alone, with its digest", async () => {
  const bytes = new Uint8Array(150_000).fill(7);
  const answer = await send(bytes, { authorization: "member" });
  expect(answer.status).toBe(201);
  expect(await answer.json()).toEqual({ bytes: 150_000, digest: createHash("sha256").update(bytes).digest("hex") });
  expect(readFileSync(join(folder, "one")).equals(bytes)).toBe(true);
  expect([statSync(folder).mode & 0o777, statSync(join(folder, "one")).mode & 0o777]).toEqual([0o700, 0o600]);
  expect(left()).toEqual(["one"]);
  expect((await send(bytes, { authorization: "Bearer ph_key" })).status).toBe(201);
});

test.each([
  ["a stranger", {}, 401],
  ["a role that may not", { authorization: "viewer" }, 403],
  ["a length beyond the limit", { authorization: "member", "content-length": String(LIMIT + 1) }, 413],
  ["another type", { authorization: "member", "content-type": "text/csv" }, 415],
])("%s is refused before the first byte is read", async (_what, headers, status) => {
  const { body, wasRead } = untouched();
  begun = 0;
  const answer = await send(body, headers);
  expect([answer.status, wasRead(), left()]).toEqual([status, false, []]);
});

test("more than the limit is refused also where no length was said, and nothing is left of it", async () => {
  const answer = await send(untouched().body, { authorization: "member" });
  expect([answer.status, left()]).toEqual([413, []]);
  expect(await answer.json()).toMatchObject({ code: "platform/too-large" });
});

test("bytes that stop coming end the upload; slow ones do not", async () => {
  const dripping = (count: number) =>
    new ReadableStream({
      async pull(controller) {
        if (count-- <= 0) return new Promise(() => {});
        await new Promise((resolve) => setTimeout(resolve, 100));
        controller.enqueue(new Uint8Array(10));
      },
    });
  const stopped = await send(dripping(1), { authorization: "member" });
  expect([stopped.status, left()]).toEqual([408, []]);
  const ended = dripping(6).pipeThrough(
    new TransformStream({
      transform(piece: Uint8Array, controller) {
        controller.enqueue(piece);
        if (--pieces === 0) controller.terminate();
      },
    }),
  );
  let pieces = 6;
  expect((await send(ended, { authorization: "member" })).status).toBe(201);
});

test("a sender whose leave ends while the bytes flow is refused at the end", async () => {
  const body = new ReadableStream(
    {
      pull(controller) {
        isMember = false;
        controller.enqueue(new Uint8Array(10));
        controller.close();
      },
    },
    { highWaterMark: 0 },
  );
  const answer = await send(body, { authorization: "member" });
  isMember = true;
  expect([answer.status, left()]).toEqual([403, []]);
});

/** Sends over a real connection: as much as is given, of as much as is said. */
async function overTheWire(said: number, sent: number, then: (socket: { destroy: () => void }) => void) {
  const server = serve({ fetch: testee().fetch, port: 0, hostname: "127.0.0.1" });
  await new Promise((resolve) => server.once("listening", resolve));
  const { port } = server.address() as AddressInfo;
  const headers = { ...octets, authorization: "member", "content-length": said };
  const request = ask({ port, path, method: "POST", headers, host: "127.0.0.1" });
  const answered = new Promise<number | undefined>((resolve) => {
    request.on("response", ({ statusCode }) => resolve(statusCode));
    request.on("error", () => resolve(undefined));
  });
  request.write(new Uint8Array(sent));
  then(request);
  const status = await answered;
  await new Promise((resolve) => server.close(resolve));
  return status;
}

test("whoever leaves in the middle leaves nothing behind", async () => {
  begun = 0;
  const leave = (request: { destroy: () => void }) => setTimeout(() => request.destroy(), 100);
  expect(await overTheWire(100_000, 50_000, leave)).toBeUndefined();
  await expect.poll(left).toEqual([]);
  expect(begun).toBe(1);
});

test("over a connection, bytes that stop coming are told so", async () => {
  expect(await overTheWire(100_000, 50_000, () => {})).toBe(408);
  expect(left()).toEqual([]);
});

test("a disk without room is told before anything is written, or when it shows", async () => {
  const none = { pieces: [], length: Number.MAX_SAFE_INTEGER } as unknown as Parameters<typeof keepUpload>[0];
  await expect(keepUpload(none, { folder, name: "one" })).rejects.toMatchObject({ status: 507, code: "platform/disk-full" });
  expect(left()).toEqual([]);
});

test.skipIf(!existsSync("/dev/full"))("a disk that fills up in the middle is told as such", async () => {
  const handle = await open("/dev/full", "w");
  const pieces = (async function* () {
    yield new Uint8Array(10);
  })();
  await expect(pour({ pieces, length: 10 }, handle, async () => 1)).rejects.toMatchObject({ status: 507 });
  await handle.close();
});

test("a sender who says no length is stopped before the disk is full", async () => {
  const piece = new Uint8Array(16 * 1024 * 1024);
  let sent = 0;
  const pieces = (async function* () {
    for (; sent < 20; sent++) yield piece;
  })();
  mkdirSync(folder, { recursive: true });
  const handle = await open(join(folder, "one"), "wx");
  await expect(pour({ pieces, length: null }, handle, async () => (sent < 6 ? 1 : -1))).rejects.toMatchObject({
    code: "platform/disk-full",
  });
  expect(sent).toBeLessThan(10);
  await handle.close();
});

test("what an earlier process left half-sent is swept away, and nothing else", async () => {
  await send(new Uint8Array(10), { authorization: "member" });
  const now = new Date();
  for (const [name, ageMinutes] of [
    ["old.partial", 11],
    ["new.partial", 1],
  ] as const) {
    writeFileSync(join(folder, name), "");
    utimesSync(join(folder, name), now, new Date(now.getTime() - ageMinutes * 60_000));
  }
  await sweepUploads(folder, now);
  expect(left().toSorted()).toEqual(["new.partial", "one"]);
  await sweepUploads(join(folder, "nowhere"), now);
});

test("the OpenAPI document says that it takes bytes", async () => {
  const document = (await (await testee().request("/api/openapi.json")).json()) as {
    paths: Record<string, Record<string, { requestBody: { content: object }; responses: object }>>;
  };
  const operation = document.paths["/api/v1/workspaces/{workspace}/files"]?.post;
  expect(Object.keys(operation?.requestBody.content ?? {})).toEqual(["application/octet-stream"]);
  expect(Object.keys(operation?.responses ?? {})).toEqual(expect.arrayContaining(["201", "408", "413", "415", "507"]));
});
