import { createHash, timingSafeEqual } from "node:crypto";
import { isIP } from "node:net";
import type { HttpBindings } from "@hono/node-server";
import { sql } from "drizzle-orm";
import { type Context, Hono } from "hono";
import { Problem } from "#kernel";
import { answerCache } from "./answer-cache.ts";
import { answerRoute, type Database, type Ground } from "./answer-route.ts";
import { wrongCredentials } from "./caller.ts";
import { docsPage } from "./docs-page.ts";
import type { Endpoint } from "./endpoint.ts";
import { type Log, makeLog, withoutSecrets } from "./log.ts";
import { makeMetrics } from "./metrics.ts";
import { newId } from "./new-id.ts";
import { openApi } from "./open-api.ts";
import { internalError, metricsClosed, noSuchPath, problemBody, tookTooLong, tooManyRequests, wrongMethod } from "./problems.ts";
import { type Allowance, rateLimit } from "./rate-limit.ts";
import type { Route } from "./route.ts";
import { secure } from "./security-headers.ts";

export interface AppParts extends Pick<Ground, "gate" | "ledger" | "records"> {
  readonly routes: readonly Route[];
  readonly version: string;
  /** Lines of JSON; silent where it is left out. */
  readonly log?: Log;
  readonly clock?: () => Date;
  readonly newId?: () => string;
  /** Requests a minute for each key, session or address; 0 for no limit. */
  readonly requestsPerMinute?: number;
  readonly timeoutSeconds?: number;
  /** How long nothing of an upload may come; 30 where it is left out. */
  readonly idleSeconds?: number;
  /** With this key `/metrics` is read from elsewhere; without one, from this machine alone. */
  readonly metricsKey?: string | undefined;
  readonly stopping?: AbortSignal;
  readonly database?: Database;
  /** Adds what is no endpoint (sign-in's own handler, the web's files) before unknown paths are answered. */
  readonly mount?: (app: Hono) => void;
}

