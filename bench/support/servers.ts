import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { createServer } from "node:net";
import { setTimeout as sleep } from "node:timers/promises";

export const admin = { email: "bench@bench.example", password: "only for one bench" } as const;
export const secret = "a secret of a bench, long enough for one";

const READY_WITHIN_MS = 60_000;

export async function freePort(): Promise<number> {
  const server = createServer().listen(0, "127.0.0.1");
  await once(server, "listening");
  const address = server.address();
  await new Promise((done) => server.close(done));
  if (address === null || typeof address === "string") throw new RangeError("a server on a port has one");
  return address.port;
}

interface Starting {
  readonly port: number;
  readonly dataDir: string;
  /** Left out: the PostgreSQL of the data directory. */
  readonly databaseUrl?: string;
}

/** Starts a server as `npm start` does, and waits until it can serve. */
export async function startAt({ port, dataDir, databaseUrl = "" }: Starting): Promise<ChildProcess> {
  const env = {
    ...process.env,
    HOST: "127.0.0.1",
    PORT: String(port),
    PILOTHOUSE_DATA: dataDir,
    PILOTHOUSE_SECRET: secret,
    PILOTHOUSE_ADMIN_EMAIL: admin.email,
    PILOTHOUSE_ADMIN_PASSWORD: admin.password,
    PILOTHOUSE_REQUESTS_PER_MINUTE: "0",
    LOG_LEVEL: "silent",
    DATABASE_URL: databaseUrl,
  };
  const child = spawn(process.execPath, ["apps/server/main.ts"], { env, stdio: ["ignore", "ignore", "inherit"] });
  const started = performance.now();
  while (child.exitCode === null && performance.now() - started < READY_WITHIN_MS) {
    if (await isReady(port)) return child;
    await sleep(25);
  }
  child.kill("SIGKILL");
  throw new Error("a server did not become ready");
}

export const isReady = (port: number): Promise<boolean> =>
  fetch(`http://127.0.0.1:${port}/readyz`, { signal: AbortSignal.timeout(2_000) }).then(
    ({ ok }) => ok,
    () => false,
  );

export async function ended(child: ChildProcess, signal: NodeJS.Signals): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return;
  const gone = once(child, "exit");
  child.kill(signal);
  await gone;
}

export type Asking = (port: number, path: string, init?: RequestInit) => Promise<Response>;

/** Asks in the first workspace with an owner's key, at whichever server; with a session's cookie, as that member. */
export async function askerWithKey(port: number): Promise<Asking> {
  const json = { "Content-Type": "application/json" };
  const at = `http://127.0.0.1:${port}/api/v1`;
  const signedIn = await fetch(`${at}/sign-in`, { method: "POST", headers: json, body: JSON.stringify(admin) });
  const { workspaces } = (await signedIn.json()) as { readonly workspaces: readonly { readonly slug: string }[] };
  const slug = workspaces[0]?.slug ?? "";
  const cookie = signedIn.headers
    .getSetCookie()
    .map((each) => each.split(";")[0])
    .join("; ");
  const body = JSON.stringify({ name: "bench", role: "owner" });
  const made = await fetch(`${at}/workspaces/${slug}/keys`, { method: "POST", headers: { ...json, Cookie: cookie }, body });
  const key = ((await made.json()) as { readonly secret: string }).secret;
  return (which, path, init = {}) =>
    fetch(`http://127.0.0.1:${which}/api/v1/workspaces/${slug}${path}`, {
      ...init,
      headers: { ...json, ...(new Headers(init.headers).has("Cookie") ? {} : { Authorization: `Bearer ${key}` }), ...init.headers },
    });
}

/** People of the workspace, each with a session of their own, good at every server: invited by a link, as people are. */
export async function membersAt(ask: Asking, port: number, many: number): Promise<readonly string[]> {
  const sessions: string[] = [];
  for (let index = 0; index < many; index++) {
    const body = JSON.stringify({ email: `member${index}@bench.example`, role: "member" });
    const { link } = (await (await ask(port, "/invitations", { method: "POST", body })).json()) as { readonly link: string };
    const accepted = await fetch(`http://127.0.0.1:${port}/api/v1/invitations/accept`, {
      method: "POST",
      headers: { "Content-Type": "application/json" },
      body: JSON.stringify({ token: new URL(link).searchParams.get("token"), name: `Member ${index}`, password: "only for one bench" }),
    });
    if (!accepted.ok) throw new Error(`an invitation: ${accepted.status} ${await accepted.text()}`);
    sessions.push(
      accepted.headers
        .getSetCookie()
        .map((each) => each.split(";")[0])
        .join("; "),
    );
  }
  return sessions;
}
