import { passkey as passkeyPlugin } from "@better-auth/passkey";
import { betterAuth } from "better-auth";
import { and, eq } from "drizzle-orm";
import { problem } from "#kernel";
import type { Account } from "#platform/http";
import { type AccountsOptions, authOptions } from "./auth-options.ts";
import { cookiesOf, withSessionOnly } from "./session-cookie.ts";
import { passkey } from "./tables.ts";

const passkeyRefused = problem<null>(
  "platform/passkey-refused",
  422,
  () =>
    "This passkey was not accepted: it may be unknown here, or the question was older than five minutes. Try again, or use the password.",
);
const signInAnew = problem<null>(
  "platform/sign-in-anew",
  403,
  () => "A passkey opens this account, so it is added only within a day of signing in; sign out, sign in again, and add it then.",
);

/** A passkey as its owner sees it. */
export interface Passkey {
  readonly id: string;
  readonly name: string;
  readonly addedAt: Date;
}

/** What a browser is asked, as WebAuthn has it in JSON, and the headers with the cookie that says which question it was. */
export interface Offer {
  readonly options: Readonly<Record<string, unknown>>;
  readonly headers: Headers;
}

export interface Passkeys {
  of(account: string): Promise<readonly Passkey[]>;
  /** @returns False where there is no such passkey of this account. */
  remove(account: string, id: string): Promise<boolean>;
  removeAll(account: string): Promise<void>;
  /** @param origin Of the page that asks: a passkey holds for its host alone. @throws {signInAnew} */
  offerToAdd(origin: string, request: Headers): Promise<Offer>;
  /** @throws {passkeyRefused} @throws {signInAnew} */
  add(origin: string, request: Headers, added: { readonly name: string; readonly response: object }): Promise<void>;
  offerToSignIn(origin: string, request: Headers): Promise<Offer>;
  /** @returns The account, and the headers that set its session's cookie. @throws {passkeyRefused} */
  signIn(origin: string, request: Headers, response: object): Promise<{ readonly account: Account; readonly headers: Headers }>;
}

/** Hosts are what requests say they are; nobody fills the memory by saying many. */
const MOST_HOSTS = 32;

/** Passkeys, by better-auth's plugin: one set-up for each host, since a passkey belongs to the host it was made on. */
export function openPasskeys(given: AccountsOptions): Passkeys {
  const { db } = given;
  const hosts = new Map<string, ReturnType<typeof authFor>>();
  const at = (origin: string) => {
    const { host } = new URL(origin);
    const auth = hosts.get(host) ?? authFor(given, host);
    if (hosts.size >= MOST_HOSTS) hosts.clear();
    hosts.set(host, auth);
    return auth;
  };

  return {
    async of(account) {
      const found = await db.select().from(passkey).where(eq(passkey.userId, account)).orderBy(passkey.createdAt);
      return found.map(({ id, name, createdAt }) => ({ id, name: name ?? "", addedAt: createdAt }));
    },
    async remove(account, id) {
      const gone = await db
        .delete(passkey)
        .where(and(eq(passkey.userId, account), eq(passkey.id, id)))
        .returning({ id: passkey.id });
      return gone.length === 1;
    },
    async removeAll(account) {
      await db.delete(passkey).where(eq(passkey.userId, account));
    },
    async offerToAdd(origin, request) {
      const asked = at(origin).api.generatePasskeyRegistrationOptions({ headers: withSessionOnly(request), returnHeaders: true });
      const { headers, response } = await refusing(asked);
      return { options: { ...response }, headers: cookiesOf(headers) };
    },
    async add(origin, request, { name, response }) {
      await refusing(at(origin).api.verifyPasskeyRegistration({ headers: asked(request), body: { name, response }, returnHeaders: true }));
    },
    async offerToSignIn(origin, request) {
      const headers = new Headers(request);
      headers.delete("cookie");
      const made = await at(origin).api.generatePasskeyAuthenticationOptions({ headers, returnHeaders: true });
      return { options: { ...made.response, userVerification: "required" }, headers: cookiesOf(made.headers) };
    },
    async signIn(origin, request, response) {
      const verified = at(origin).api.verifyPasskeyAuthentication({
        headers: asked(request),
        body: { response: response as never }, // whatever came: looking at it is what the plugin does
        returnHeaders: true,
      });
      const { headers, response: said } = await refusing(verified);
      const { id, email, name } = said.user;
      return { account: { id, email, name }, headers: cookiesOf(headers) };
    },
  };
}

function authFor(given: AccountsOptions, host: string) {
  const { advanced, ...options } = authOptions(given);
  return betterAuth({
    ...options,
    advanced,
    plugins: [
      passkeyPlugin({
        rpID: new URL(`http://${host}`).hostname,
        rpName: "Pilothouse",
        // a browser lets only pages over TLS, or of this machine, ask at all; which of the two it was, a proxy may not tell us
        origin: [`https://${host}`, `http://${host}`],
        authenticatorSelection: { residentKey: "required", userVerification: "required" },
        advanced: { webAuthnChallengeCookie: CHALLENGE },
        registration: { afterVerification: async ({ verification }) => verifiedBy(verification.registrationInfo?.userVerified) },
        authentication: { afterVerification: async ({ verification }) => verifiedBy(verification.authenticationInfo.userVerified) },
      }),
    ],
  });
}

/** A passkey stands in the place of a password, so the device must have asked who is there. */
function verifiedBy(isVerified: boolean | undefined): undefined {
  if (isVerified !== true) throw passkeyRefused(null);
}

const CHALLENGE = "passkey";

/** With the cookie that says which question is answered. */
function asked(request: Headers): Headers {
  const challenge = new RegExp(`(?:^|;\\s*)(pilothouse\\.${CHALLENGE}=[^;]+)`).exec(request.get("cookie") ?? "")?.[1];
  return withSessionOnly(request, challenge === undefined ? [] : [challenge]);
}

/** What the plugin refuses is refused in our words; what broke is thrown on. */
async function refusing<T>(asking: Promise<T>): Promise<T> {
  try {
    return await asking;
  } catch (error) {
    const { statusCode, body } = (error ?? {}) as { readonly statusCode?: unknown; readonly body?: { readonly code?: unknown } };
    if (body?.code === "SESSION_NOT_FRESH" || statusCode === 403) throw signInAnew(null);
    if (typeof statusCode === "number" && statusCode < 500) throw passkeyRefused(null);
    if (/FAILED_TO_VERIFY_REGISTRATION/.test(String(body?.code))) throw passkeyRefused(null);
    throw error;
  }
}
