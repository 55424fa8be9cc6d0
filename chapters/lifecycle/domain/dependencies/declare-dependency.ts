import { type Day, longDay, problem } from "#kernel";
import { type ProjectBodies, type ProjectDraft, projectDraft } from "../entries.ts";
import type { Moment } from "../moment.ts";
import type { Project } from "../project.ts";
import { type Dependency, dependencySays, isSameModel, standingDependencies } from "./dependency.ts";
import type { Price } from "./entries.ts";

/** What somebody declared is found by its id. */
export const noSuchDependency = problem<null>(
  "lifecycle/no-such-dependency",
  404,
  () => "The project does not stand on this, or it was dropped. What it stands on is listed on its page.",
);

/** One thing is declared once. */
export const alreadyDeclared = problem<{ field: string; says: string }>(
  "lifecycle/already-declared",
  409,
  ({ says }) => `The project stands on ${says} already. Change its version, its retirement or its price instead.`,
);

/** A change is something that happened. */
export const changedAhead = problem<{ field: string; today: Day }>(
  "lifecycle/changed-ahead",
  422,
  ({ today }) =>
    `Record a change once it has happened: ${longDay(today)} at the latest. For one to come, announce the day of the retirement.`,
);

/** The same again is no change. */
export const sameVersion = problem<{ field: string; version: string }>(
  "lifecycle/same-version",
  409,
  ({ version }) => `It has version ${version} already, so nothing is stale. Give the version it answers with now.`,
);

/** A price has its day. */
export const priceWithoutDay = problem<{ field: string }>(
  "lifecycle/price-without-day",
  422,
  () => "Give the day of the price list: a price without its day cannot be compared later.",
);

/** Where nobody stands on it there is nothing to change. */
export const nobodyStandsOnIt = problem<{ field: string }>(
  "lifecycle/nobody-stands-on-it",
  404,
  () => "No project under way stands on this model of this vendor. The list of dependencies shows what they stand on.",
);

/** @throws {@link noSuchDependency} */
export function dependencyOf(project: Project, id: string): Dependency {
  const found = standingDependencies(project).find((dependency) => dependency.id === id);
  if (found === undefined) throw noSuchDependency(null);
  return found;
}

/** Says what the project stands on. @throws {@link alreadyDeclared} {@link priceWithoutDay} */
export function declareDependency(project: Project, said: ProjectBodies["lifecycle/dependency-declared"]): ProjectDraft {
  const same = standingDependencies(project).find((dependency) => isSameModel(dependency, said));
  if (same !== undefined) throw alreadyDeclared({ field: "model", says: dependencySays(same) });
  if (said.prices.length > 0 && said.pricesAsOf === null) throw priceWithoutDay({ field: "pricesAsOf" });
  return projectDraft(project.id, "lifecycle/dependency-declared", said);
}

/** What may change about a vendor's model, for one project or for all that stand on it. */
export interface ModelChange {
  readonly version?: string | undefined;
  /** The day it changed. */
  readonly on: Day;
  readonly reason: string | null;
  /** Left out: no word of it. Null: a retirement taken back. */
  readonly retiresOn?: Day | null | undefined;
}

/** Another version, another day of retirement, or both. @throws {@link noSuchDependency} {@link changedAhead} {@link sameVersion} */
export function changeModel(project: Project, id: string, change: ModelChange, { today }: Moment): readonly ProjectDraft[] {
  const { version: before } = dependencyOf(project, id);
  const { version, on, reason, retiresOn } = change;
  if (version === undefined) {
    return retiresOn === undefined ? [] : [projectDraft(project.id, "lifecycle/retirement-announced", { dependency: id, retiresOn })];
  }
  if (version === before) throw sameVersion({ field: "version", version });
  if (on > today) throw changedAhead({ field: "on", today });
  const body = { dependency: id, version, on, retiresOn: retiresOn ?? null, reason };
  return [projectDraft(project.id, "lifecycle/dependency-version-changed", body)];
}

/**
 * The same change for every project that stands on this vendor's model and is not stopped, in one act. Projects that have the version already
 * are left as they are.
 *
 * @throws {@link nobodyStandsOnIt} {@link changedAhead}
 */
export function changeModelEverywhere(
  projects: readonly Project[],
  { vendor, model, ...change }: ModelChange & Pick<Dependency, "vendor" | "model">,
  moment: Moment,
): readonly ProjectDraft[] {
  const standing = projects
    .filter((project) => project.standing?.value !== "stopped")
    .flatMap((project) =>
      standingDependencies(project)
        .filter((dependency) => isSameModel(dependency, { vendor, model }))
        .map((dependency) => ({ project, dependency })),
    );
  if (standing.length === 0) throw nobodyStandsOnIt({ field: "model" });
  return standing
    .filter(({ dependency }) => change.version === undefined || dependency.version !== change.version)
    .flatMap(({ project, dependency }) => changeModel(project, dependency.id, change, moment));
}

/** @throws {@link noSuchDependency} */
export function changePrices(project: Project, id: string, prices: readonly Price[], asOf: Day): ProjectDraft {
  const { id: dependency } = dependencyOf(project, id);
  return projectDraft(project.id, "lifecycle/dependency-price-changed", { dependency, prices, asOf });
}

/** @throws {@link noSuchDependency} */
export function dropDependency(project: Project, id: string, reason: string): ProjectDraft {
  const { id: dependency } = dependencyOf(project, id);
  return projectDraft(project.id, "lifecycle/dependency-dropped", { dependency, reason });
}
