import { z } from "zod";
import { asOfQuery, idField, workspaceParams } from "#chapters/workspace/contract";
import { dataSetRow, dataSetView } from "./data-set-views.ts";
import { dataSetParams, dataSetPath, dataSetsPath, mayRead, mayRetire, mayWrite } from "./paths.ts";
import { nameField, wordsSaid } from "./record-fields.ts";

const MOST_LISTED = 100;

/** What endpoints that say something of one data set have in common: a member says it, and the answer is the data set's page. */
export const aboutDataSet = { method: "POST", can: mayWrite, params: dataSetParams, reply: dataSetView } as const;

export const listDataSets = {
  method: "GET",
  path: dataSetsPath,
  summary: "List the data sets, newest first: the band each has reached for which question, what holds it there, and how old that is.",
  can: mayRead,
  params: workspaceParams,
  query: asOfQuery.extend({
    project: idField.optional().meta({ description: "Only those that are linked to this project." }),
    retired: z.enum(["yes", "no"]).default("no"),
    offset: z.coerce.number().int().min(0).max(100_000).default(0),
    limit: z.coerce.number().int().min(1).max(MOST_LISTED).default(50),
  }),
  reply: z.object({ asOf: z.iso.date(), total: z.int(), dataSets: z.array(dataSetRow) }).meta({ id: "DataSets" }),
} as const;

/** Which report of a data set is asked for. */
export const reportQuery = asOfQuery.extend({
  version: nameField.optional().meta({ description: "The newest when left out." }),
  question: idField.optional().meta({ description: "None when left out; then band A cannot be reached." }),
});

export const getDataSet = {
  method: "GET",
  path: dataSetPath,
  summary: "Read a data set: what was said of it, its versions, and the readiness report for a question.",
  can: mayRead,
  params: dataSetParams,
  query: reportQuery,
  reply: dataSetView,
} as const;

export const nameDataSetEndpoint = {
  ...aboutDataSet,
  path: dataSetsPath,
  summary: "Name a data set; its versions are assessed under it.",
  params: workspaceParams,
  body: z.object({ name: nameField, project: idField.optional().meta({ description: "What it is for." }) }).meta({ id: "NewDataSet" }),
} as const;

export const renameDataSetEndpoint = {
  ...aboutDataSet,
  path: `${dataSetPath}/name`,
  summary: "Call a data set by another name.",
  body: z.object({ name: nameField }).meta({ id: "DataSetName" }),
} as const;

const ofProject = z.object({ project: idField }).meta({ id: "ProjectOfDataSet" });

export const linkProjectEndpoint = {
  ...aboutDataSet,
  path: `${dataSetPath}/link`,
  summary: "Link a data set to a project that needs it.",
  body: ofProject,
} as const;

export const unlinkProjectEndpoint = {
  ...aboutDataSet,
  path: `${dataSetPath}/unlink`,
  summary: "Say that a project does not need a data set any more.",
  body: ofProject,
} as const;

export const retireDataSetEndpoint = {
  ...aboutDataSet,
  path: `${dataSetPath}/retire`,
  summary: "Retire a data set: it is read, and not added to.",
  can: mayRetire,
  body: z.object({ because: wordsSaid }).meta({ id: "DataSetRetirement" }),
} as const;

export const restoreDataSetEndpoint = {
  ...aboutDataSet,
  path: `${dataSetPath}/restore`,
  summary: "Take a retired data set into use again.",
  can: mayRetire,
} as const;
