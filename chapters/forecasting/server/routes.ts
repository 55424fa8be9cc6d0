import { asReferences, type Project, projectFacts, projectFold, rulesOf } from "#chapters/lifecycle/domain";
import type { Image } from "#kernel";
import { type Route, read } from "#platform/http";
import { listRanges } from "../contract/index.ts";
import { rangeOfProject } from "../domain/index.ts";

/** A range reads days, phases and judgements, never anybody's words or name. */
const wordless = asReferences(() => undefined);

export const forecastingRoutes: readonly Route[] = [
  read(listRanges, ({ query }, { image, today }) => {
    const rules = rulesOf(image);
    return {
      asOf: today,
      ranges: projectsOf(image, query.projects).map((project) => ({
        project: project.id,
        range: rangeOfProject(projectFacts(project, { today, rules }, wordless), today),
      })),
    };
  }),
];

/** Ids that this workspace does not know are left out, whoever else may know them. */
function projectsOf(image: Image, ids: string | undefined): readonly Project[] {
  if (ids === undefined) return image.all(projectFold);
  return [...new Set(ids.split(","))].flatMap((id) => image.one(projectFold, id) ?? []);
}
