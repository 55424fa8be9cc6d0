import { setImmediate as others } from "node:timers/promises";
import { type Project, projectFold } from "#chapters/lifecycle/domain";
import type { Image } from "#kernel";
import { type Reply, type Route, read } from "#platform/http";
import { listRanges } from "../contract/index.ts";
import { rangeOfProject } from "../domain/index.ts";
import { forecastFacts } from "./forecast-facts.ts";
import { givenOf } from "./given.ts";

export const rangeRoutes: readonly Route[] = [
  read(listRanges, async ({ query }, scope) => {
    const { image, today } = scope;
    const projects = projectsOf(image, query.projects);
    const [facts, given] = [await forecastFacts(projects, scope), await givenOf(projects, scope)];
    const ranges: Reply<typeof listRanges>["ranges"][number][] = [];
    for (const project of projects) {
      const of = given(project);
      ranges.push({ project: project.id, range: rangeOfProject(facts(project), today, of) });
      if (of.team !== null) await others(); // its team is simulated: whoever else asks is answered in between
    }
    return { asOf: today, ranges };
  }),
];

/** Ids that this workspace does not know are left out, whoever else may know them. */
function projectsOf(image: Image, ids: string | undefined): readonly Project[] {
  if (ids === undefined) return image.all(projectFold);
  return [...new Set(ids.split(","))].flatMap((id) => image.one(projectFold, id) ?? []);
}
