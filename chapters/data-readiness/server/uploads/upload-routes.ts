import { dirname } from "node:path";
import { problem } from "#kernel";
import { act, notFound, oneByOne, type Route, read, type Scope, upload } from "#platform/http";
import { deleteUpload, listUploads, lookAtUpload, sendUpload } from "../../contract/index.ts";
import { refuseRetired, rolesAgain } from "../../domain/index.ts";
import { lookAt } from "../assess/index.ts";
import { openAssessmentsOf } from "../assessments/assessment-store.ts";
import { dataSetOf } from "../data-set-of.ts";
import type { UploadFolder } from "./upload-folder.ts";
import { countUploads, deleteUploadRow, findUpload, insertUpload, type Owned, type UploadRow, uploadsOf } from "./upload-store.ts";

/** Raw rows are not kept longer than they are needed, and never longer than this. */
const KEPT_MS = 24 * 3_600_000;
/** Files that one person has here at once. */
const MOST_UPLOADS = 20;
/** A look is for somebody who waits for it. */
const looking = { memoryMb: 768, seconds: 280 };

const tooManyUploads = problem<null>(
  "data-readiness/too-many-uploads",
  422,
  () => `You have ${MOST_UPLOADS} files here that were not assessed. Assess or delete some of them; each goes by itself after a day.`,
);
const unnamedFile = problem<{ field: string }>(
  "data-readiness/unnamed-file",
  422,
  () => "Say what the file is called, such as customers.csv.",
);
const beingMeasured = problem<null>(
  "data-readiness/being-measured",
  409,
  () => "The file is being measured. Cancel the assessment first; then the file can be deleted.",
);
const elsewhere = problem<null>("data-readiness/file-elsewhere", 409, () => "The file is not on this server any more. Send it again.");

/** The last part of whatever a browser calls a file: never a path. */
export function fileName(said: string): string {
  const name = (said.split(/[/\\]/).at(-1) ?? "").replace(/[\p{Cc}\p{Cf}]/gu, "").trim();
  if (name === "" || name === "." || name === "..") throw unnamedFile({ field: "name" });
  return name;
}

export const viewUpload = ({ id, name, bytes, digest, keptUntil }: UploadRow) => ({
  ...{ id, name, bytes, digest, keptUntil: keptUntil.toISOString() },
});

/** Whose files a reader sees: their own, of one data set. */
export const ownedBy = ({ workspace, reader }: Scope, dataSet: string): Owned => ({ workspace: workspace.id, dataSet, owner: reader.by });

/** @throws {@link notFound} also for somebody else's. */
export async function uploadOf(scope: Scope, dataSet: string, id: string): Promise<UploadRow> {
  const row = isId(id) ? await findUpload(scope.records, ownedBy(scope, dataSet), id) : undefined;
  if (row === undefined) throw notFound({ what: "file" });
  return row;
}

/** A column of UUIDs takes nothing else. */
export const isId = (text: string): boolean => /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/.test(text);

/** Raw files on their way to being measured. */
export const uploadRoutes = (uploads: UploadFolder): readonly Route[] => [
  upload(sendUpload, async ({ params, query }, scope, file) => {
    const { records, workspace, reader, now, newId } = scope;
    refuseRetired(dataSetOf(scope, params.dataSet));
    const name = fileName(query.name);
    const owned = ownedBy(scope, params.dataSet);
    const refuseTooMany = async () => {
      if ((await countUploads(records, owned)) >= MOST_UPLOADS) throw tooManyUploads(null);
    };
    await refuseTooMany();
    const id = newId();
    const { bytes, digest } = await uploads.keep(workspace.id, id, file);
    const row = { id, ...owned, name, bytes, digest, place: await uploads.place(), keptUntil: new Date(now.getTime() + KEPT_MS) };
    try {
      // others of theirs may have come meanwhile
      await oneByOne(`uploads ${workspace.id} ${reader.by}`, async () => {
        await refuseTooMany();
        await insertUpload(records, row);
      });
    } catch (error) {
      await uploads.remove(workspace.id, id);
      throw error;
    }
    return viewUpload(row);
  }),
  read(listUploads, async ({ params }, scope) => {
    dataSetOf(scope, params.dataSet);
    return { uploads: (await uploadsOf(scope.records, ownedBy(scope, params.dataSet))).map(viewUpload) };
  }),
  read(lookAtUpload, async ({ params }, scope) => {
    const { roles } = dataSetOf(scope, params.dataSet);
    const row = await uploadOf(scope, params.dataSet, params.upload);
    if (!(await uploads.has(row.workspace, row.id))) throw elsewhere(null);
    const path = uploads.pathOf(row.workspace, row.id);
    const look = await lookAt({ path, within: dirname(path), name: row.name, today: scope.today }, { limits: looking });
    const names = look.columns.map((column) => column.name);
    return {
      upload: viewUpload(row),
      rows: look.rows,
      columns: look.columns,
      skipped: look.skipped,
      ...rolesAgain(roles?.value ?? null, names, look),
    };
  }),
  act(deleteUpload, async ({ params }, scope) => {
    const { records, workspace } = scope;
    const row = await uploadOf(scope, params.dataSet, params.upload);
    if ((await openAssessmentsOf(records, workspace.id)).some((one) => one.upload === row.id)) throw beingMeasured(null);
    await uploads.remove(workspace.id, row.id);
    await deleteUploadRow(records, workspace.id, row.id);
    return { deleted: true };
  }),
];
