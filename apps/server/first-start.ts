import { makeSetUpToken, openAWorkspace } from "#chapters/workspace/server";
import type { Config } from "#platform/config";
import type { Records } from "#platform/records";
import type { House } from "./compose.ts";

/** Who may come in first: the administrator of the environment, or whoever holds the link. @returns The link's path, if one was made. */
export async function firstStart(
  house: House,
  { db }: Pick<Records, "db">,
  { admin }: Pick<Config, "admin">,
  now: Date,
): Promise<string | undefined> {
  const ground = { records: db, ledger: house.ledger };
  if (!(await house.accounts.isEmpty())) return undefined;
  if (!admin) return `/set-up?token=${await makeSetUpToken(ground, now)}`;
  const [local = admin.email, domain = ""] = admin.email.split("@");
  const owner = await house.accounts.create({ ...admin, name: titled(local.replace(/[._-]+/g, " ")) });
  await openAWorkspace(ground, { name: titled(domain.split(".")[0] ?? "") || "Workspace", owner }, now);
  return undefined;
}

const titled = (text: string): string => text.replace(/\b\p{L}/gu, (letter) => letter.toUpperCase());
