import type { Route } from "#platform/http";
import {
  commitLaunchEndpoint,
  confirmPhaseEndpoint,
  correctCriterionEndpoint,
  decideEndpoint,
  editCriterionEndpoint,
  enterPhaseEndpoint,
  extendTimeBoxEndpoint,
  overrideLaunchEndpoint,
  recordConstraintEndpoint,
  resumeProjectEndpoint,
  returnToPhaseEndpoint,
  setCriterionEndpoint,
  setDecisionDateEndpoint,
  withdrawCriterionEndpoint,
  withdrawPromiseEndpoint,
} from "../contract/index.ts";
import {
  asAgreed,
  commitLaunch,
  confirmPhase,
  correctCriterion,
  decide,
  editCriterion,
  enterPhase,
  extendTimeBox,
  overrideLaunch,
  recordConstraint,
  resumeProject,
  returnToPhase,
  setCriterion,
  setDecisionDate,
  withdrawCriterion,
  withdrawPromise,
  written,
} from "../domain/index.ts";
import { tableOf } from "./gate-room.ts";
import { decisionSaid } from "./gate-routes.ts";
import { momentOf, onProject } from "./project-of.ts";

/** Phases, criteria, dates and decisions: what the rules watch over. */
export const decideRoutes: readonly Route[] = [
  onProject(enterPhaseEndpoint, (project, { body }, scope) => enterPhase(project, body, momentOf(scope))),
  onProject(returnToPhaseEndpoint, (project, { body }, scope) =>
    returnToPhase(project, { ...body, reason: written("reason", body.reason) }, momentOf(scope)),
  ),
  onProject(confirmPhaseEndpoint, (project) => confirmPhase(project)),
  onProject(extendTimeBoxEndpoint, (project, { body }) => extendTimeBox(project, { ...body, reason: written("reason", body.reason) })),

  onProject(setCriterionEndpoint, (project, { body }, { newId }) => setCriterion(project, newId(), asAgreed(project, body))),
  onProject(correctCriterionEndpoint, (project, { params, body }, scope) =>
    correctCriterion(project, params.criterion, asAgreed(project, body, params.criterion), momentOf(scope)),
  ),
  onProject(editCriterionEndpoint, (project, { params, body }) =>
    editCriterion(project, params.criterion, asAgreed(project, body.terms, params.criterion), written("reason", body.reason)),
  ),
  onProject(withdrawCriterionEndpoint, (project, { params, body }) =>
    withdrawCriterion(project, params.criterion, written("reason", body.reason)),
  ),

  onProject(decideEndpoint, async (project, { body }, scope) =>
    decide(project, decisionSaid(body, scope), momentOf(scope), await tableOf(project, scope)),
  ),
  onProject(resumeProjectEndpoint, (project, { body }) => resumeProject(project, written("reason", body.reason))),
  onProject(setDecisionDateEndpoint, (project, { body }, scope) => setDecisionDate(project, body.day, momentOf(scope))),
  onProject(commitLaunchEndpoint, (project, { body }, scope) =>
    commitLaunch(project, { commitment: scope.newId(), day: body.day, to: body.to ?? null }, momentOf(scope)),
  ),
  onProject(overrideLaunchEndpoint, (project, { body: { day, to, reason, name } }, scope) => {
    const said = { commitment: scope.newId(), day, to: to ?? null };
    return overrideLaunch(project, { ...said, reason: written("reason", reason), name: written("name", name) }, momentOf(scope));
  }),
  onProject(withdrawPromiseEndpoint, (project, { params, body }) =>
    withdrawPromise(project, params.commitment, written("reason", body.reason)),
  ),
  onProject(recordConstraintEndpoint, (project, { body }) => recordConstraint(project, { ...body, what: written("what", body.what) })),
];
