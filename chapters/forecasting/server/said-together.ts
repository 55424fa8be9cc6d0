import type { Project } from "#chapters/lifecycle/domain";
import type { Scope } from "#platform/http";
import { resolvedAs, statementFold } from "../domain/index.ts";
import { viewStatement } from "./view-statement.ts";

/** What people said together of a criterion, to a reader who may see it: their own answer is in. Null to everybody else, as on its page. */
export async function saidTogether(
  project: Project,
  criterion: string,
  scope: Scope,
): Promise<{ readonly statement: string; readonly chance: number } | null> {
  const about = scope.image
    .all(statementFold)
    .filter((one) => one.project === project.id && one.criterion === criterion && resolvedAs(one) === null);
  const newest = about.toSorted((a, b) => (b.made?.entry ?? 0) - (a.made?.entry ?? 0))[0];
  if (newest === undefined) return null;
  const { pooled, id } = await viewStatement(newest, scope);
  return pooled === null ? null : { statement: id, chance: pooled };
}
