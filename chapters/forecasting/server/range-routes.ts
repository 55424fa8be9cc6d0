import { type Project, projectFold } from "#chapters/lifecycle/domain";
import type { Image } from "#kernel";
import { type Route, read } from "#platform/http";
import { listRanges } from "../contract/index.ts";
import { rangeOfProject } from "../domain/index.ts";
import { forecastFacts } from "./forecast-routes.ts";
import { givenOf } from "./given.ts";

export const rangeRoutes: readonly Route[] = [
  read(listRanges, async ({ query }, scope) => {
    const { image, today } = scope;
    const projects = projectsOf(image, query.projects);
    const [facts, given] = [await forecastFacts(projects, scope), await givenOf(projects, scope)];
    return {
      asOf: today,
      ranges: projects.map((project) => ({ project: project.id, range: rangeOfProject(facts(project), today, given(project)) })),
    };
  }),
];

/** Ids that this workspace does not know are left out, whoever else may know them. */
function projectsOf(image: Image, ids: string | undefined): readonly Project[] {
  if (ids === undefined) return image.all(projectFold);
  return [...new Set(ids.split(","))].flatMap((id) => image.one(projectFold, id) ?? []);
}
