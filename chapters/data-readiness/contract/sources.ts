import { z } from "zod";
import { idField, workspaceParams } from "#chapters/workspace/contract";
import { columnTypes, sourceEngines } from "../domain/index.ts";
import { assessmentView, startAssessment } from "./assessments.ts";
import { columnField, rowsField } from "./measured-fields.ts";
import { dataSetParams, dataSetPath, mayConnect, mayWrite } from "./paths.ts";
import { roleGuessView, rolesView, skippedView } from "./profile-set.ts";
import { nameField } from "./record-fields.ts";

const sourcesPath = "/api/v1/workspaces/:workspace/data-sources";
const sourcePath = "/api/v1/workspaces/:workspace/data-sources/:source";
const sourceParams = z.object({ ...workspaceParams.shape, source: idField });

const textField = z.string().max(1000);

/** How a database is reached; what is known of it afterwards is in the view, which has no password. */
const connectionFields = {
  engine: z.enum(sourceEngines),
  host: z.string().min(1).max(253).meta({ description: "A name or an address that whoever runs the server allowed." }),
  port: z.int().min(1).max(65_535),
  database: textField.min(1),
  user: textField.min(1).meta({ description: "Best one that may read what is to be assessed, and nothing else." }),
  tls: z.enum(["verified", "none"]).meta({ description: "Encrypted, with a certificate that holds for the host's name; or neither." }),
};

const sourceView = z
  .object({
    id: idField,
    name: z.string(),
    ...connectionFields,
    hasAuthority: z.boolean().meta({ description: "Its certificate is held against one that was given with it." }),
    addedOn: z.iso.date(),
    isOpen: z
      .boolean()
      .meta({ description: "It can be read: its host is allowed still, and its password was sealed under this server's secret." }),
  })
  .meta({ id: "DataSource" });
export type SourceView = z.infer<typeof sourceView>;

export const listDataSources = {
  method: "GET",
  path: sourcesPath,
  summary: "List the databases that data sets can be read from. No password is ever shown.",
  can: mayWrite,
  params: workspaceParams,
  reply: z
    .object({
      sources: z.array(sourceView),
      hosts: z.int().min(0).meta({ description: "How many hosts whoever runs the server allows; with none, no source can be added." }),
      mayAdd: z.boolean(),
    })
    .meta({ id: "DataSources" }),
} as const;

export const addDataSource = {
  method: "POST",
  path: sourcesPath,
  summary: "Add a database to read data sets from. It is connected to first; the connection is kept encrypted.",
  can: mayConnect,
  params: workspaceParams,
  body: z
    .strictObject({
      name: nameField,
      ...connectionFields,
      tls: connectionFields.tls.default("verified"),
      password: textField,
      authority: z
        .string()
        .max(200_000)
        .nullable()
        .default(null)
        .meta({ description: "Certificates in PEM to trust instead of the system's." }),
    })
    .meta({ id: "NewDataSource" }),
  reply: sourceView,
  timeoutSeconds: 60,
  perMinute: 30,
} as const;

export const setSourcePasswordEndpoint = {
  method: "POST",
  path: `${sourcePath}/password`,
  summary: "Give a source another password. It is tried first, and kept encrypted.",
  can: mayConnect,
  params: sourceParams,
  body: z.strictObject({ password: textField }).meta({ id: "SourcePassword" }),
  reply: sourceView,
  timeoutSeconds: 60,
  perMinute: 30,
} as const;

export const removeDataSource = {
  method: "DELETE",
  path: sourcePath,
  summary: "Remove a source; its connection is deleted for good. What was measured stays.",
  can: mayConnect,
  params: sourceParams,
  reply: z.object({ removed: z.boolean() }).meta({ id: "SourceRemoved" }),
} as const;

export const listSourceTables = {
  method: "GET",
  path: `${sourcePath}/tables`,
  summary: "List the tables and views that a source shows to its user.",
  can: mayWrite,
  params: sourceParams,
  reply: z
    .object({
      tables: z.array(z.object({ schema: z.string().nullable(), table: z.string(), rows: rowsField.nullable() })),
      isCut: z.boolean().meta({ description: "There are more." }),
    })
    .meta({ id: "SourceTables" }),
  timeoutSeconds: 60,
} as const;

const tableField = z.string().min(1).max(1000);

/** What is read. A query is for leads: who writes it decides what of the database others see summed up. */
export const sourceReading = z
  .union([
    z.strictObject({ schema: tableField.nullable().default(null), table: tableField }),
    z.strictObject({ query: z.string().min(1).max(20_000) }),
  ])
  .meta({ id: "SourceReading" });
export type SourceReadingSaid = z.output<typeof sourceReading>;

export const lookAtSource = {
  method: "POST",
  path: `${dataSetPath}/sources/:source/look`,
  summary: "Look at the first rows of a table in a source: its columns, their types, and what each is guessed to be for.",
  can: mayWrite,
  params: dataSetParams.extend({ source: idField }),
  body: z.strictObject({ reading: sourceReading }).meta({ id: "SourceToLookAt" }),
  reply: z
    .object({
      name: z.string(),
      rows: rowsField.meta({ description: "Rows that were looked at." }),
      isCut: z.boolean().meta({ description: "There are more." }),
      columns: z.array(z.object({ name: columnField, type: z.enum(columnTypes) })),
      skipped: z.array(skippedView),
      roles: rolesView.meta({ description: "Those said before, where the columns are still there; guessed for the rest." }),
      guessed: z.array(roleGuessView).meta({ description: "Which of them nobody said." }),
    })
    .meta({ id: "SourceLook" }),
  timeoutSeconds: 300,
} as const;

export const assessSource = {
  method: "POST",
  path: `${dataSetPath}/sources/:source/assessments`,
  summary: "Assess a version of a data set from a source: its rows are read, measured and gone.",
  can: mayWrite,
  params: dataSetParams.extend({ source: idField }),
  body: startAssessment.body.omit({ upload: true, keep: true }).extend({ reading: sourceReading }).meta({ id: "NewSourceAssessment" }),
  reply: assessmentView,
} as const;
