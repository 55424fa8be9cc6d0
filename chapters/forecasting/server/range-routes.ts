import { preparationsOf } from "#chapters/data-readiness/server";
import { asReferences, type Project, projectFacts, projectFold, rulesOf } from "#chapters/lifecycle/domain";
import type { Image } from "#kernel";
import { type Route, read } from "#platform/http";
import { listRanges } from "../contract/index.ts";
import { rangeOfProject } from "../domain/index.ts";

/** A range reads days, phases and judgements, never anybody's words or name. */
const wordless = asReferences(() => undefined);

export const rangeRoutes: readonly Route[] = [
  read(listRanges, async ({ query }, scope) => {
    const { image, today } = scope;
    const rules = rulesOf(image);
    const projects = projectsOf(image, query.projects);
    const preparations = await preparationsOf(
      projects.map(({ id }) => id),
      scope,
    );
    return {
      asOf: today,
      ranges: projects.map((project) => {
        const facts = { ...projectFacts(project, { today, rules }, wordless), preparation: preparations.get(project.id) ?? null };
        return { project: project.id, range: rangeOfProject(facts, today) };
      }),
    };
  }),
];

/** Ids that this workspace does not know are left out, whoever else may know them. */
function projectsOf(image: Image, ids: string | undefined): readonly Project[] {
  if (ids === undefined) return image.all(projectFold);
  return [...new Set(ids.split(","))].flatMap((id) => image.one(projectFold, id) ?? []);
}
