import type { Draft } from "#kernel";
import { type Asked, type Route, read, type Scope } from "#platform/http";
import {
  launchEndpoint,
  listKinds,
  lookAfterEndpoint,
  nameMonitoringOwner,
  planIterationEndpoint,
  settlePartEndpoint,
} from "../contract/index.ts";
import {
  enterPhase,
  kindName,
  kinds,
  lookAfter,
  type Project,
  partSays,
  partsOf,
  planIteration,
  projectDraft,
  readinessQuestions,
  readyCriteria,
  settlePart,
  wordsOf,
} from "../domain/index.ts";
import { personMeant } from "./person-meant.ts";
import { momentOf, onProject } from "./project-of.ts";

type PlanSaid = Asked<typeof planIterationEndpoint>["body"];

function planned(project: Project, { owner, from, to, everyWeeks, whyNever }: PlanSaid, scope: Scope): readonly Draft[] {
  const { person, drafts } = personMeant(owner, scope);
  return [...drafts, planIteration(project, { owner: person, budget: { from, to }, everyWeeks, whyNever: whyNever ?? null })];
}

/** Productionisation's parts, the launch, and what comes after it. */
export const launchRoutes: readonly Route[] = [
  read(listKinds, () => ({
    kinds: kinds.map((kind) => ({
      kind,
      name: kindName[kind],
      readinessQuestions: readinessQuestions[kind],
      parts: partsOf(kind).map((part) => ({ part, ...partSays[part] })),
      readyCriteria: readyCriteria(kind),
      upkeep: wordsOf(kind).upkeep.noun,
    })),
  })),
  // Five parts are five clicks, and one may arrive before another is written.
  onProject(settlePartEndpoint, (project, { body }) => settlePart(project, { ...body, why: body.why ?? null }), true),
  onProject(
    nameMonitoringOwner,
    ({ id }, { body }, scope) => {
      const { person, drafts } = personMeant(body, scope);
      return [...drafts, projectDraft(id, "lifecycle/monitoring-owner-named", { person })];
    },
    true,
  ),
  onProject(launchEndpoint, (project, { body: { on, plan } }, scope) => [
    ...enterPhase(project, { phase: "iteration", launchedOn: on }, momentOf(scope)),
    ...(plan === undefined ? [] : planned(project, plan, scope)),
  ]),
  onProject(planIterationEndpoint, (project, { body }, scope) => planned(project, body, scope)),
  onProject(lookAfterEndpoint, (project, { body }, scope) => lookAfter(project, body.on ?? scope.today, momentOf(scope))),
];
