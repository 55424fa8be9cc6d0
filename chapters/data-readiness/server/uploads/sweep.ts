import { ofNoWorkspace } from "#chapters/workspace/server";
import type { Db } from "#platform/records";
import { uploadsInUse } from "../assessments/assessment-store.ts";
import { assessmentTable, profileTable, reportTable, sourceTable, uploadTable } from "../tables.ts";
import type { UploadFolder } from "./upload-folder.ts";
import { deleteUploadRow, uploadsAt, uploadsKnown, uploadsOver } from "./upload-store.ts";

interface Ground {
  readonly db: Db;
  readonly uploads: UploadFolder;
  readonly clock: () => Date;
}

/** A file is written before its row: one without a row may still get it for so long. */
const WITHOUT_ROW_MS = 10 * 60_000;

/** Measured things, and connections, of workspaces that were dropped: no entry names them any more. */
async function forgetDropped(db: Db): Promise<void> {
  for (const table of [profileTable, reportTable, assessmentTable, sourceTable, uploadTable])
    await db.delete(table).where(ofNoWorkspace(db, table.workspace));
}

/** Deletes raw files whose time is over, those that nothing knows of any more, and rows whose file is gone: also what a killed process left behind. */
export async function sweep({ db, uploads, clock }: Ground): Promise<void> {
  const now = clock();
  await forgetDropped(db);
  const place = await uploads.place();
  await uploads.sweepParts();
  for (const row of await uploadsOver(db, now, await uploadsInUse(db))) {
    if (row.place !== place) continue; // whoever has the file deletes both
    await uploads.remove(row.workspace, row.id);
    await deleteUploadRow(db, row.workspace, row.id);
  }
  const files = await uploads.all();
  const known = await uploadsKnown(
    db,
    files.map(({ id }) => id),
  );
  for (const { workspace, id, ageMs } of files) if (!known.has(id) && ageMs > WITHOUT_ROW_MS) await uploads.remove(workspace, id);
  const lying = new Set(files.map(({ id }) => id));
  for (const { workspace, id } of await uploadsAt(db, place))
    if (!lying.has(id) && !(await uploads.has(workspace, id))) await deleteUploadRow(db, workspace, id);
}
