import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { mkdtempSync, rmSync } from "node:fs";
import os from "node:os";
import path from "node:path";
import { createInterface } from "node:readline";

/** A server as `npm start` runs it, in a process of its own. */
export interface RealServer extends AsyncDisposable {
  readonly origin: string;
  readonly child: ChildProcess;
  /** Ends it as a power cut would. */
  readonly kill: () => Promise<void>;
}

export const secret = "a secret of a test, long enough for one";

const admin = { email: "ada@acme.example", password: "only for one test" } as const;

/** On a database that is given, with the first administrator and one workspace, `acme`. Leave it by `await using`. @param given The data directory of a server that was killed, to start it again; its own, and gone with it, when left out. */
export async function realServer(databaseUrl: string, given?: string): Promise<RealServer> {
  const dataDir = given ?? mkdtempSync(path.join(os.tmpdir(), "pilothouse-real-server-"));
  const env = {
    ...process.env,
    HOST: "127.0.0.1",
    PORT: "0",
    DATABASE_URL: databaseUrl,
    PILOTHOUSE_DATA: dataDir,
    PILOTHOUSE_SECRET: secret,
    PILOTHOUSE_ADMIN_EMAIL: admin.email,
    PILOTHOUSE_ADMIN_PASSWORD: admin.password,
    PILOTHOUSE_REQUESTS_PER_MINUTE: "0",
    LOG_LEVEL: "silent",
  };
  const child = spawn(process.execPath, ["apps/server/main.ts"], { env, stdio: ["ignore", "pipe", "inherit"] });
  const end = async (signal: NodeJS.Signals) => {
    if (child.exitCode !== null || child.signalCode !== null) return;
    child.kill(signal);
    await once(child, "exit");
  };
  const origin = await addressOf(child);
  return {
    origin,
    child,
    kill: () => end("SIGKILL"),
    [Symbol.asyncDispose]: async () => {
      await end("SIGTERM");
      if (given === undefined) rmSync(dataDir, { recursive: true, force: true });
    },
  };
}

async function addressOf({ stdout }: ChildProcess): Promise<string> {
  const said: string[] = [];
  if (stdout)
    for await (const line of createInterface({ input: stdout })) {
      said.push(line);
      const [found] = / at (http:\/\/\S+)/.exec(line)?.slice(1) ?? [];
      if (!found) continue;
      stdout.resume();
      return found;
    }
  throw new Error(`the server ended before it listened:\n${said.join("\n")}`);
}

/** Asks as the administrator, with a key. */
export type Ask = (server: Pick<RealServer, "origin">, path: string, init?: RequestInit) => Promise<Response>;

const json = { "content-type": "application/json" };

/** The administrator's session: the cookie that a browser would send. */
export async function sessionAt({ origin }: Pick<RealServer, "origin">): Promise<string> {
  const signedIn = await fetch(`${origin}/api/v1/sign-in`, { method: "POST", headers: json, body: JSON.stringify(admin) });
  return signedIn.headers
    .getSetCookie()
    .map((each) => each.split(";")[0])
    .join("; ");
}

/** A key of an owner: good at every server of that database. */
export async function askerAt({ origin }: Pick<RealServer, "origin">): Promise<Ask> {
  const body = JSON.stringify({ name: "test", role: "owner" });
  const headers = { ...json, cookie: await sessionAt({ origin }) };
  const made = await fetch(`${origin}/api/v1/workspaces/acme/keys`, { method: "POST", headers, body });
  const { secret } = (await made.json()) as { readonly secret: string };
  return (server, at, init = {}) =>
    fetch(`${server.origin}/api/v1/workspaces/acme${at}`, {
      ...init,
      headers: { ...json, authorization: `Bearer ${secret}`, ...init.headers },
    });
}

/** The entries that a live stream tells of, as it tells them. */
export async function* entriesTold(response: Response): AsyncGenerator<{ readonly sequence: number; readonly kind: string }> {
  if (!response.body) throw new RangeError("a stream has a body");
  let rest = "";
  for await (const part of response.body.pipeThrough(new TextDecoderStream())) {
    rest += part;
    const events = rest.split("\n\n");
    rest = events.pop() ?? "";
    for (const event of events) {
      const [, data] = /^event: entry\ndata: (.*)$/m.exec(event) ?? [];
      if (data !== undefined) yield JSON.parse(data);
    }
  }
}
