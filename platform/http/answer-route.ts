import { createHash } from "node:crypto";
import { dayOf, type Image, type Json, Problem } from "#kernel";
import type { Db } from "#platform/records";
import { type AnswerCache, isSame } from "./answer-cache.ts";
import { type Caller, demand, type Entered, raised } from "./caller.ts";
import type { Endpoint } from "./endpoint.ts";
import { eventStream } from "./event-stream.ts";
import { FileReply, fileResponse, HeadedReply } from "./file.ts";
import type { Gate } from "./gate.ts";
import { type Incoming, incoming } from "./incoming.ts";
import { stillSays } from "./join-words.ts";
import type { Log } from "./log.ts";
import type { Metrics } from "./metrics.ts";
import { parsePart, queryValues, readBody } from "./parse-request.ts";
import { foreignOrigin, invalidRequest, notFound } from "./problems.ts";
import { type ReplyText, replyText } from "./reply-text.ts";
import type { Decided, Route } from "./route.ts";
import type { Bounds, KeyedRequest, LedgerDoor, OpenScope, Reader, Scope } from "./scope.ts";
import { turnIn } from "./turns.ts";

/** What routes run on. */
export interface Ground {
  readonly gate: Gate;
  readonly ledger: LedgerDoor;
  readonly records: Db;
  readonly log: Log;
  readonly clock: () => Date;
  readonly newId: () => string;
  readonly metrics: Metrics;
  readonly answers: AnswerCache;
  /** How long nothing of an upload may come. */
  readonly idleSeconds: number;
  /** Set when the server stops: streams end. */
  readonly stopping: AbortSignal;
  readonly database: Database;
}

/** What is known of the database that all stands on. */
export interface Database {
  /** Why nothing can be asked of it now; undefined while it answers. */
  readonly away: () => Problem | undefined;
  /** The sentence for an error that comes from where the database is; undefined for any other. */
  readonly explain: (error: unknown) => Problem | undefined;
}

/** A request on its way through. */
export interface Arrived {
  readonly request: Request;
  readonly params: Readonly<Record<string, string>>;
  /** Told when what was shown as a session is none. */
  readonly onStranger?: () => void;
}

interface Parts {
  readonly params: unknown;
  readonly query: unknown;
  readonly body: unknown;
}

interface Inside {
  readonly parts: Parts;
  readonly scope: OpenScope | Scope;
  readonly entered: Entered | undefined;
}

/** Identify, authorise, parse, answer: in that order, so that a stranger learns nothing of what a body should look like. */
export async function answerRoute(
  route: Route,
  { request, params, onStranger = () => {} }: Arrived,
  ground: Ground,
): Promise<{ response: Response; by: string }> {
  const { endpoint } = route;
  const away = ground.database.away();
  if (away) throw away;
  const url = new URL(request.url);
  const caller = await ground.gate.identify(request);
  if (caller.kind === "stranger") onStranger();
  if (caller.kind === "account" && caller.viaCookie) refuseForeignPages(request, url);
  const entered = await enteredBy(caller, endpoint, params, ground.gate);
  demand(endpoint.can, caller, entered);
  const reader = readerOf(caller, entered);

  const query = parsePart(endpoint.query, queryValues(url.searchParams, endpoint.query), "query parameter");
  const checked = parsePart(endpoint.params, endpoint.params ? params : {}, "parameter");
  const bounds = boundsOf(query);
  const now = bounds.asOf ? new Date(bounds.asOf) : ground.clock();
  const isNow = bounds.asOf === undefined && bounds.knownAt === undefined;
  const image = (isNow ? entered?.image : undefined) ?? (entered && (await ground.ledger.image(entered.workspace.id, bounds)));

  const kept = endpoint.cache && entered && image ? keyOf(entered.workspace.id, image, now, url, reader) : undefined;
  const beingMade = kept === undefined ? undefined : ground.answers.beingMade(kept);
  if (beingMade !== undefined) await beingMade; // no waiting for nothing: from here to `during` nobody else may come between
  const old = kept === undefined ? undefined : ground.answers.get(kept);
  if (old && entered && (await stillSays(old.words, entered.workspace.id, ground.ledger, reader)))
    return { response: conditional(request, old.body, old.etag), by: reader.by };

  const whoStill = async () => {
    const again = await ground.gate.identify(request);
    const now = await enteredBy(again, endpoint, params, ground.gate);
    demand(endpoint.can, again, now);
    return now;
  };

  const answer = async (): Promise<Response> => {
    const file =
      route.kind === "upload" ? incoming(request, { ...ground, limit: endpoint.bodyLimit ?? 0, demandStill: whoStill }) : undefined;
    const value = file ? undefined : await readBody(request, endpoint);
    const body = parsePart(endpoint.body, value, "body");
    const open: OpenScope = {
      now,
      today: dayOf(now),
      newId: ground.newId,
      reader,
      records: ground.records,
      ledger: ground.ledger,
      origin: originOf(request, url),
      headers: request.headers,
    };
    const scope = entered && image ? { ...open, workspace: entered.workspace, image } : open;
    const inside: Inside = { parts: { params: checked, query, body }, scope, entered };

    if (route.kind === "stream") {
      const mayStill = async () => {
        const now = await whoStill();
        return now?.role === entered?.role && now?.by === entered?.by;
      };
      const home = entered?.workspace.id;
      return eventStream((until) => route.events(inside.parts, scope, until), {
        ...ground,
        mayStill,
        home,
        standsOn: entered?.standsOn ?? [],
      });
    }
    const reply =
      route.kind === "write"
        ? await written(route.writing, inside, keyedRequest(request, endpoint, value), ground)
        : await route.answer(inside.parts, scope, file as Incoming); // an upload has one, and the others do not look
    return rendered(route, reply, inside, ground, request, kept);
  };
  const response = kept === undefined || old ? await answer() : await ground.answers.during(kept, answer);
  return { response, by: reader.by };
}

