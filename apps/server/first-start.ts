import { allWorkspaces, makeSetUpToken, openAWorkspace } from "#chapters/workspace/server";
import type { Config } from "#platform/config";
import type { Records } from "#platform/records";
import type { House } from "./compose.ts";

/** Who may come in first: the administrator of the environment, or whoever holds the link. @returns The link's path, if one was made. */
export async function firstStart(
  house: House,
  { db, pool }: Pick<Records, "db" | "pool">,
  { admin }: Pick<Config, "admin">,
  now: Date,
): Promise<string | undefined> {
  const ground = { records: db, ledger: house.ledger };
  return alone(pool, async () => {
    const isEmpty = await house.accounts.isEmpty();
    if (!admin) return isEmpty ? `/set-up?token=${await makeSetUpToken(ground, now)}` : undefined;
    const [local = admin.email, domain = ""] = admin.email.split("@");
    const made = isEmpty ? await house.accounts.create({ ...admin, name: titled(local.replace(/[._-]+/g, " ")) }) : undefined;
    const owner = made ?? (await house.accounts.find(admin.email));
    // also when the start that made the account was killed before it opened the workspace
    if (!owner || (await allWorkspaces(db)).length > 0) return undefined;
    await openAWorkspace(ground, { name: titled(domain.split(".")[0] ?? "") || "Workspace", owner }, now);
    return undefined;
  });
}

const LOCK = 7_700_001;

/** Of several servers that start on one database at once, one at a time. */
async function alone<T>(pool: Records["pool"], act: () => Promise<T>): Promise<T> {
  const client = await pool.connect();
  try {
    await client.query("select pg_advisory_lock($1)", [LOCK]);
    const done = await act();
    await client.query("select pg_advisory_unlock($1)", [LOCK]);
    client.release();
    return done;
  } catch (error) {
    client.release(true); // closed, which also unlocks
    throw error;
  }
}

const titled = (text: string): string => text.replace(/\b\p{L}/gu, (letter) => letter.toUpperCase());
