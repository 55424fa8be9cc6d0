import { and, desc, eq, exists, inArray, isNotNull, isNull, lt, ne, notExists, or, sql } from "drizzle-orm";
import type { Db } from "#platform/records";
import { assessmentTable, uploadTable } from "../tables.ts";

export type AssessmentRow = typeof assessmentTable.$inferSelect;

/** What stands in `step` while a result goes into the record: from there on it cannot be cancelled. */
export const WRITING = "writing it down";

export const insertAssessment = async (db: Db, row: AssessmentRow): Promise<void> => {
  await db.insert(assessmentTable).values(row);
};

interface Within {
  readonly workspace: string;
  readonly dataSet: string;
}

const isWithin = ({ workspace, dataSet }: Within) => and(eq(assessmentTable.workspace, workspace), eq(assessmentTable.dataSet, dataSet));

export async function findAssessment(db: Db, within: Within, id: string): Promise<AssessmentRow | undefined> {
  const [row] = await db
    .select()
    .from(assessmentTable)
    .where(and(isWithin(within), eq(assessmentTable.id, id)));
  return row;
}

/** The newest first. */
export const newestAssessments = (db: Db, within: Within, limit: number): Promise<readonly AssessmentRow[]> =>
  db.select().from(assessmentTable).where(isWithin(within)).orderBy(desc(assessmentTable.askedAt), desc(assessmentTable.id)).limit(limit);

/** Those that wait or are measured, of a workspace or of a data set in it. */
export const openAssessmentsOf = (db: Db, workspace: string): Promise<readonly AssessmentRow[]> =>
  db
    .select()
    .from(assessmentTable)
    .where(and(eq(assessmentTable.workspace, workspace), inArray(assessmentTable.state, ["waiting", "measuring"])));

/** Files that are being measured or wait for it. */
export async function uploadsInUse(db: Db): Promise<readonly string[]> {
  const rows = await db
    .select({ upload: assessmentTable.upload })
    .from(assessmentTable)
    .where(inArray(assessmentTable.state, ["waiting", "measuring"]));
  return rows.flatMap(({ upload }) => upload ?? []);
}

const fileIsAt = (place: string) => and(eq(uploadTable.id, assessmentTable.upload), eq(uploadTable.place, place));

/** Assessments of a workspace that are being measured, wherever. */
const measuredFor = sql`(select count(*) from ${assessmentTable} as others where others.workspace = ${assessmentTable.workspace} and others.state = 'measuring')`;

/**
 * Takes the one that has waited longest, of those whose file lies at `place` or whose rows are in a source; of a workspace for which less is
 * being measured first, so that nobody waits behind all that another workspace asked for. Of several processes each takes another.
 */
export async function takeWaiting(db: Db, { server, place, now }: { readonly server: string; readonly place: string; readonly now: Date }) {
  const oldest = db
    .select({ id: assessmentTable.id })
    .from(assessmentTable)
    .where(
      and(
        eq(assessmentTable.state, "waiting"),
        or(isNotNull(assessmentTable.source), exists(db.select().from(uploadTable).where(fileIsAt(place)))),
      ),
    )
    .orderBy(measuredFor, assessmentTable.askedAt)
    .limit(1)
    .for("update", { skipLocked: true });
  const [taken] = await db
    .update(assessmentTable)
    .set({ state: "measuring", server, startedAt: now, beatAt: sql`now()`, progress: 0 })
    // with `=` the inner query runs once; with `in` it may run for each row, and take more than one
    .where(and(eq(assessmentTable.state, "waiting"), eq(assessmentTable.id, sql`(${oldest})`)))
    .returning();
  return taken;
}

const isMine = (id: string, server: string) =>
  and(eq(assessmentTable.id, id), eq(assessmentTable.server, server), eq(assessmentTable.state, "measuring"));

/** Says that it is still being measured, and how far it is. @returns False where it is not this process's any more: cancelled, or given up for lost. */
export async function beat(
  db: Db,
  { id, server, step, progress }: { readonly id: string; readonly server: string; readonly step: string; readonly progress: number },
): Promise<boolean> {
  const beaten = await db
    .update(assessmentTable)
    .set({ beatAt: sql`now()`, step, progress })
    .where(isMine(id, server))
    .returning({ id: assessmentTable.id });
  return beaten.length === 1;
}

/** How it ended. */
export type Ended = Pick<AssessmentRow, "state" | "because" | "profile"> & { readonly endedAt: Date };

/** @returns False where somebody else ended it before. */
export async function endAssessment(db: Db, id: string, server: string, ended: Ended): Promise<boolean> {
  const rows = await db
    .update(assessmentTable)
    .set({ ...ended, step: null, prompts: null, reading: null })
    .where(isMine(id, server))
    .returning({ id: assessmentTable.id });
  return rows.length === 1;
}

/** Cancels what waits or is measured; what is being written down is done in a moment and stays. */
export async function cancelIt(db: Db, within: Within, id: string, endedAt: Date): Promise<void> {
  await db
    .update(assessmentTable)
    .set({ state: "cancelled", endedAt, step: null, prompts: null, reading: null })
    .where(
      and(
        isWithin(within),
        eq(assessmentTable.id, id),
        inArray(assessmentTable.state, ["waiting", "measuring"]),
        or(isNull(assessmentTable.step), ne(assessmentTable.step, WRITING)),
      ),
    );
}

/** Those whose process has not been heard of for so long, or, where no other process can be there, all that are not this one's. */
export const lostAssessments = (db: Db, server: string, silentSeconds: number | null): Promise<readonly AssessmentRow[]> =>
  db
    .select()
    .from(assessmentTable)
    .where(
      and(
        eq(assessmentTable.state, "measuring"),
        ne(assessmentTable.server, server),
        silentSeconds === null ? undefined : lt(assessmentTable.beatAt, sql`now() - make_interval(secs => ${silentSeconds})`),
      ),
    );

/** Gives a lost one its end, unless its process has been heard of since. */
export async function endLost(db: Db, lost: AssessmentRow, ended: Ended): Promise<void> {
  await db
    .update(assessmentTable)
    .set({ ...ended, step: null, prompts: null, reading: null })
    .where(
      and(
        eq(assessmentTable.id, lost.id),
        eq(assessmentTable.state, "measuring"),
        lost.server === null ? undefined : eq(assessmentTable.server, lost.server),
        lost.beatAt === null ? undefined : sql`${assessmentTable.beatAt} <= ${lost.beatAt}::timestamptz + interval '1 millisecond'`,
      ),
    );
}

/** Those that wait for a file which is gone. */
export async function failOrphans(db: Db, because: string, endedAt: Date): Promise<void> {
  await db
    .update(assessmentTable)
    .set({ state: "failed", because, endedAt, prompts: null, reading: null })
    .where(
      and(
        eq(assessmentTable.state, "waiting"),
        isNull(assessmentTable.source),
        notExists(db.select().from(uploadTable).where(eq(uploadTable.id, assessmentTable.upload))),
      ),
    );
}
