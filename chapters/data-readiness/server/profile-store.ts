import { and, eq, inArray } from "drizzle-orm";
import type { Db } from "#platform/records";
import type { Profile } from "../domain/index.ts";
import { hashed } from "./sha256.ts";
import { profileTable } from "./tables.ts";

/** Where a profile belongs. */
interface Place {
  readonly workspace: string;
  readonly dataSet: string;
}

/** Keeps a profile under its digest; keeping it twice is keeping it once. */
export async function keepProfile(db: Db, { workspace, dataSet }: Place, profile: Profile, keptAt: Date): Promise<string> {
  const { body, digest } = hashed(profile);
  await db.insert(profileTable).values({ workspace, digest, dataSet, shape: profile.shape, body, keptAt }).onConflictDoNothing();
  return digest;
}

const MOST_AT_ONCE = 200;

/** Those of the named profiles that are here, by digest. */
export async function findProfiles(db: Db, workspace: string, digests: readonly string[]): Promise<ReadonlyMap<string, Profile>> {
  const found = new Map<string, Profile>();
  const wanted = [...new Set(digests)];
  for (let at = 0; at < wanted.length; at += MOST_AT_ONCE) {
    const rows = await db
      .select({ digest: profileTable.digest, body: profileTable.body })
      .from(profileTable)
      .where(and(eq(profileTable.workspace, workspace), inArray(profileTable.digest, wanted.slice(at, at + MOST_AT_ONCE))));
    for (const { digest, body } of rows) found.set(digest, JSON.parse(body) as Profile); // written from one, and of its shape
  }
  return found;
}

/** Which of the named profiles are here. */
export async function profilesHere(db: Db, workspace: string, digests: readonly string[]): Promise<ReadonlySet<string>> {
  if (digests.length === 0) return new Set();
  const rows = await db
    .select({ digest: profileTable.digest })
    .from(profileTable)
    .where(and(eq(profileTable.workspace, workspace), inArray(profileTable.digest, [...digests])));
  return new Set(rows.map(({ digest }) => digest));
}
