import { preparationsOf } from "#chapters/data-readiness/server";
import { asReferences, type Project, type ProjectFacts, projectFacts, rulesOf } from "#chapters/lifecycle/domain";
import type { Day } from "#kernel";
import type { Scope } from "#platform/http";

/** A forecast reads days, phases and judgements, never anybody's words or name. */
const wordless = asReferences(() => undefined);

/** The facts of these projects as forecasts read them, with what their data asks for; of another day by the same record. */
export async function forecastFacts(projects: readonly Project[], scope: Scope): Promise<(project: Project, on?: Day) => ProjectFacts> {
  const { image } = scope;
  const rules = rulesOf(image);
  const preparations = await preparationsOf(
    projects.map(({ id }) => id),
    scope,
  );
  return (project, today = scope.today) => ({
    ...projectFacts(project, { today, rules }, wordless),
    preparation: preparations.get(project.id) ?? null,
  });
}
