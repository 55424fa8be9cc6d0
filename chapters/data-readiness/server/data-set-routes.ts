import { projectOf } from "#chapters/lifecycle/server";
import { idOfFirst, type Route, read, type Scope, write } from "#platform/http";
import {
  askQuestionEndpoint,
  getDataSet,
  linkProjectEndpoint,
  listDataSets,
  nameDataSetEndpoint,
  renameDataSetEndpoint,
  restoreDataSetEndpoint,
  retireDataSetEndpoint,
  sayRolesEndpoint,
  unlinkProjectEndpoint,
  withdrawQuestionEndpoint,
} from "../contract/index.ts";
import {
  askQuestion,
  dataSetFold,
  linkProject,
  nameDataSet,
  renameDataSet,
  restoreDataSet,
  retireDataSet,
  sayRoles,
  unlinkProject,
  withdrawQuestion,
} from "../domain/index.ts";
import { dataSetOf, onDataSet } from "./data-set-of.ts";
import { viewDataSet } from "./view-data-set.ts";
import { viewList } from "./view-list.ts";

const all = ({ image }: Scope) => image.all(dataSetFold);

/** A project of this workspace, or none where none is named. */
const projectIn = (scope: Scope, id: string | undefined): string | null => (id === undefined ? null : projectOf(scope, id).id);

/** What a data set is called, what it is for, and what it is asked. */
export const dataSetRoutes: readonly Route[] = [
  read(listDataSets, ({ query }, scope) => viewList(query, scope)),
  read(getDataSet, ({ params, query: { version = null, question = null } }, scope) =>
    viewDataSet(dataSetOf(scope, params.dataSet), { version, question }, scope),
  ),
  write(nameDataSetEndpoint, {
    decide: ({ body }, scope) => ({
      drafts: nameDataSet(scope.newId(), { name: body.name, project: projectIn(scope, body.project) }, all(scope)),
      unmoved: ["data-readiness/data-set"], // of two that name the same at once, one is told
    }),
    reply: (_asked, scope, entries) => viewDataSet(dataSetOf(scope, idOfFirst(entries)), { version: null, question: null }, scope),
  }),
  onDataSet(renameDataSetEndpoint, (dataSet, { body }, scope) => renameDataSet(dataSet, body.name, all(scope))),
  onDataSet(linkProjectEndpoint, (dataSet, { body }, scope) => linkProject(dataSet, projectOf(scope, body.project).id)),
  onDataSet(unlinkProjectEndpoint, (dataSet, { body }) => unlinkProject(dataSet, body.project)),
  onDataSet(retireDataSetEndpoint, (dataSet, { body }) => retireDataSet(dataSet, body.because)),
  onDataSet(restoreDataSetEndpoint, (dataSet, _asked, scope) => restoreDataSet(dataSet, all(scope))),
  onDataSet(sayRolesEndpoint, (dataSet, { body }) => sayRoles(dataSet, body.roles)),
  onDataSet(askQuestionEndpoint, (dataSet, { body: { asks, target = null, claimedMargin = null, project } }, scope) =>
    askQuestion(dataSet, scope.newId(), { asks, target, claimedMargin, project: projectIn(scope, project) }),
  ),
  onDataSet(withdrawQuestionEndpoint, (dataSet, { params, body }) => withdrawQuestion(dataSet, params.question, body.because)),
];
