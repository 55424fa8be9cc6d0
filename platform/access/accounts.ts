import { betterAuth } from "better-auth";
import { and, count, desc, eq, gt, like, sql } from "drizzle-orm";
import { problem } from "#kernel";
import { type Account, newId } from "#platform/http";
import { type AccountsOptions, authOptions } from "./auth-options.ts";
import { guessLimit } from "./guess-limit.ts";
import { knownBrowsers } from "./known-browser.ts";
import { cookiesOf, withSessionOnly } from "./session-cookie.ts";
import { session, user, verification } from "./tables.ts";

const emailTaken = problem<null>(
  "platform/email-taken",
  409,
  () => "There is an account with this e-mail address already; sign in with it instead.",
);
const wrongPassword = problem<null>(
  "platform/wrong-password",
  401,
  () => "This e-mail address and password do not go together; check both and try again.",
);

/** How better-auth's table of one-time values tells our links for passwords. */
const LINK = "password:";

interface NewAccount {
  readonly email: string;
  readonly password: string;
  readonly name: string;
}

/** A session as its owner sees it. */
export interface OpenSession {
  readonly id: string;
  /** As the browser named itself. */
  readonly userAgent: string;
  readonly signedInAt: Date;
  /** To the day. */
  readonly usedAt: Date;
  readonly isThis: boolean;
}

/** Accounts and sessions, and nothing else: who may do what is in the ledger. */
export interface Accounts {
  /** @throws {emailTaken} */
  create(made: NewAccount): Promise<Account>;
  remove(id: string): Promise<void>;
  find(email: string): Promise<Account | undefined>;
  isEmpty(): Promise<boolean>;
  all(): Promise<readonly Account[]>;
  /** @returns The account, and the headers that set its session's cookie. @throws {wrongPassword} @throws {tooManyGuesses} */
  signIn(email: string, password: string, request: Headers): Promise<{ readonly account: Account; readonly headers: Headers }>;
  /** @returns The headers that clear the cookie. */
  signOut(request: Headers): Promise<Headers>;
  /** Whose session the cookie holds, if it is one. */
  bySession(request: Headers): Promise<Account | undefined>;
  /** @param letInBefore They showed otherwise that they were: a session, or credentials found right before. @throws {tooManyGuesses} */
  byPassword(email: string, password: string, letInBefore?: boolean): Promise<Account | undefined>;
  /** Sessions that go on at `now`, the one last used first, and which of them this request is of. */
  sessions(account: string, request: Headers, now: Date): Promise<readonly OpenSession[]>;
  /** @returns False where there is no such session of this account. */
  endSession(account: string, id: string): Promise<boolean>;
  endSessions(account: string): Promise<void>;
  /** Gives an account another password; all its sessions end, and links that would have set one are void. */
  setPassword(account: string, password: string): Promise<void>;
  /** Lets whoever holds the secret behind `hash` set the password once, before `until`. */
  keepPasswordLink(link: { readonly hash: string; readonly account: string; readonly until: Date }): Promise<void>;
  /** Uses a link up. Of two who come with it at once, one gets the account. */
  takePasswordLink(hash: string, now: Date): Promise<Account | undefined>;
}

