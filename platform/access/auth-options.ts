import type { BetterAuthOptions } from "better-auth";
import { drizzleAdapter } from "better-auth/adapters/drizzle";
import { newId } from "#platform/http";
import type { Db } from "#platform/records";
import { account, passkey, session, user, verification } from "./tables.ts";

export const SHORTEST_PASSWORD = 10;

export interface AccountsOptions {
  readonly db: Db;
  /** At least 32 characters; signs the cookies. */
  readonly secret: string;
}

/** How better-auth is set up wherever it is used: accounts, sessions and passkeys, and nothing else. */
export const authOptions = ({ db, secret }: AccountsOptions) =>
  ({
    baseURL: "http://127.0.0.1",
    secret,
    database: drizzleAdapter(db, { provider: "pg", schema: { user, session, account, verification, passkey } }),
    emailAndPassword: { enabled: true, minPasswordLength: SHORTEST_PASSWORD, maxPasswordLength: 256, disableSignUp: true },
    session: { expiresIn: 60 * 60 * 24 * 30, updateAge: 60 * 60 * 24 },
    advanced: { cookiePrefix: "pilothouse", database: { generateId: () => newId() }, disableOriginCheck: true },
    rateLimit: { enabled: false }, // ours is in platform/http
    telemetry: { enabled: false },
    logger: { disabled: true },
  }) satisfies BetterAuthOptions;
