import type { Route } from "#platform/http";
import { endTrackEndpoint, openTrackEndpoint } from "../contract/index.ts";
import { endTrack, openTrack, written } from "../domain/index.ts";
import { personMeant } from "./person-meant.ts";
import { momentOf, onProject } from "./project-of.ts";

/** Accuracy work after good enough, beside the project (P-F3). */
export const trackRoutes: readonly Route[] = [
  onProject(openTrackEndpoint, (project, { body: { what, owner, budgetWeeks, endsOn } }, scope) => {
    const { person, drafts } = personMeant(owner, scope);
    const said = { track: scope.newId(), what: written("what", what), owner: person, budgetWeeks, endsOn };
    return [...drafts, openTrack(project, said, momentOf(scope))];
  }),
  onProject(endTrackEndpoint, (project, { params, body: { why, result } }) =>
    endTrack(project, params.track, { why: written("why", why), result: result === undefined ? null : written("result", result) }),
  ),
];
