import type { Route } from "#platform/http";
import { describeWorst, nameForStepEndpoint, stepBackEndpoint } from "../contract/index.ts";
import { nameForStep, projectDraft, stepBack, written } from "../domain/index.ts";
import { momentOf, onProject } from "./project-of.ts";

/** How far an agent acts by itself. */
export const autonomyRoutes: readonly Route[] = [
  onProject(describeWorst, ({ id }, { body }) =>
    projectDraft(id, "lifecycle/worst-case-described", { words: written("words", body.words) }),
  ),
  onProject(nameForStepEndpoint, (project, { body }) => nameForStep(project, body.criterion, body.step)),
  onProject(stepBackEndpoint, (project, { body }, scope) =>
    stepBack(project, { ...body, reason: written("reason", body.reason) }, momentOf(scope)),
  ),
];
