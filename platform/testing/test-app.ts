import { createHash } from "node:crypto";
import { type Fold, type Role, roles } from "#kernel";
import { createApp, type Gate, type Route } from "../http/index.ts";
import type { EntryKind, Ledger } from "../ledger/index.ts";
import type { Db } from "../records/index.ts";
import { testLedger } from "./test-ledger.ts";

// biome-ignore lint/suspicious/noExplicitAny: folds of every noun stand in one list; each is only ever given its own states back.
type AnyFold = Fold<any, any>;

interface TestAppParts {
  /** Or what makes them of the ledger and the database, where they need more than a request brings. */
  readonly routes: readonly Route[] | ((ground: RoutesGround) => readonly Route[]);
  readonly kinds: readonly EntryKind[];
  readonly folds: readonly AnyFold[];
  /** The first day of the test; `app.today` moves on from it. */
  readonly today: string;
}

interface RoutesGround {
  readonly ledger: Ledger;
  readonly db: Db;
  readonly clock: () => Date;
}

/** What came back. */
export interface TestAnswer {
  readonly status: number;
  // biome-ignore lint/suspicious/noExplicitAny: a test says itself what it expects of a reply.
  readonly body: any;
}

/**
 * Routes over a real ledger on a database of its own, without accounts: who calls is said by the test, as a role and a workspace.
 *
 * `acme` and `umbra` are two workspaces that know nothing of each other. A path starts below the workspace: `/projects`.
 */
export interface TestApp extends AsyncDisposable {
  today: string;
  get(path: string, as?: string): Promise<TestAnswer>;
  /** @param as `lead@acme`, `stranger`, or `key:lifecycle:evidence@acme`; `lead/grace@acme` where it matters who. */
  post(path: string, body: unknown, as?: string, headers?: Readonly<Record<string, string>>): Promise<TestAnswer>;
  /** For what sends requests of its own: a command's connection. */
  request(path: string, init: RequestInit): Promise<Response>;
  readonly ledger: Ledger;
  readonly acme: string;
}

const uuidOf = (text: string): string => {
  const hex = createHash("sha256").update(text).digest("hex");
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-7${hex.slice(13, 16)}-8${hex.slice(17, 20)}-${hex.slice(20, 32)}`;
};

/** Opens it; leave it by `await using`. */
export async function testApp({ routes, kinds, folds, today }: TestAppParts): Promise<TestApp> {
  const clock = () => new Date(`${app.today}T12:00:00.000Z`);
  const store = await testLedger({ kinds, folds, clock });
  const made = typeof routes === "function" ? routes({ ledger: store.ledger, db: store.db, clock }) : routes;
  const hono = createApp({ routes: made, gate, ledger: store.ledger, records: store.db, version: "test", clock, requestsPerMinute: 0 });

  async function send(
    method: string,
    path: string,
    as: string,
    body?: unknown,
    more: Readonly<Record<string, string>> = {},
  ): Promise<TestAnswer> {
    const slug = as.split("@")[1] ?? "acme";
    const url = path.startsWith("/api/") ? path : `/api/v1/workspaces/${slug}${path}`;
    const headers = { ...(as === "stranger" ? {} : { authorization: `Bearer ${as}` }), "content-type": "application/json", ...more };
    const answer = await hono.request(url, { method, headers, ...(body === undefined ? {} : { body: JSON.stringify(body) }) });
    return { status: answer.status, body: await answer.json() };
  }

  const app: TestApp = {
    today,
    ledger: store.ledger,
    acme: uuidOf("acme"),
    get: (path, as = "lead@acme") => send("GET", path, as),
    request: async (path, init) => hono.request(path, init),
    post: (path, body, as = "lead@acme", headers = {}) => send("POST", path, as, body, headers),
    [Symbol.asyncDispose]: () => store[Symbol.asyncDispose](),
  };
  return app;
}

/** `Bearer role/name@workspace`, `Bearer key:scope@workspace`. */
const gate: Gate = {
  identify: async (request) => {
    const token = request.headers.get("authorization")?.slice("Bearer ".length);
    if (token === undefined) return { kind: "stranger" };
    return { kind: "account", account: { id: token, email: "a@example.org", name: token }, viaCookie: false };
  },
  enter: async (caller, slug) => {
    if (caller.kind !== "account") return undefined;
    const [who = "", home = "acme"] = caller.account.id.split("@");
    if (home !== slug) return undefined;
    const workspace = { id: uuidOf(slug), slug, name: slug };
    if (who.startsWith("key:")) return { workspace, role: "member", by: `key/${uuidOf(who)}`, scopes: [who.slice(4)] };
    const role: Role = roles.find((one) => one === who.split("/")[0]) ?? "viewer";
    return { workspace, role, by: `member/${uuidOf(who)}`, scopes: null };
  },
};
