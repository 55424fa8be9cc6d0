import { z } from "zod";
import { asOfQuery, dayField, idField, workspaceParams } from "#chapters/workspace/contract";
import { bands } from "../domain/index.ts";
import { dataSetRow } from "./data-set-views.ts";
import { checkField } from "./measured-fields.ts";
import { dataSetParams, dataSetPath, mayAttach, mayRead } from "./paths.ts";
import { nameField, sha256Field, wordsSaid } from "./record-fields.ts";
import { readinessReportView } from "./report.ts";

const projectPath = "/api/v1/workspaces/:workspace/projects/:project";
const projectParams = z.object({ ...workspaceParams.shape, project: idField });

const figure = z
  .discriminatedUnion("of", [
    z.object({ of: z.literal("band") }).meta({ id: "BandAsFigure", description: "None 0, C 1, B 2, A 3." }),
    z.object({ of: z.literal("rows") }).meta({ id: "RowsAsFigure" }),
    z.object({ of: z.literal("effort") }).meta({ id: "EffortAsFigure", description: "Person-days, as likely as not, with their range." }),
    z
      .object({ of: z.literal("check"), check: checkField })
      .meta({ id: "CheckAsFigure", description: "1 where it passed, 0 where it failed." }),
  ])
  .meta({ id: "ReportFigure" });

const newCriterion = z
  .object({
    role: z.enum(["success", "minimum-viable", "kill"]).optional(),
    comparison: z.enum(["at-least", "at-most", "above", "below"]).optional(),
    threshold: z.number().min(-1e15).max(1e15).optional(),
    reason: wordsSaid.optional(),
    deadline: dayField.optional(),
  })
  .meta({
    id: "CriterionOnReport",
    description:
      "What is left out is as usual: a success criterion, for the band at least B. Other figures need a comparison and a threshold.",
  });

const attachedView = z
  .object({
    criterion: idField,
    evidence: idField,
    digest: sha256Field.meta({ description: "Of the report as it was attached." }),
    says: z.string().meta({ description: "The criterion in words." }),
    value: z.number(),
    isNew: z.boolean().meta({ description: "The criterion was set in the same act." }),
  })
  .meta({ id: "ReportAttached" });

export const attachReport = {
  method: "POST",
  path: `${projectPath}/readiness-evidence`,
  summary: "Attach a readiness report to a criterion of a project: as it is today, under its digest.",
  can: mayAttach,
  params: projectParams,
  body: z
    .object({
      dataSet: idField,
      version: nameField.optional().meta({ description: "The newest when left out." }),
      question: idField.nullable().default(null),
      figure: figure.default({ of: "band" }),
      criterion: idField.optional().meta({ description: "The one it answers; found by its metric, or set, when left out." }),
      terms: newCriterion.optional().meta({ description: "Sets a new criterion with these terms." }),
    })
    .meta({ id: "ReportToAttach" }),
  reply: attachedView,
} as const;

/** A report that was attached to one of a project's criteria. */
const standingView = z.object({
  criterion: idField,
  says: z.string().meta({ description: "The criterion in words." }),
  evidence: idField,
  digest: sha256Field,
  dataSet: idField,
  name: z.string(),
  version: z.string(),
  attachedOn: z.iso.date(),
  band: z.enum(bands).nullable().meta({ description: "As attached." }),
});

export const readinessOfProject = {
  method: "GET",
  path: `${projectPath}/readiness`,
  summary: "The data sets a project stands on, and the reports that its criteria cite.",
  can: mayRead,
  params: projectParams,
  query: asOfQuery,
  reply: z
    .object({ asOf: z.iso.date(), dataSets: z.array(dataSetRow), attached: z.array(standingView) })
    .meta({ id: "ReadinessOfProject" }),
} as const;

export const getAttached = {
  method: "GET",
  path: `${dataSetPath}/reports/:report`,
  summary: "Read a report as it was attached to a criterion, by its digest.",
  can: mayRead,
  params: dataSetParams.extend({ report: sha256Field }),
  reply: z
    .object({
      digest: sha256Field,
      isWhole: z.boolean().meta({ description: "What is kept still has this digest." }),
      dataSet: z.object({ id: idField, name: z.string() }),
      version: z.string(),
      assessment: idField,
      data: sha256Field,
      profile: sha256Field,
      report: readinessReportView,
    })
    .meta({ id: "AttachedReport" }),
} as const;
