import { written } from "#chapters/lifecycle/domain";
import { problem } from "#kernel";
import type { DataSet } from "./data-set.ts";
import { type DataSetDraft, dataSetDraft } from "./entries.ts";

/** Data sets of one workspace: more is a catalogue of tables, which is another tool's work. */
export const MOST_DATA_SETS = 10_000;
/** Projects that one data set is for. */
const MOST_PROJECTS = 200;

/** Two of the same name cannot be told apart in a sentence. */
export const dataSetNameTaken = problem<{ field: string; name: string; dataSet: string }>(
  "data-readiness/name-taken",
  409,
  ({ name }) => `There is a data set “${name}” here already. Assess another version of it, or give this one another name.`,
);

export const tooManyDataSets = problem<null>(
  "data-readiness/too-many-data-sets",
  422,
  () => `A workspace holds ${MOST_DATA_SETS.toLocaleString("en")} data sets at most. Assess new versions of those that are here.`,
);

export const tooManyProjects = problem<null>(
  "data-readiness/too-many-projects",
  422,
  () => `A data set is for ${MOST_PROJECTS} projects at most. Unlink those that are over.`,
);

/** What was retired is read, and not added to. */
export const dataSetRetired = problem<null>(
  "data-readiness/data-set-retired",
  409,
  () => "This data set was retired. Restore it first if it is in use again.",
);

export const notRetired = problem<null>(
  "data-readiness/not-retired",
  409,
  () => "This data set is not retired, so there is nothing to restore.",
);

/** @throws {@link dataSetRetired} */
export function refuseRetired({ retired }: DataSet): void {
  if (retired !== null) throw dataSetRetired(null);
}

/** "Customers " and "customers" are one name. */
const plain = (name: string): string => name.normalize("NFKC").trim().replace(/\s+/g, " ").toLowerCase();

function refuseTaken(name: string, others: readonly DataSet[]): void {
  const same = others.find((one) => one.retired === null && plain(one.name) === plain(name));
  if (same !== undefined) throw dataSetNameTaken({ field: "name", name: same.name, dataSet: same.id });
}

/** @throws {@link dataSetNameTaken} {@link tooManyDataSets} */
export function nameDataSet(id: string, said: { readonly name: string; readonly project: string | null }, others: readonly DataSet[]) {
  const name = written("name", said.name);
  if (others.length >= MOST_DATA_SETS) throw tooManyDataSets(null);
  refuseTaken(name, others);
  const named = dataSetDraft(id, "data-readiness/data-set-named", { name });
  return said.project === null ? [named] : [named, dataSetDraft(id, "data-readiness/data-set-linked", { project: said.project })];
}

/** @throws {@link dataSetNameTaken} {@link dataSetRetired} */
export function renameDataSet(dataSet: DataSet, said: string, all: readonly DataSet[]): readonly DataSetDraft[] {
  refuseRetired(dataSet);
  const name = written("name", said);
  refuseTaken(
    name,
    all.filter(({ id }) => id !== dataSet.id),
  );
  return name === dataSet.name ? [] : [dataSetDraft(dataSet.id, "data-readiness/data-set-renamed", { name })];
}

/** Linking twice says nothing new. @throws {@link tooManyProjects} {@link dataSetRetired} */
export function linkProject(dataSet: DataSet, project: string): readonly DataSetDraft[] {
  refuseRetired(dataSet);
  if (dataSet.projects.some((one) => one.project === project)) return [];
  if (dataSet.projects.length >= MOST_PROJECTS) throw tooManyProjects(null);
  return [dataSetDraft(dataSet.id, "data-readiness/data-set-linked", { project })];
}

export const unlinkProject = (dataSet: DataSet, project: string): readonly DataSetDraft[] =>
  dataSet.projects.some((one) => one.project === project)
    ? [dataSetDraft(dataSet.id, "data-readiness/data-set-unlinked", { project })]
    : [];

/** @throws {@link dataSetRetired} */
export function retireDataSet(dataSet: DataSet, because: string): DataSetDraft {
  refuseRetired(dataSet);
  return dataSetDraft(dataSet.id, "data-readiness/data-set-retired", { because: written("because", because) });
}

/** @throws {@link notRetired} {@link dataSetNameTaken} */
export function restoreDataSet(dataSet: DataSet, all: readonly DataSet[]): DataSetDraft {
  if (dataSet.retired === null) throw notRetired(null);
  refuseTaken(dataSet.name, all);
  return dataSetDraft(dataSet.id, "data-readiness/data-set-restored", {});
}