export function openAccounts({ db, secret }: AccountsOptions): Accounts {
  const auth = betterAuth(authOptions({ db, secret }));
  const guesses = guessLimit();
  const known = knownBrowsers(secret);
  /** Whoever shows that they were let in before is counted by themselves: nobody else can keep them out. */
  const counted = (email: string, letInBefore: boolean): string => `${letInBefore ? "known" : "any"} ${email.toLowerCase()}`;
  const forgetGuesses = (email: string) => {
    for (const letInBefore of [true, false]) guesses.forget(counted(email, letInBefore));
  };

  const find = async (email: string): Promise<Account | undefined> => {
    const { internalAdapter } = await auth.$context;
    const found = await internalAdapter.findUserByEmail(email.toLowerCase());
    return found ? accountOf(found.user) : undefined;
  };

  /** better-auth says of a database that is away only that something failed: asked again here, it says itself what is wrong with it. */
  const orWhy = <T>(asked: Promise<T>): Promise<T> =>
    asked.catch(async (error: unknown) => {
      if (statusOf(error) >= 500) await db.execute(sql`select 1`);
      throw error;
    });

  return {
    find,
    async create({ email, password, name }) {
      if (await find(email)) throw emailTaken(null);
      const { internalAdapter, password: passwords } = await auth.$context;
      const hash = await passwords.hash(password);
      const made = await internalAdapter
        .createUser({ email: email.toLowerCase(), name, emailVerified: false }, { method: "email-password" })
        .catch(async (error: unknown) => {
          throw (await find(email)) ? emailTaken(null) : error; // made by another between looking and making
        });
      await internalAdapter.linkAccount({ userId: made.id, providerId: "credential", accountId: made.id, password: hash });
      forgetGuesses(email);
      return accountOf(made);
    },
    async remove(id) {
      const { internalAdapter } = await auth.$context;
      await internalAdapter.deleteUser(id);
    },
    all: () => db.select({ id: user.id, email: user.email, name: user.name }).from(user).orderBy(user.createdAt),
    async isEmpty() {
      const [row] = await db.select({ many: count() }).from(user);
      return row?.many === 0;
    },
    async signIn(email, password, request) {
      const signIn = () => auth.api.signInEmail({ body: { email, password }, headers: withoutCookies(request), returnHeaders: true });
      const tried = guesses.tried(counted(email, known.isKnown(email, request)), () =>
        orWhy(signIn()).catch((error: unknown) => {
          if (isRefusal(error)) return undefined;
          throw error;
        }),
      );
      const right = await tried;
      if (!right) throw wrongPassword(null);
      const headers = cookiesOf(right.headers);
      headers.append("Set-Cookie", known.cookie(email, request));
      return { account: accountOf(right.response.user), headers };
    },
    async signOut(request) {
      const { headers } = await orWhy(auth.api.signOut({ headers: request, returnHeaders: true }));
      return cookiesOf(headers);
    },
    async bySession(request) {
      const found = await orWhy(auth.api.getSession({ headers: request }));
      return found ? accountOf(found.user) : undefined;
    },
    byPassword: (email, password, letInBefore = false) =>
      guesses.tried(counted(email, letInBefore), async () => {
        const { internalAdapter, password: passwords } = await auth.$context;
        const found = await internalAdapter.findUserByEmail(email.toLowerCase(), { includeAccounts: true });
        const hash = found?.accounts.find(({ providerId }) => providerId === "credential")?.password;
        if (!found || !hash) {
          await passwords.hash(password); // as long as a wrong password takes: who has an account is not told by time
          return undefined;
        }
        return (await passwords.verify({ hash, password })) ? accountOf(found.user) : undefined;
      }),
    async sessions(id, request, now) {
      const found = await auth.api.getSession({ headers: withSessionOnly(request), query: { disableRefresh: true } });
      const open = await db
        .select()
        .from(session)
        .where(and(eq(session.userId, id), gt(session.expiresAt, now)))
        .orderBy(desc(session.updatedAt));
      return open.map((one) => ({
        id: one.id,
        userAgent: one.userAgent ?? "",
        signedInAt: one.createdAt,
        usedAt: one.updatedAt,
        isThis: one.id === found?.session.id,
      }));
    },
    async endSession(id, ended) {
      const gone = await db
        .delete(session)
        .where(and(eq(session.userId, id), eq(session.id, ended)))
        .returning({ id: session.id });
      return gone.length === 1;
    },
    async endSessions(id) {
      const { internalAdapter } = await auth.$context;
      await internalAdapter.deleteUserSessions(id);
    },
    async setPassword(id, password) {
      const { internalAdapter, password: passwords } = await auth.$context;
      await internalAdapter.updatePassword(id, await passwords.hash(password));
      const [whose] = await db.select({ email: user.email }).from(user).where(eq(user.id, id));
      if (whose) forgetGuesses(whose.email);
      await internalAdapter.deleteUserSessions(id);
      await db.delete(verification).where(and(like(verification.identifier, `${LINK}%`), eq(verification.value, id)));
    },
    async keepPasswordLink({ hash, account: value, until }) {
      await db.insert(verification).values({ id: newId(), identifier: `${LINK}${hash}`, value, expiresAt: until });
    },
    async takePasswordLink(hash, now) {
      const [link] = await db
        .delete(verification)
        .where(eq(verification.identifier, `${LINK}${hash}`))
        .returning({ account: verification.value, until: verification.expiresAt });
      if (!link || link.until <= now) return undefined;
      const [found] = await db.select({ id: user.id, email: user.email, name: user.name }).from(user).where(eq(user.id, link.account));
      return found;
    },
  };
}

const accountOf = ({ id, email, name }: Account): Account => ({ id, email, name });

const statusOf = (error: unknown): number =>
  error instanceof Error && "statusCode" in error && typeof error.statusCode === "number" ? error.statusCode : 0;

const isRefusal = (error: unknown): boolean => statusOf(error) > 0 && statusOf(error) < 500;

function withoutCookies(request: Headers): Headers {
  const headers = new Headers(request);
  headers.delete("cookie");
  return headers;
}
