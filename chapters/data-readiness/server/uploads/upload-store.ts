import { and, count, desc, eq, inArray, lt, notInArray } from "drizzle-orm";
import type { Db } from "#platform/records";
import { uploadTable } from "../tables.ts";

export type UploadRow = typeof uploadTable.$inferSelect;

/** Whose, and of what: nobody else's is found, in this workspace or another. */
export interface Owned {
  readonly workspace: string;
  readonly dataSet: string;
  readonly owner: string;
}

const isOf = ({ workspace, dataSet, owner }: Owned) =>
  and(eq(uploadTable.workspace, workspace), eq(uploadTable.dataSet, dataSet), eq(uploadTable.owner, owner));

export const insertUpload = async (db: Db, row: UploadRow): Promise<void> => {
  await db.insert(uploadTable).values(row);
};

export const uploadsOf = (db: Db, owned: Owned): Promise<readonly UploadRow[]> =>
  db.select().from(uploadTable).where(isOf(owned)).orderBy(desc(uploadTable.keptUntil));

export async function findUpload(db: Db, owned: Owned, id: string): Promise<UploadRow | undefined> {
  const [row] = await db
    .select()
    .from(uploadTable)
    .where(and(isOf(owned), eq(uploadTable.id, id)));
  return row;
}

/** How many files somebody has here at once, over all data sets of the workspace. */
export async function countUploads(db: Db, { workspace, owner }: Owned): Promise<number> {
  const [row] = await db
    .select({ many: count() })
    .from(uploadTable)
    .where(and(eq(uploadTable.workspace, workspace), eq(uploadTable.owner, owner)));
  return row?.many ?? 0;
}

export const deleteUploadRow = async (db: Db, workspace: string, id: string): Promise<void> => {
  await db.delete(uploadTable).where(and(eq(uploadTable.workspace, workspace), eq(uploadTable.id, id)));
};

/** Rows of files whose time is over, but those of `busy`, that are being measured. */
export const uploadsOver = (db: Db, now: Date, busy: readonly string[]): Promise<readonly UploadRow[]> =>
  db
    .select()
    .from(uploadTable)
    .where(and(lt(uploadTable.keptUntil, now), busy.length === 0 ? undefined : notInArray(uploadTable.id, [...busy])));

/** Which of these files have a row. */
export async function uploadsKnown(db: Db, ids: readonly string[]): Promise<ReadonlySet<string>> {
  if (ids.length === 0) return new Set();
  const rows = await db
    .select({ id: uploadTable.id })
    .from(uploadTable)
    .where(inArray(uploadTable.id, [...ids]));
  return new Set(rows.map(({ id }) => id));
}

export const uploadsAt = (db: Db, place: string): Promise<readonly UploadRow[]> =>
  db.select().from(uploadTable).where(eq(uploadTable.place, place));
