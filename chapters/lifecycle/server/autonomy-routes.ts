import type { Route } from "#platform/http";
import { describeWorst, nameForStepEndpoint, openStepEndpoint, stepBackEndpoint } from "../contract/index.ts";
import { nameForStep, openStep, projectDraft, stepBack, written } from "../domain/index.ts";
import { momentOf, onProject } from "./project-of.ts";

/** How far an agent acts by itself. */
export const autonomyRoutes: readonly Route[] = [
  onProject(describeWorst, ({ id }, { body }) =>
    projectDraft(id, "lifecycle/worst-case-described", { words: written("words", body.words) }),
  ),
  onProject(nameForStepEndpoint, (project, { body }) => nameForStep(project, body.criterion, body.step)),
  onProject(openStepEndpoint, (project, { body }, scope) =>
    openStep(project, { ...body, reason: written("reason", body.reason) }, momentOf(scope)),
  ),
  onProject(stepBackEndpoint, (project, { body }, scope) =>
    stepBack(project, { ...body, reason: written("reason", body.reason) }, momentOf(scope)),
  ),
];