/** The whole of HTTP, from the contracts' routes. `app.request(path)` answers without a socket. */
export function createApp(parts: AppParts): Hono {
  const ground: Ground = {
    ...parts,
    log: parts.log ?? makeLog({ level: "silent" }),
    clock: parts.clock ?? (() => new Date()),
    newId: parts.newId ?? newId,
    idleSeconds: parts.idleSeconds ?? 30,
    metrics: makeMetrics(),
    answers: answerCache(),
    stopping: parts.stopping ?? new AbortController().signal,
    database: parts.database ?? { away: () => undefined, explain: () => undefined },
  };
  ground.ledger.onAppended((_workspace, entries) => ground.metrics.appended(entries.length));
  const { requestsPerMinute = 3000, timeoutSeconds = 30 } = parts;
  const app = new Hono();
  const general = rateLimit(requestsPerMinute);
  const failures = rateLimit(requestsPerMinute === 0 ? 0 : 60);

  const respond = async (
    c: Context,
    label: string,
    limited: boolean,
    answer: (onStranger: () => void) => Promise<{ response: Response; by?: string }>,
  ) => {
    const started = performance.now();
    const id = requestIdOf(c);
    const address = addressOf(c);
    const caller = callerOf(c, address);
    const allowance = general.take(caller, started);
    /** A key or session that is none has no allowance of its own, or one could make up as many as one likes. */
    const onStranger = () => {
      if (caller !== address) refuse(general.take(address, started));
    };
    let outcome: { response: Response; by?: string };
    let err: unknown;
    try {
      refuse(allowance);
      if (limited) refuse(failures.look(address, started));
      outcome = await answer(onStranger);
    } catch (error) {
      err = error;
      if (wrongCredentials.is(error) && limited) failures.take(address, started);
      const told = error instanceof Problem ? error : (ground.database.explain(error) ?? error);
      outcome = { response: problemResponse(wrongCredentials.is(told) ? orTooMany(told, onStranger) : told, c.req.path) };
    }
    const { response, by } = outcome;
    const { status, headers } = response;
    headers.set("X-Request-Id", id);
    if (allowance.limit > 0) {
      headers.set("RateLimit-Limit", String(allowance.limit));
      headers.set("RateLimit-Remaining", String(allowance.remaining));
      headers.set("RateLimit-Reset", String(Math.max(allowance.retryAfterSeconds, 1)));
    }
    secure(headers);
    const ms = performance.now() - started;
    ground.metrics.request(c.req.method, label, status, ms);
    const line = { id, method: c.req.method, path: withoutSecrets(c.req.path), status, ms: Math.round(ms * 10) / 10, by };
    if (status >= 500) ground.log.error({ ...line, err }, "request failed");
    else ground.log.info(line, "request");
    return response;
  };

  for (const route of bySpecificity(parts.routes)) {
    const { endpoint } = route;
    const own = endpoint.perMinute && requestsPerMinute > 0 ? rateLimit(endpoint.perMinute) : undefined;
    app.on(endpoint.method, endpoint.path, (c) =>
      respond(c, endpoint.path, guesses(c), async (onStranger) => {
        if (own) refuse(own.take(addressOf(c), performance.now()));
        const answer = answerRoute(route, { request: c.req.raw, params: c.req.param(), onStranger }, ground);
        return route.kind === "stream" || route.kind === "upload"
          ? answer
          : withinTime(answer, Math.max(endpoint.timeoutSeconds ?? 0, timeoutSeconds));
      }),
    );
  }
  const plain = (path: string, answer: (c: Context) => Response | Promise<Response>) =>
    app.get(path, (c) => respond(c, path, false, async () => ({ response: await answer(c) })));
  const document = once(() => openApi(parts.routes, parts.version));
  plain("/healthz", () => Response.json({ ok: true }));
  plain("/readyz", async () => {
    const ready =
      !ground.stopping.aborted &&
      ground.database.away() === undefined &&
      (await parts.records
        .execute(sql`select 1`)
        .then(() => true)
        .catch(() => false));
    return Response.json({ ready }, { status: ready ? 200 : 503 });
  });
  plain("/metrics", (c) => {
    if (!isOfThisMachine(c) && !isSecret(c.req.header("authorization"), parts.metricsKey)) throw metricsClosed(null);
    const headers = { "Content-Type": "text/plain; version=0.0.4" };
    return new Response(ground.metrics.text(process.memoryUsage(), process.uptime()), { headers });
  });
  plain("/api/openapi.json", () => Response.json(document()));
  plain("/api/docs", () => new Response(docsPage(document()), { headers: { "Content-Type": "text/html; charset=utf-8" } }));

  for (const [path, allowed] of methodsByPath(parts.routes))
    app.all(path, (c) => respond(c, path, false, () => notThatMethod(allowed, c.req.path)));
  for (const path of ["/healthz", "/readyz", "/metrics", "/api/openapi.json", "/api/docs"])
    app.all(path, (c) => respond(c, path, false, () => notThatMethod(["GET", "HEAD"], c.req.path)));
  app.use(async (c, next) => {
    await next();
    secure(c.res.headers);
  });
  parts.mount?.(app);
  app.notFound((c) => respond(c, "unknown", false, async () => Promise.reject(noSuchPath({ path: c.req.path }))));
  app.onError((error, c) => respond(c, "unknown", false, async () => Promise.reject(error)));
  return app;
}

/** A path's fixed segments win over its parameters, whatever the order in which chapters list them. */
const bySpecificity = (routes: readonly Route[]): readonly Route[] =>
  routes.toSorted((a, b) => compare(shape(a.endpoint), shape(b.endpoint)));

const shape = ({ path, method }: Endpoint): string => `${path.replace(/:\w+/g, "~")} ${method}`;
const compare = (a: string, b: string): number => (a < b ? -1 : Number(a > b));

