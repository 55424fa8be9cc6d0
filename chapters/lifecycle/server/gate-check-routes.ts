import { type Route, read } from "#platform/http";
import { checkGateEndpoint } from "../contract/index.ts";
import { checkGate, openSitting } from "../domain/index.ts";
import { votersOf } from "./gate-room.ts";
import { projectOf } from "./project-of.ts";

/** The gate for a pipeline: yes or no, and why. */
export const gateCheckRoutes: readonly Route[] = [
  read(checkGateEndpoint, ({ params, query }, scope) => {
    const project = projectOf(scope, params.project);
    const room = openSitting(project) === null ? null : votersOf(scope.image, project.id);
    return checkGate(project, scope.today, { scope: query.scope, room });
  }),
];
