import { and, eq, isNull, notExists, sql } from "drizzle-orm";
import type { PgColumn } from "drizzle-orm/pg-core";
import type { Db } from "#platform/records";
import { apiKey, invitationLink, seat, setUpLink, workspaceTable } from "./tables.ts";

export interface WorkspaceRow {
  readonly id: string;
  readonly slug: string;
}

const row = { id: workspaceTable.id, slug: workspaceTable.slug };

export async function findWorkspace(db: Db, slug: string): Promise<WorkspaceRow | undefined> {
  const [found] = await db.select(row).from(workspaceTable).where(eq(workspaceTable.slug, slug));
  return found;
}

/** In the order they were opened. */
export const allWorkspaces = (db: Db): Promise<readonly WorkspaceRow[]> =>
  db.select(row).from(workspaceTable).orderBy(workspaceTable.openedAt, workspaceTable.id);

/** @returns False when the address is taken. */
export async function insertWorkspace(db: Db, made: WorkspaceRow & { readonly openedAt: Date }): Promise<boolean> {
  const inserted = await db.insert(workspaceTable).values(made).onConflictDoNothing().returning({ id: workspaceTable.id });
  return inserted.length === 1;
}

export async function deleteWorkspace(db: Db, id: string): Promise<void> {
  await db.delete(workspaceTable).where(eq(workspaceTable.id, id));
}

/** True of a row whose workspace is not here any more: what is kept beside a record goes with it. */
export const ofNoWorkspace = (db: Db, workspace: PgColumn) =>
  notExists(db.select(row).from(workspaceTable).where(eq(workspaceTable.id, workspace)));

export async function insertSeat(
  db: Db,
  made: { readonly account: string; readonly workspace: string; readonly member: string },
): Promise<void> {
  await db.insert(seat).values(made).onConflictDoNothing();
}

/** Where to look for an account's memberships; the ledger says which of them hold. */
export const seatsOf = (db: Db, account: string) =>
  db
    .select({ member: seat.member, workspace: row })
    .from(seat)
    .innerJoin(workspaceTable, eq(seat.workspace, workspaceTable.id))
    .where(eq(seat.account, account))
    .orderBy(workspaceTable.openedAt, seat.member);

export async function insertKey(db: Db, made: { readonly hash: string; readonly workspace: string; readonly key: string }): Promise<void> {
  await db.insert(apiKey).values(made);
}

export async function findKeyRow(db: Db, hash: string): Promise<{ readonly key: string; readonly workspace: WorkspaceRow } | undefined> {
  const [found] = await db
    .select({ key: apiKey.key, workspace: row })
    .from(apiKey)
    .innerJoin(workspaceTable, eq(apiKey.workspace, workspaceTable.id))
    .where(eq(apiKey.hash, hash));
  return found;
}

export async function insertInvitationLink(
  db: Db,
  made: { readonly hash: string; readonly workspace: string; readonly invitation: string },
): Promise<void> {
  await db.insert(invitationLink).values(made);
}

export async function findInvitationLink(db: Db, hash: string) {
  const [found] = await db
    .select({ invitation: invitationLink.invitation, workspace: row })
    .from(invitationLink)
    .innerJoin(workspaceTable, eq(invitationLink.workspace, workspaceTable.id))
    .where(eq(invitationLink.hash, hash));
  return found;
}

export async function insertSetUpLink(db: Db, hash: string, madeAt: Date): Promise<void> {
  await db.insert(setUpLink).values({ hash, madeAt });
}

/** Takes a link, and all others with it, since set-up happens once; of two who come at once, with one link or two, one gets it. */
export async function takeSetUpLink(db: Db, hash: string, usedAt: Date): Promise<boolean> {
  const taken = await db
    .update(setUpLink)
    .set({ usedAt })
    .where(and(isNull(setUpLink.usedAt), sql`exists (select from ${setUpLink} own where own.hash = ${hash} and own.used_at is null)`))
    .returning({ hash: setUpLink.hash });
  return taken.some((link) => link.hash === hash);
}

/** After a set-up that failed half-way: its link, and the others taken with it, may be tried again. */
export async function giveBackSetUpLinks(db: Db, usedAt: Date): Promise<void> {
  await db.update(setUpLink).set({ usedAt: null }).where(eq(setUpLink.usedAt, usedAt));
}
