import { mkdtempSync, rmSync } from "node:fs";
import os from "node:os";
import path from "node:path";
import type { Hono } from "hono";
import { joinedMember, memberFold } from "#chapters/workspace/domain";
import { makeConsoleKey, openAWorkspace } from "#chapters/workspace/server";
import { type Role, roles } from "#kernel";
import { type Account, type Caller, newId, type Workspace } from "#platform/http";
import type { Ledger } from "#platform/ledger";
import type { Db } from "#platform/records";
import { type TestDb, testDb } from "#platform/testing";
import { compose, type House } from "../compose.ts";

/** Someone of a test: a member of a role, a key (`ph_…`), the owner of the other workspace, or nobody. */
export type As = Role | "foreigner" | "stranger" | `ph_${string}`;

interface Sent {
  /** `owner` when left out. */
  readonly as?: As;
  readonly body?: unknown;
  readonly headers?: Readonly<Record<string, string>>;
}

export interface TestApp extends AsyncDisposable, Pick<House, "routes" | "accounts" | "telling" | "dataReadiness"> {
  readonly app: Hono;
  readonly ledger: Ledger;
  readonly records: Db;
  /** For another house over the same database. */
  readonly pool: TestDb["pool"];
  /** `acme`, where each role has a member. */
  readonly workspace: Workspace;
  /** `globex`, owned by the `foreigner`, who is nobody in `acme`. */
  readonly other: Workspace;
  /** What the product takes for now; set it to travel. Starts at 2026-06-01T09:00:00Z. */
  now: Date;
  /** Sends a request as someone; a body makes it a POST unless the method is named, as in `PATCH /api/…`. */
  send(path: string, sent?: Sent): Promise<Response>;
  /** As `send`, and the reply's JSON; fails on any status but 2xx. */
  // biome-ignore lint/suspicious/noExplicitAny: a test looks at what it expects.
  ask(path: string, sent?: Sent): Promise<any>;
  /** An API key of `acme`. */
  key(role: Role, scopes?: readonly string[]): Promise<`ph_${string}`>;
  /** `/api/v1/workspaces/acme` + path. */
  at(path: string): string;
}

/**
 * The whole product on a database of its own, with people of each role: no socket, no password, no waiting.
 *
 * ```ts
 * await using house = await testApp();
 * const made = await house.ask(house.at("/projects"), { as: "member", body: { name: "Churn" } });
 * expect((await house.send(house.at("/projects"), { as: "stranger" })).status).toBe(401);
 * ```
 */
export async function testApp(options: Pick<Parameters<typeof compose>[0], "log" | "telling"> = {}): Promise<TestApp> {
  const store = await testDb();
  const dataDir = mkdtempSync(path.join(os.tmpdir(), "pilothouse-test-app-"));
  const clock = { now: new Date("2026-06-01T09:00:00Z") };
  const people = new Map<string, Account>([...roles, "foreigner"].map((name) => [name, person(name)]));
  const house = await compose({
    records: store,
    secret: "a secret of a test, long enough for one",
    dataDir,
    clock: () => clock.now,
    requestsPerMinute: 0,
    ...options,
    gate: (own) => ({
      ...own,
      identify: async (request): Promise<Caller> => {
        const account = people.get(request.headers.get("x-test-person") ?? "");
        return account ? { kind: "account", account, viaCookie: false } : own.identify(request);
      },
    }),
  });
  const ground = { records: store.db, ledger: house.ledger };
  const workspace = await openAWorkspace(ground, { name: "Acme", slug: "acme", owner: people.get("owner") ?? person("owner") }, clock.now);
  const other = await openAWorkspace(
    ground,
    { name: "Globex", slug: "globex", owner: people.get("foreigner") ?? person("foreigner") },
    clock.now,
  );
  await joinAll(
    house.ledger,
    workspace.id,
    [...people.values()].filter(({ name }) => name !== "owner" && name !== "foreigner"),
  );

  const send: TestApp["send"] = async (path, { as = "owner", body, headers = {} } = {}) => {
    const [, method = body === undefined ? "GET" : "POST", address = path] = /^([A-Z]+) (.*)$/.exec(path) ?? [];
    const who = as.startsWith("ph_") ? { authorization: `Bearer ${as}` } : as === "stranger" ? {} : { "x-test-person": as };
    const text = typeof body === "string" ? body : JSON.stringify(body);
    return house.app.request(address, {
      method,
      headers: { ...who, ...(body === undefined ? {} : { "content-type": "application/json" }), ...headers },
      ...(body === undefined ? {} : { body: text }),
    });
  };
  return {
    app: house.app,
    ledger: house.ledger,
    accounts: house.accounts,
    routes: house.routes,
    records: store.db,
    pool: store.pool,
    telling: house.telling,
    dataReadiness: house.dataReadiness,
    workspace,
    other,
    get now() {
      return clock.now;
    },
    set now(moment) {
      clock.now = moment;
    },
    send,
    async ask(path, sent) {
      const response = await send(path, sent);
      if (!response.ok) throw new Error(`${path}: ${response.status} ${await response.text()}`);
      return response.json();
    },
    key: async (role, scopes = ["*"]) =>
      (await makeConsoleKey(ground, { workspace: workspace.id, name: `${role} key`, role, scopes }, clock.now)).secret as `ph_${string}`,
    at: (path) => `/api/v1/workspaces/acme${path}`,
    [Symbol.asyncDispose]: async () => {
      house.stop();
      await house.dataReadiness.stop();
      await store[Symbol.asyncDispose]();
      rmSync(dataDir, { recursive: true, force: true });
    },
  };
}

const person = (name: string): Account => ({ id: `account-${name}`, name, email: `${name}@acme.example` });

/** By entries alone: the directory finds members there. */
async function joinAll(ledger: Ledger, workspace: string, accounts: readonly Account[]): Promise<void> {
  const image = await ledger.image(workspace);
  const drafts = accounts.map(({ id: account, name, email }) =>
    joinedMember({ id: newId(), account, name, email, role: name as Role, invitation: null }, image.all(memberFold)),
  );
  await ledger.append(workspace, { by: "system", drafts });
}