function refuseForeignPages(request: Request, url: URL): void {
  const origin = request.headers.get("origin");
  if (request.method === "GET" || request.method === "HEAD" || origin === null) return;
  // No foreign page can set the first without being asked for leave beforehand, and nobody gives it.
  const host = request.headers.get("x-forwarded-host") ?? request.headers.get("host") ?? url.host;
  if (!URL.canParse(origin) || new URL(origin).host !== host) throw foreignOrigin({ origin });
}

/** What is about one project: there a grant counts. */
const PROJECT = /^\/api\/v1\/workspaces\/:workspace\/projects\/:project(\/|$)/;

async function enteredBy(
  caller: Caller,
  endpoint: Endpoint,
  { workspace: slug, project }: Arrived["params"],
  gate: Gate,
): Promise<Entered | undefined> {
  if (!endpoint.path.startsWith("/api/v1/workspaces/:workspace") || slug === undefined || caller.kind === "stranger") return undefined;
  const entered = /^[\w.~-]{1,60}$/.test(slug) ? await gate.enter(caller, slug) : undefined; // no address holds anything else
  if (!entered) throw notFound({ what: "workspace" });
  return raised(entered, PROJECT.test(endpoint.path) ? project : undefined);
}

function readerOf(caller: Caller, entered: Entered | undefined): Reader {
  const account = caller.kind === "account" ? caller.account : null;
  const keyOf = caller.kind === "key" ? caller.workspaceId : null;
  if (entered) return { by: entered.by, role: entered.role, account, keyOf, scopes: entered.scopes };
  if (caller.kind === "stranger") return { by: "stranger", role: null, account: null, keyOf, scopes: null };
  return { by: nameOf(caller), role: null, account, keyOf, scopes: null };
}

function nameOf(caller: Exclude<Caller, { kind: "stranger" }>): string {
  if (caller.kind === "console") return "console";
  return caller.kind === "key" ? `key/${caller.key}` : `account/${caller.account.id}`;
}

/** As the reader's browser has it, also behind a proxy that speaks TLS for us. */
function originOf(request: Request, url: URL): string {
  return request.headers.get("x-forwarded-proto") === "https" ? `https://${url.host}` : url.origin;
}

/** A day means all of it. */
const endOf = (text: string): string => new Date(text.length === 10 ? `${text}T23:59:59.999Z` : text).toISOString();

function boundsOf(query: unknown): Bounds {
  const { asOf, knownAt } = (query ?? {}) as { readonly asOf?: unknown; readonly knownAt?: unknown };
  return {
    ...(typeof asOf === "string" ? { asOf: endOf(asOf) } : {}),
    ...(typeof knownAt === "string" ? { knownAt: endOf(knownAt) } : {}),
  };
}

const keyOf = (workspace: string, image: Image, now: Date, url: URL, reader: Reader): string =>
  [workspace, image.size, dayOf(now), url.pathname, url.search, reader.role, reader.scopes?.join(" ")].join("\n");

function keyedRequest(request: Request, endpoint: Endpoint, value: unknown): KeyedRequest | undefined {
  const key = request.headers.get("idempotency-key");
  if (key === null) return undefined;
  if (!/^[\x21-\x7e]{1,200}$/.test(key))
    throw invalidRequest({ errors: [{ field: "Idempotency-Key", message: "Use 1 to 200 visible ASCII characters." }] });
  const body = { path: new URL(request.url).pathname, sent: (value ?? null) as Json }; // JSON.parse made it
  return { endpoint: `${endpoint.method} ${endpoint.path}`, key, body };
}

