import type { Route } from "#platform/http";
import { acceptEvidenceEndpoint, offerEvidenceEndpoint } from "../contract/index.ts";
import { acceptEvidence, offerEvidence, written } from "../domain/index.ts";
import { momentOf, onProject } from "./project-of.ts";

/** Evidence by hand, by key, and from a table that is measured here. */
export const evidenceRoutes: readonly Route[] = [
  onProject(offerEvidenceEndpoint, (project, { body }, scope) =>
    offerEvidence(
      project,
      {
        evidence: scope.newId(),
        criterion: body.criterion,
        value: body.value,
        interval: body.interval ?? null,
        n: body.n ?? null,
        slice: body.slice ?? null,
        grade: body.grade,
        source: written("source", body.source),
        digest: body.digest ?? null,
        measuredOn: body.measuredOn ?? scope.today,
      },
      momentOf(scope),
    ),
  ),
  onProject(acceptEvidenceEndpoint, (project, { body }) => acceptEvidence(project, { ...body, reason: written("reason", body.reason) })),
];
