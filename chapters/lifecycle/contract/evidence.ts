import { z } from "zod";
import { dayField, idField, workspaceParams } from "#chapters/workspace/contract";
import { grades } from "../domain/index.ts";
import { aboutProject } from "./about-project.ts";
import { contextBody } from "./evidence-context.ts";
import { countField, digestField, figureField, nameField } from "./fields.ts";
import { mayOfferEvidence, mayVote, projectParams, projectPath } from "./paths.ts";

/** Bytes a file may have: 12 MB, as base64 in the body. */
export const MOST_FILE_BYTES = 12 * 1024 * 1024;
const bodyLimit = 17 * 1024 * 1024;
/** Figures in one write. */
const MOST_FIGURES = 500;

const newEvidence = z
  .object({
    criterion: idField.optional().meta({ description: "The criterion it answers; or name its metric." }),
    metric: nameField.optional().meta({ description: "Instead of a criterion: all that ask for this metric on the slice of this figure." }),
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
  .meta({ id: "NewEvidence" });

export const offerEvidenceEndpoint = {
  ...aboutProject,
  path: `${projectPath}/evidence`,
  summary: "Offer a figure to a criterion, by hand or by key from a script.",
  can: mayOfferEvidence,
  body: newEvidence,
} as const;

export const offerBatchEndpoint = {
  ...aboutProject,
  path: `${projectPath}/evidence/batch`,
  summary: "Offer many figures in one write: all of them, or none; each that is refused is named by its place.",
  can: mayOfferEvidence,
  body: z
    .object({ figures: z.array(newEvidence).min(1, { error: "Send at least one figure." }).max(MOST_FIGURES) })
    .meta({ id: "EvidenceBatch" }),
} as const;
export const acceptEvidenceEndpoint = {
  ...aboutProject,
  path: `${projectPath}/evidence/accept`,
  summary: "Accept stated evidence, with a reason: as a lead, from the standard weight on as a gatekeeper.",
  can: mayVote,
  body: z.object({ criterion: idField, evidence: idField, reason: z.string().min(1).max(4000) }).meta({ id: "EvidenceAcceptance" }),
} as const;

const bytesField = z
  .base64({ error: "Send the file's bytes in base64." })
  .min(1)
  .max(Math.ceil((MOST_FILE_BYTES * 4) / 3) + 4);

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

/** A tool's result file, and what somebody says of it. */
const resultsBody = {
  file: z
    .object({
      name: nameField,
      base64: bytesField.meta({ description: "The file's bytes in base64; 12 MB at most.", contentEncoding: "base64" }),
    })
    .meta({ id: "UploadedResults" }),
  map: z
    .array(
      z
        .object({
          figure: nameField.meta({ description: "As the file calls it." }),
          criterion: nameField.meta({ description: "Its id, its metric, or a part of its words." }),
        })
        .meta({ id: "FigureToCriterion" }),
    )
    .max(100)
    .default([])
    .meta({ description: "Which figure answers which criterion; what is not named here finds its criterion by the metric's name." }),
  slice: nameField.optional().meta({ description: "The slice the file is of, as the criterion names it; all cases when left out." }),
  of: nameField.optional().meta({ description: "Only figures of this model or prompt, where the file is of several." }),
  measuredOn: dayField.optional().meta({ description: "As the file says when left out; today where it is silent." }),
  context: contextBody
    .optional()
    .meta({ description: "What the file does not say: a judge, a model's version. What it says comes first." }),
};

const rangeView = z.object({ low: z.number(), high: z.number() }).nullable();

/** What stands in a result file, and which criteria it answers. */
const resultsView = z
  .object({
    format: z.string(),
    run: z.string(),
    digest: digestField,
    measuredOn: z.iso.date(),
    figures: z.array(z.object({ figure: z.string(), value: z.number(), interval: rangeView, n: z.number().nullable() })),
    offered: z
      .array(
        z.object({
          figure: z.string(),
          criterion: idField,
          says: z.string().meta({ description: "The criterion in words." }),
          value: z.number().meta({ description: "On the criterion's scale." }),
          interval: rangeView,
          n: z.number().nullable(),
          slice: z.string().nullable(),
        }),
      )
      .meta({ description: "What would be offered to which criterion." }),
    refused: z.string().nullable().meta({ description: "Why nothing would be offered; null where something would." }),
  })
  .meta({ id: "ResultsRead" });

export const lookAtResults = {
  method: "POST",
  path: `${projectPath}/evidence/results/look`,
  summary: "Read a tool's result file and keep nothing: a look at its figures, and at which criteria they would answer.",
  can: mayOfferEvidence,
  params: projectParams,
  body: z.object(resultsBody).meta({ id: "ResultsToRead" }),
  reply: resultsView,
  bodyLimit,
} as const;

export const offerResultsEndpoint = {
  ...aboutProject,
  path: `${projectPath}/evidence/results`,
  summary: "Offer the figures of a tool's result file (JUnit XML, promptfoo, Inspect AI) to the criteria that ask for them.",
  can: mayOfferEvidence,
  body: z.object(resultsBody).meta({ id: "ResultsAsEvidence" }),
  bodyLimit,
} as const;
