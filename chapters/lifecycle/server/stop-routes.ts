import { type Route, read } from "#platform/http";
import {
  draftLearningEndpoint,
  importInvoices as importInvoicesEndpoint,
  listLearnings,
  similarLearnings,
  stopProjectEndpoint,
} from "../contract/index.ts";
import { costOfStop, draftLearning, importInvoices, openLearning, readInvoices, rulesOf, stopProject, written } from "../domain/index.ts";
import { learningLog, likeEarlier } from "./learning-log.ts";
import { momentOf, onProject, projectOf } from "./project-of.ts";
import { viewLearningCost } from "./view-cost.ts";

/** Stops, what was learnt from them, and what work costs. */
export const stopRoutes: readonly Route[] = [
  onProject(stopProjectEndpoint, (project, { body }, scope) =>
    stopProject(project, { ...body, reason: written("reason", body.reason) }, momentOf(scope)),
  ),
  read(draftLearningEndpoint, ({ params }, scope) => {
    const project = projectOf(scope, params.project);
    const onDay = { today: scope.today, rules: rulesOf(scope.image) };
    const cost = viewLearningCost(costOfStop(project, onDay), onDay);
    return { ...draftLearning(project, onDay), cost, dueOn: openLearning(project)?.dueOn ?? null };
  }),
  read(listLearnings, ({ query }, scope) => learningLog(query, scope)),
  read(similarLearnings, ({ query }, scope) => likeEarlier(query, scope)),
  onProject(importInvoicesEndpoint, (project, { body }, scope) => {
    const said = [...(body.invoices ?? []), ...(body.csv === undefined ? [] : readInvoices(body.csv))];
    return importInvoices(
      project,
      said.map((invoice) => ({ ...invoice, invoice: scope.newId() })),
      momentOf(scope),
    );
  }),
];
