import { dirname } from "node:path";
import { problem } from "#kernel";
import type { SourceReading } from "#platform/datasets";
import type { Given } from "../assess/index.ts";
import type { AssessmentRow } from "../assessments/assessment-store.ts";
import type { UploadFolder } from "../uploads/upload-folder.ts";
import type { SourceReach } from "./source-reach.ts";
import type { SourceStore } from "./source-store.ts";

const sourceGone = problem<null>(
  "data-readiness/source-gone",
  409,
  () => "The source is not here any more, or its host is not allowed any more. Choose another, or have it added anew.",
);

/** What one reading of a source may take of the time that its assessment has. */
const READING_SECONDS = 1800;

interface Ground {
  readonly uploads: UploadFolder;
  readonly store: SourceStore;
  readonly reach: SourceReach;
}

/** Where the rows of an assessment are: the file that was sent, or the source as it can be reached now. */
export const givenBy =
  ({ uploads, store, reach }: Ground) =>
  async ({ workspace, upload, source, reading }: AssessmentRow): Promise<Given> => {
    if (source === null) {
      const path = uploads.pathOf(workspace, upload ?? "");
      return { path, within: dirname(path) };
    }
    const connection = (await store.find(workspace, [source])).get(source);
    if (connection === undefined || reading === null) throw sourceGone(null);
    return { source: { ...reach.of(connection, READING_SECONDS), reading: JSON.parse(reading) as SourceReading } }; // written from one
  };