/** From the second attempt on decisions of this process take turns; what is left to lose against are other processes, and first attempts. */
const DECISIONS = 12;

async function written(
  writing: Extract<Route, { kind: "write" }>["writing"],
  { parts, scope, entered }: Inside,
  keyed: KeyedRequest | undefined,
  { ledger }: Ground,
): Promise<unknown> {
  if (!("workspace" in scope)) throw new RangeError("write is for endpoints inside a workspace");
  const { workspace, reader } = scope;
  const by = writing.unnamed ? "system" : reader.by;
  const request = keyed && writing.unnamed ? { ...keyed, key: keyOfNobody(reader.by, keyed.key) } : keyed;
  const before = request && (await ledger.replay(workspace.id, by, request));
  if (before) return writing.reply(parts, { ...scope, image: await ledger.image(workspace.id) }, before, null);

  const standsOn = entered?.standsOn ?? [];
  let leave: (() => void) | undefined;
  try {
    for (let image = scope.image, attempt = 1; ; attempt++) {
      const said = await writing.decide(parts, { ...scope, image });
      const decided: Decided = "drafts" in said ? said : { drafts: said };
      const { drafts, unmoved = [], secret = null } = decided;
      try {
        const { entries, replayed } = await ledger.append(workspace.id, {
          by,
          drafts,
          seen: image,
          unmoved: [...standsOn, ...unmoved],
          imported: writing.asHistory ?? false,
          ...(request ? { request } : {}),
        });
        const now = await ledger.image(workspace.id);
        leave?.(); // whoever comes next need not wait for the answer to be rendered
        return await writing.reply(parts, { ...scope, image: now }, entries, replayed ? null : secret);
      } catch (error) {
        if (unmoved.length === 0 || !isConflict(error) || attempt === DECISIONS) throw error;
        leave ??= await turnIn(workspace.id);
        const now = await ledger.image(workspace.id);
        if (standsOn.some((stream) => now.version(stream) !== scope.image.version(stream))) throw error; // no longer who they were
        image = now;
      }
    }
  } finally {
    leave?.();
  }
}

/** Each writer's own, and not to be traced back: what is kept of a request tells of nobody who wants to stay unnamed. */
const keyOfNobody = (by: string, key: string): string => createHash("sha256").update(`${by}\n${key}`).digest("hex");

const isConflict = (error: unknown): boolean => error instanceof Problem && error.code === "platform/conflict";

async function rendered(
  route: Route,
  answered: unknown,
  { scope, entered }: Inside,
  ground: Ground,
  request: Request,
  kept: string | undefined,
): Promise<Response> {
  if (answered instanceof FileReply) return fileResponse(answered);
  const headers = answered instanceof HeadedReply ? new Headers(answered.headers) : new Headers();
  const reply: unknown = answered instanceof HeadedReply ? answered.reply : answered;
  const { text, words } = await textOf(route.endpoint, reply, entered?.workspace.id, { ground, reader: scope.reader });
  const body = Buffer.from(text);
  if (kept !== undefined) {
    const { etag } = ground.answers.keep(kept, body, words);
    return conditional(request, body, etag);
  }
  headers.set("Content-Type", "application/json; charset=utf-8");
  if (!headers.has("Cache-Control")) headers.set("Cache-Control", "no-store");
  return new Response(body, { status: statusOf(route), headers });
}

/** A reader without a role sees no words: they belong to a workspace. */
async function textOf(
  { method, path, reply: schema }: Endpoint,
  reply: unknown,
  workspace: string | undefined,
  { ground, reader }: { readonly ground: Ground; readonly reader: Reader },
): Promise<ReplyText> {
  try {
    return await replyText(reply, schema, async (references) =>
      workspace === undefined ? new Map() : ground.ledger.words(workspace, references, reader),
    );
  } catch (error) {
    throw error instanceof RangeError ? new RangeError(`the reply of ${method} ${path} does not fit: ${error.message}`) : error;
  }
}

/** What a route answers with when all went well: 201 where a POST wrote entries or brought a file. */
export const statusOf = ({ kind, endpoint }: Route): 200 | 201 =>
  (kind === "write" || kind === "upload") && endpoint.method === "POST" ? 201 : 200;

function conditional(request: Request, body: Uint8Array<ArrayBuffer>, etag: string): Response {
  const headers = { "Content-Type": "application/json; charset=utf-8", "Cache-Control": "private, no-cache", ETag: etag };
  if (isSame(request.headers.get("if-none-match"), etag)) return new Response(null, { status: 304, headers });
  return new Response(body, { status: 200, headers });
}
