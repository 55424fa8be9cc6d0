import { metricFold } from "#chapters/metrics/domain";
import type { Draft } from "#kernel";
import { notFound, type Route, type Scope } from "#platform/http";
import {
  addNote,
  budgetProductionisationEndpoint,
  chooseKind,
  chooseMetric,
  chooseWeight,
  describeKillCondition,
  describeProductionPath,
  describeUseCase,
  holdCheckInEndpoint,
  makeJudgement,
  nameOwner,
  nameProductOwner,
  nameSponsor,
  recordLearningEndpoint,
  renameProjectEndpoint,
  reportSpend,
  sizeTeam,
} from "../contract/index.ts";
import {
  budgetProductionisation,
  chooseGateWeight,
  holdCheckIn,
  projectDraft,
  recordLearning,
  renameProject,
  written,
} from "../domain/index.ts";
import { type PersonSaid, personMeant } from "./person-meant.ts";
import { momentOf, onProject } from "./project-of.ts";

type PersonKind = "lifecycle/owner-named" | "lifecycle/product-owner-named" | "lifecycle/sponsor-named";

/** @throws {@link notFound} */
function named(project: string, kind: PersonKind, said: PersonSaid, scope: Scope): readonly Draft[] {
  const { person, drafts } = personMeant(said, scope);
  return [...drafts, projectDraft(project, kind, { person })];
}

/** @throws {@link notFound} */
function refuseUnknownMetric({ image }: Scope, metric: string | undefined): void {
  if (metric !== undefined && image.one(metricFold, metric) === undefined) throw notFound({ what: "metric" });
}

/** Everything that is simply said of a project. */
export const describeRoutes: readonly Route[] = [
  onProject(renameProjectEndpoint, ({ id }, { body }) => renameProject(id, body.name)),
  onProject(chooseKind, ({ id }, { body }) => projectDraft(id, "lifecycle/kind-chosen", { kind: body.kind, guessedFrom: null })),
  onProject(chooseWeight, (project, { body }) => chooseGateWeight(project, body.weight)),
  onProject(describeUseCase, ({ id }, { body }) =>
    projectDraft(id, "lifecycle/use-case-described", { useCase: written("useCase", body.useCase) }),
  ),
  onProject(nameOwner, ({ id }, { body }, scope) => named(id, "lifecycle/owner-named", body, scope)),
  onProject(nameProductOwner, ({ id }, { body }, scope) => named(id, "lifecycle/product-owner-named", body, scope)),
  onProject(nameSponsor, ({ id }, { body }, scope) => named(id, "lifecycle/sponsor-named", body, scope)),
  onProject(chooseMetric, ({ id }, { body: { metric, name, target, reason } }, scope) => {
    refuseUnknownMetric(scope, metric);
    const said = { metric: metric ?? null, name: written("name", name), target: target ?? null, reason: reason ?? null };
    return projectDraft(id, "lifecycle/metric-chosen", said);
  }),
  onProject(describeProductionPath, ({ id }, { body }) =>
    projectDraft(id, "lifecycle/production-path-described", { path: written("path", body.path) }),
  ),
  onProject(budgetProductionisationEndpoint, (project, { body }) => budgetProductionisation(project, body)),
  onProject(makeJudgement, ({ id }, { body: { judgement, holds, reason } }) =>
    projectDraft(id, "lifecycle/judgement-made", { judgement, holds, reason: reason ?? null }),
  ),
  onProject(describeKillCondition, ({ id }, { body }) =>
    projectDraft(id, "lifecycle/kill-condition-described", { words: written("words", body.words) }),
  ),
  onProject(recordLearningEndpoint, (project, { body }, scope) => recordLearning(project, body, momentOf(scope))),
  onProject(holdCheckInEndpoint, (project, { body }, scope) => holdCheckIn(project, { ...body, who: body.who ?? null }, momentOf(scope))),
  onProject(sizeTeam, ({ id }, { body }) => projectDraft(id, "lifecycle/team-sized", body)),
  onProject(reportSpend, ({ id }, { body }) =>
    projectDraft(id, "lifecycle/spend-reported", { amount: body.amount, currency: body.currency ?? null }),
  ),
  onProject(addNote, ({ id }, { body }) => projectDraft(id, "lifecycle/note-added", { note: written("note", body.note) }), true),
];
