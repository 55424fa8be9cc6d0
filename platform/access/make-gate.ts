import type { Image } from "#kernel";
import { type Caller, type Entered, type Gate, wrongCredentials } from "#platform/http";
import type { Accounts } from "./accounts.ts";
import { hashOfSecret, KEY_PREFIX } from "./secret.ts";
import { sessionCookie } from "./session-cookie.ts";

/** Who belongs where: kept by chapters/workspace as entries, asked by the gate. */
export interface Directory {
  /** The key behind a secret's hash, while it is neither revoked nor expired. */
  findKey(hash: string, now: Date): Promise<{ readonly key: string; readonly workspaceId: string; readonly image?: Image } | undefined>;
  /** Undefined where there is no such workspace or the caller has no part in it. */
  enter(caller: Exclude<Caller, { kind: "stranger" }>, slug: string, now: Date): Promise<Entered | undefined>;
}

interface GateParts {
  readonly accounts: Accounts;
  readonly directory: Directory;
  readonly clock?: () => Date;
}

/** How long a session or password that was found right is taken for right without asking again. */
const TRUST_MS = 10_000;

const MOST_REMEMBERED = 5000;

/** A gate that also forgets at once, on signing out. */
export interface SessionGate extends Gate {
  forget(headers: Headers): void;
  /** After a password has changed: every session and password is looked up again. */
  forgetAll(): void;
}

export function makeGate({ accounts, directory, clock = () => new Date() }: GateParts): SessionGate {
  const sessions = remembered<Caller>(TRUST_MS);
  const passwords = remembered<Caller>(TRUST_MS);

  /** Hashes of credentials that were right once: a script goes on while a stranger guesses at its account. */
  const wereRight = new Set<string>();

  const byKey = async (secret: string): Promise<Caller> => {
    const found = await directory.findKey(hashOfSecret(secret), clock());
    if (!found) throw wrongCredentials(null);
    return { kind: "key", ...found };
  };
  const byBasic = async (encoded: string): Promise<Caller> => {
    const [user = "", ...rest] = Buffer.from(encoded, "base64").toString("utf8").split(":");
    const password = rest.join(":");
    if (password.startsWith(KEY_PREFIX)) return byKey(password);
    return passwords.get(hashOfSecret(encoded), async () => {
      const sent = hashOfSecret(encoded);
      const account = password === "" || user.includes("\0") ? undefined : await accounts.byPassword(user, password, wereRight.has(sent));
      if (!account) throw wrongCredentials(null);
      wereRight.add(sent);
      if (wereRight.size > MOST_REMEMBERED) wereRight.clear();
      return { kind: "account", account, viaCookie: false };
    });
  };
  const byCookie = (cookie: string): Promise<Caller> =>
    sessions.get(cookie, async () => {
      const account = await accounts.bySession(new Headers({ cookie: `pilothouse.session_token=${cookie}` })); // the one that was read, no other
      return account ? { kind: "account", account, viaCookie: true } : { kind: "stranger" };
    });

  const listeners = new Set<() => void>();
  const forgotten = () => {
    for (const listener of listeners) listener();
  };

  return {
    async identify({ headers }) {
      const authorization = headers.get("authorization");
      if (authorization !== null) {
        const [, scheme = "", sent = ""] = /^(\w+)\s+(\S+)\s*$/.exec(authorization) ?? [];
        if (scheme.toLowerCase() === "bearer") return byKey(sent);
        if (scheme.toLowerCase() === "basic") return byBasic(sent);
        throw wrongCredentials(null);
      }
      const cookie = sessionCookie(headers);
      return cookie === undefined ? { kind: "stranger" } : byCookie(cookie);
    },
    enter: async (caller, slug) => (caller.kind === "stranger" ? undefined : directory.enter(caller, slug, clock())),
    forget(headers) {
      const cookie = sessionCookie(headers);
      if (cookie !== undefined) sessions.forget(cookie);
      forgotten();
    },
    forgetAll() {
      sessions.forgetAll();
      passwords.forgetAll();
      forgotten();
    },
    onForgotten(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
}

/** Answers kept for a while; a failure is not kept. */
function remembered<T>(ms: number) {
  const kept = new Map<string, { readonly until: number; readonly value: Promise<T> }>();
  return {
    get(key: string, ask: () => Promise<T>): Promise<T> {
      const now = performance.now();
      const old = kept.get(key);
      if (old && old.until > now) return old.value;
      const value = ask();
      if (kept.size > MOST_REMEMBERED) kept.clear();
      kept.set(key, { until: now + ms, value });
      value.catch(() => kept.delete(key));
      return value;
    },
    forget: (key: string) => kept.delete(key),
    forgetAll: () => kept.clear(),
  };
}
