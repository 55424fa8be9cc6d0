import { preparationsOf } from "#chapters/data-readiness/server";
import { asReferences, type Project, type ProjectFacts, projectFacts, rulesOf } from "#chapters/lifecycle/domain";
import { projectOf } from "#chapters/lifecycle/server";
import { type Day, known } from "#kernel";
import { type Reply, type Route, read, type Scope } from "#platform/http";
import { getForecast } from "../contract/index.ts";
import { forecastOf, forecastSays, type ProjectForecast } from "../domain/index.ts";
import { givenOf } from "./given.ts";

/** A forecast reads days, phases and judgements, never anybody's words or name. */
const wordless = asReferences(() => undefined);

/** The facts of these projects as forecasts read them, with what their data asks for. */
export async function forecastFacts(projects: readonly Project[], scope: Scope): Promise<(project: Project) => ProjectFacts> {
  const { image, today } = scope;
  const rules = rulesOf(image);
  const preparations = await preparationsOf(
    projects.map(({ id }) => id),
    scope,
  );
  return (project) => ({ ...projectFacts(project, { today, rules }, wordless), preparation: preparations.get(project.id) ?? null });
}

/** When a project is shipped, whether it is, and what that stands on. */
export const forecastRoutes: readonly Route[] = [
  read(getForecast, async ({ params, query }, scope) => {
    const project = projectOf(scope, params.project);
    const facts = (await forecastFacts([project], scope))(project);
    const given = (await givenOf([project], scope))(project);
    const found = forecastOf(facts, scope.today, given);
    return {
      ...{ asOf: scope.today, project: project.id, name: facts.name },
      forecast: found.known ? known(viewForecast(found.value, query.by ?? null)) : found,
    };
  }),
];

type View = Extract<Reply<typeof getForecast>["forecast"], { known: true }>["value"];

function viewForecast(forecast: ProjectForecast, by: Day | null): View {
  const { asOf: _asOf, chanceBy, ...shown } = forecast;
  return { ...shown, by: by === null ? null : { day: by, chance: chanceBy(by) }, says: forecastSays(forecast, by) };
}