function methodsByPath(routes: readonly Route[]): ReadonlyMap<string, readonly string[]> {
  const methods = new Map<string, string[]>();
  for (const { endpoint } of bySpecificity(routes)) {
    const own = methods.get(endpoint.path) ?? [];
    methods.set(endpoint.path, [...own, endpoint.method, ...(endpoint.method === "GET" ? ["HEAD"] : [])]);
  }
  return methods;
}

async function notThatMethod(allowed: readonly string[], path: string): Promise<{ response: Response }> {
  const response = problemResponse(wrongMethod({ allowed }), path);
  response.headers.set("Allow", allowed.join(", "));
  return { response };
}

function refuse({ allowed, retryAfterSeconds }: Allowance): void {
  if (!allowed) throw tooManyRequests({ seconds: retryAfterSeconds });
}

async function withinTime<T>(answer: Promise<T>, seconds: number): Promise<T> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<never>((_resolve, reject) => {
    timer = setTimeout(() => reject(tookTooLong({ seconds })), seconds * 1000);
  });
  try {
    return await Promise.race([answer, late]);
  } finally {
    clearTimeout(timer);
  }
}

function problemResponse(error: unknown, path: string): Response {
  const wrong = error instanceof Problem ? error : internalError;
  const response = new Response(JSON.stringify(problemBody(wrong, path)), {
    status: wrong.status,
    headers: { "Content-Type": "application/problem+json; charset=utf-8", "Cache-Control": "no-store" },
  });
  if (wrong.status === 429 || wrong.status === 503) response.headers.set("Retry-After", secondsIn(wrong.details));
  if (wrong.status === 401) response.headers.set("WWW-Authenticate", 'Bearer realm="Pilothouse"');
  if (wrong.status === 413) response.headers.set("Connection", "close");
  return response;
}

const secondsIn = (details: unknown): string =>
  typeof details === "object" && details !== null && "seconds" in details ? String(details.seconds) : "5";

function requestIdOf(c: Context): string {
  const given = c.req.header("x-request-id");
  return given && /^[\w.-]{1,64}$/.test(given) ? given : newId();
}

/** A password may be guessed; a key of 256 random bits may not. */
const guesses = (c: Context): boolean => /^basic\s/i.test(c.req.header("authorization") ?? "");

function orTooMany(error: Problem, ask: () => void): unknown {
  try {
    ask();
    return error;
  } catch (tooMany) {
    return tooMany;
  }
}

const callerOf = (c: Context, address: string): string =>
  c.req.header("authorization") ?? /pilothouse[.\w-]*session_token=([^;]+)/.exec(c.req.header("cookie") ?? "")?.[1] ?? address;

/** Asked on this machine itself, and passed on by nobody. */
const isOfThisMachine = (c: Context): boolean =>
  LOOPBACK.test(peerOf(c)) && !["forwarded", "x-forwarded-for", "x-forwarded-host", "x-real-ip", "via"].some((name) => c.req.header(name));

const isSecret = (sent: string | undefined, key: string | undefined): boolean =>
  key !== undefined && sent !== undefined && timingSafeEqual(digest(sent), digest(`Bearer ${key}`));
const digest = (text: string): Buffer => createHash("sha256").update(text).digest();

const LOOPBACK = /^(here$|::1$|(::ffff:)?127\.)/;
/** `app.request` has no connection. */
const peerOf = (c: Context): string => ((c.env ?? {}) as Partial<HttpBindings>).incoming?.socket.remoteAddress ?? "here";

/** Who is at the other end: behind a proxy on this machine, whom that proxy saw last. */
function addressOf(c: Context): string {
  const peer = peerOf(c);
  const forwarded = /^(::1|(::ffff:)?127\.)/.test(peer) ? c.req.header("x-forwarded-for")?.split(",").at(-1)?.trim() : undefined;
  return forwarded && isIP(forwarded) ? forwarded : peer;
}

function once<T>(make: () => T): () => T {
  let made: { readonly value: T } | undefined;
  return () => {
    made ??= { value: make() };
    return made.value;
  };
}
