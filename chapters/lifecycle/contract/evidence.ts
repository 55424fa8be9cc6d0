import { z } from "zod";
import { dayField, idField, workspaceParams } from "#chapters/workspace/contract";
import { grades } from "../domain/index.ts";
import { aboutProject } from "./about-project.ts";
import { contextBody } from "./evidence-context.ts";
import { countField, digestField, figureField, nameField } from "./fields.ts";
import { mayDecide, mayOfferEvidence, projectPath } from "./paths.ts";

/** Bytes a file may have: 12 MB, as base64 in the body. */
export const MOST_FILE_BYTES = 12 * 1024 * 1024;
const bodyLimit = 17 * 1024 * 1024;

export const offerEvidenceEndpoint = {
  ...aboutProject,
  path: `${projectPath}/evidence`,
  summary: "Offer a figure to a criterion, by hand or by key from a script.",
  can: mayOfferEvidence,
  body: z
    .object({
      criterion: idField,
      value: figureField,
      interval: z.object({ low: figureField, high: figureField }).optional(),
      n: countField.optional().meta({ description: "Cases it was measured on." }),
      slice: nameField.optional(),
      grade: z.enum(grades).exclude(["measured"]).default("reported").meta({
        description: "`reported`: somebody measured it elsewhere. `stated`: somebody says so. Only a measurement made here is `measured`.",
      }),
      source: z.string().min(1).max(4000).meta({ description: "A run, a report, a query: what to ask for." }),
      digest: digestField.optional(),
      measuredOn: dayField.optional().meta({ description: "Today when left out." }),
      context: contextBody.optional(),
    })
    .meta({ id: "NewEvidence" }),
} as const;

export const acceptEvidenceEndpoint = {
  ...aboutProject,
  path: `${projectPath}/evidence/accept`,
  summary: "Accept stated evidence, with a reason.",
  can: mayDecide,
  body: z.object({ criterion: idField, evidence: idField, reason: z.string().min(1).max(4000) }).meta({ id: "EvidenceAcceptance" }),
} as const;

const fileField = z
  .object({
    name: nameField,
    base64: z
      .string()
      .min(1)
      .max(Math.ceil((MOST_FILE_BYTES * 4) / 3) + 4)
      .meta({ description: "The file's bytes in base64; CSV or TSV, 12 MB at most.", contentEncoding: "base64" }),
  })
  .meta({ id: "UploadedTable" });

const columnField = z.string().min(1).max(300);
const whereField = z.object({ column: columnField, equals: z.string().max(1000) }).meta({ id: "Slice" });

/** What to measure: the rows, what is missing in a column, or one aggregate, of all rows or of a slice. */
export const measureField = z
  .discriminatedUnion("of", [
    z.object({ of: z.literal("rows") }).meta({ id: "CountRows" }),
    z.object({ of: z.literal("missing"), column: columnField }).meta({ id: "ShareMissing" }),
    z.object({ of: z.enum(["mean", "sum", "min", "max"]), column: columnField }).meta({ id: "Aggregate" }),
    z.object({ of: z.literal("quantile"), column: columnField, at: z.number().min(0).max(1) }).meta({ id: "Quantile" }),
    z.object({ of: z.literal("share"), column: columnField, equals: z.string().max(1000) }).meta({ id: "ShareEqual" }),
  ])
  .meta({ id: "Measure" });

const measured = z
  .object({
    value: z.number().nullable().meta({ description: "Null where it cannot be known." }),
    because: z.string().nullable().meta({ description: "Why there is no figure." }),
    n: z.number().int().min(0).meta({ description: "Rows the figure is of." }),
    rows: z.number().int().min(0),
    columns: z.array(z.string()),
    digest: digestField,
  })
  .meta({ id: "Measurement" });

export const measureTable = {
  method: "POST",
  path: "/api/v1/workspaces/:workspace/measurements",
  summary: "Measure a CSV and keep nothing: a look before it is offered as evidence.",
  can: mayOfferEvidence,
  params: workspaceParams,
  body: z.object({ file: fileField, measure: measureField, where: whereField.optional() }).meta({ id: "TableToMeasure" }),
  reply: measured,
  bodyLimit,
} as const;

export const offerTableEndpoint = {
  ...aboutProject,
  path: `${projectPath}/evidence/table`,
  summary: "Measure a CSV here and offer the figure as evidence.",
  can: mayOfferEvidence,
  body: z
    .object({
      criterion: idField,
      file: fileField,
      measure: measureField,
      where: whereField.optional(),
      slice: nameField.optional().meta({ description: "The slice as the criterion names it; the rows picked by `where`, else all cases." }),
    })
    .meta({ id: "TableAsEvidence" }),
  bodyLimit,
} as const;
