import { z } from "zod";
import { idField } from "#chapters/workspace/contract";
import { columnTypes } from "../domain/index.ts";
import { aboutDataSet } from "./data-sets.ts";
import { columnField, rowsField } from "./measured-fields.ts";
import { dataSetParams, dataSetPath, mayPush, mayRead, mayWrite } from "./paths.ts";
import { profileView } from "./profile.ts";
import { roleGuessView, rolesView, skippedView } from "./profile-set.ts";
import { nameField, rolesField, sha256Field } from "./record-fields.ts";

const MOST_PROFILE_BYTES = 32 * 1024 * 1024;

/** How an assessment stands. `interrupted`: the server that measured went away; nothing of it is kept, and it may be asked for again. */
export const assessmentStates = ["waiting", "measuring", "done", "failed", "cancelled", "interrupted"] as const;
export type AssessmentState = (typeof assessmentStates)[number];

/** A file that somebody sent to be assessed. Raw rows: only whoever sent it sees it here, and it is deleted when it was measured. */
export const uploadView = z
  .object({
    id: idField,
    name: z.string(),
    bytes: z.int().min(0),
    digest: sha256Field,
    keptUntil: z.iso.datetime().meta({ description: "When it is deleted at the latest." }),
  })
  .meta({ id: "UploadedData" });

/** A first look: what the columns are, and what they are guessed to be for. */
export const lookView = z
  .object({
    upload: uploadView,
    rows: rowsField,
    columns: z.array(z.object({ name: columnField, type: z.enum(columnTypes) })),
    skipped: z.array(skippedView),
    roles: rolesView.meta({ description: "Those said before, where the columns are still there; guessed for the rest." }),
    guessed: z.array(roleGuessView).meta({ description: "Which of them nobody said." }),
  })
  .meta({ id: "FirstLook" });

/** Ten gibibytes: what a browser can still send in an evening. */
const MOST_UPLOAD_BYTES = 10 * 1024 ** 3;

export const sendUpload = {
  method: "POST",
  path: `${dataSetPath}/uploads`,
  summary: "Send a file to be assessed: CSV, TSV, NDJSON, Parquet or Arrow, plain or compressed by gzip or zstd.",
  can: mayWrite,
  params: dataSetParams,
  query: z.object({ name: z.string().min(1).max(255).meta({ description: "What the file is called; its ending may tell the format." }) }),
  takes: "application/octet-stream",
  bodyLimit: MOST_UPLOAD_BYTES,
  reply: uploadView,
} as const;

const uploadParams = dataSetParams.extend({ upload: idField });

export const listUploads = {
  method: "GET",
  path: `${dataSetPath}/uploads`,
  summary: "List the files you have sent for a data set that are still here.",
  can: mayWrite,
  params: dataSetParams,
  reply: z.object({ uploads: z.array(uploadView) }).meta({ id: "UploadedFiles" }),
} as const;

export const lookAtUpload = {
  method: "GET",
  path: `${dataSetPath}/uploads/:upload/look`,
  summary: "Look at a file you have sent: its columns, their types, and what each is guessed to be for.",
  can: mayWrite,
  params: uploadParams,
  reply: lookView,
  timeoutSeconds: 300,
} as const;

export const deleteUpload = {
  method: "DELETE",
  path: `${dataSetPath}/uploads/:upload`,
  summary: "Delete a file you have sent, at once.",
  can: mayWrite,
  params: uploadParams,
  reply: z.object({ deleted: z.boolean() }).meta({ id: "UploadDeleted" }),
} as const;

export const assessmentView = z
  .object({
    id: idField,
    state: z.enum(assessmentStates),
    step: z.string().nullable().meta({ description: "What is being done: “reading the file”." }),
    progress: z.number().min(0).max(1).nullable(),
    because: z.string().nullable().meta({ description: "Why it failed, and what to do." }),
    version: z.string(),
    question: idField.nullable(),
    file: z.string(),
    askedAt: z.iso.datetime(),
    startedAt: z.iso.datetime().nullable(),
    endedAt: z.iso.datetime().nullable(),
    profile: sha256Field.nullable(),
  })
  .meta({ id: "DataAssessment" });
export type AssessmentView = z.infer<typeof assessmentView>;

const assessmentParams = dataSetParams.extend({ assessment: idField });

export const startAssessment = {
  method: "POST",
  path: `${dataSetPath}/assessments`,
  summary: "Assess a version of a data set from a file you have sent.",
  can: mayWrite,
  params: dataSetParams,
  body: z
    .object({
      upload: idField,
      version: nameField.meta({ description: "What this version is called: “2026-03”." }),
      question: idField.nullable().default(null).meta({ description: "What it is measured for; none for the data set alone." }),
      roles: rolesField.optional().meta({ description: "Kept as said of the data set; those said before, or guessed, when left out." }),
      prompts: z
        .array(z.string().min(1).max(200_000))
        .max(200)
        .optional()
        .meta({ description: "For an evaluation set: prompts and examples given to the model, to look for its cases in them." }),
      keep: z
        .boolean()
        .default(false)
        .meta({ description: "Keep the file for a day, to assess it with other roles; otherwise it is deleted when it was measured." }),
    })
    .meta({ id: "NewAssessment" }),
  reply: assessmentView,
} as const;

export const listAssessments = {
  method: "GET",
  path: `${dataSetPath}/assessments`,
  summary: "List the newest assessments of a data set and how each stands.",
  can: mayRead,
  params: dataSetParams,
  reply: z.object({ assessments: z.array(assessmentView) }).meta({ id: "DataAssessments" }),
} as const;

export const getAssessment = {
  method: "GET",
  path: `${dataSetPath}/assessments/:assessment`,
  summary: "How an assessment stands: what is being measured, and how far it is.",
  can: mayRead,
  params: assessmentParams,
  reply: assessmentView,
} as const;

export const cancelAssessment = {
  method: "POST",
  path: `${dataSetPath}/assessments/:assessment/cancel`,
  summary: "Cancel an assessment; nothing of it is kept.",
  can: mayWrite,
  params: assessmentParams,
  reply: assessmentView,
} as const;

export const pushProfile = {
  ...aboutDataSet,
  path: `${dataSetPath}/profiles`,
  summary: "Report a profile that the command measured where the data lies: the data itself never leaves its machine.",
  can: mayPush,
  body: z.object({ version: nameField, question: idField.nullable().default(null), profile: profileView }).meta({ id: "ReportedProfile" }),
  bodyLimit: MOST_PROFILE_BYTES,
} as const;

export const getProfile = {
  method: "GET",
  path: `${dataSetPath}/profiles/:profile`,
  summary: "Read a profile: everything that was measured of one version. Aggregates alone.",
  can: mayRead,
  params: dataSetParams.extend({ profile: sha256Field }),
  reply: profileView,
} as const;
