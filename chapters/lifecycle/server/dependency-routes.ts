import { personNames } from "#chapters/people/server";
import type { Image } from "#kernel";
import { type Route, read, write } from "#platform/http";
import {
  changeDependencyEndpoint,
  changeModelEndpoint,
  changePricesEndpoint,
  type DependenciesView,
  declareDependencyEndpoint,
  dropDependencyEndpoint,
  listDependencies,
} from "../contract/index.ts";
import {
  changeModel,
  changeModelEverywhere,
  changePrices,
  declareDependency,
  dropDependency,
  isRetirementNear,
  isSameModel,
  type OnDay,
  projectFold,
  staleSince,
  standingDependencies,
  written,
} from "../domain/index.ts";
import { momentOf, onProject } from "./project-of.ts";

type Model = DependenciesView["models"][number];

/** What everyone's projects stand on; what is stopped stands on nothing. The nearest retirement first, then by name. */
function viewDependencies(image: Image, today: OnDay["today"]): DependenciesView {
  const nameOf = personNames(image);
  const models: Model[] = [];
  for (const project of image.all(projectFold)) {
    if (project.standing?.value === "stopped") continue;
    for (const dependency of standingDependencies(project)) {
      const retiresOn = dependency.retiresOn?.value ?? null;
      const row = {
        ...{ project: project.id, name: project.name, phase: project.stays.at(-1)?.phase ?? null, version: dependency.version, retiresOn },
        owner: (project.owner && nameOf(project.owner.value)) ?? null,
        retirementNear: retiresOn !== null && isRetirementNear(retiresOn, today),
        staleCriteria: staleSince(project, dependency).length,
      };
      const known = models.find((model) => isSameModel(model, dependency));
      if (known === undefined) models.push({ vendor: dependency.vendor, model: dependency.model, projects: [row] });
      else known.projects.push(row);
    }
  }
  const LAST = "9999-12-31";
  const nearest = ({ projects }: Model): string => projects.map(({ retiresOn }) => retiresOn ?? LAST).sort()[0] ?? LAST;
  return { models: models.sort((a, b) => nearest(a).localeCompare(nearest(b)) || a.model.localeCompare(b.model)) };
}

/** What projects stand on, one by one and all at once. */
export const dependencyRoutes: readonly Route[] = [
  onProject(declareDependencyEndpoint, (project, { body }, { newId }) => declareDependency(project, { dependency: newId(), ...body })),
  onProject(changeDependencyEndpoint, (project, { params, body: { version, on, retiresOn, reason } }, scope) =>
    changeModel(project, params.dependency, { version, on: on ?? scope.today, retiresOn, reason: reason ?? null }, momentOf(scope)),
  ),
  onProject(changePricesEndpoint, (project, { params, body }, { today }) =>
    changePrices(project, params.dependency, body.prices, body.asOf ?? today),
  ),
  onProject(dropDependencyEndpoint, (project, { params, body }) =>
    dropDependency(project, params.dependency, written("reason", body.reason)),
  ),
  read(listDependencies, (_asked, { image, today }) => viewDependencies(image, today)),
  write(changeModelEndpoint, {
    decide: ({ body: { on, reason, ...said } }, scope) =>
      changeModelEverywhere(scope.image.all(projectFold), { ...said, on: on ?? scope.today, reason: reason ?? null }, momentOf(scope)),
    reply: (_asked, { image, today }) => viewDependencies(image, today),
  }),
];
