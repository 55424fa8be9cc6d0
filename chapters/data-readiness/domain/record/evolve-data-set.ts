import { type Source, sourceOf } from "#chapters/lifecycle/domain";
import type { Fold } from "#kernel";
import { dataSourceFold } from "../sources/data-source.ts";
import { type DataSet, nothingSaidOf } from "./data-set.ts";
import type { DataSetEntry } from "./entries.ts";

/** What one entry makes of a data set: pure, and total over any order of entries. */
export function evolveDataSet(dataSet: DataSet, entry: DataSetEntry): DataSet {
  const told = sourceOf(entry);
  switch (entry.kind) {
    case "data-readiness/data-set-named":
      return { ...dataSet, name: entry.body.name, opened: dataSet.opened ?? told };
    case "data-readiness/data-set-renamed":
      return { ...dataSet, name: entry.body.name };
    case "data-readiness/data-set-linked":
      return { ...dataSet, projects: [...without(dataSet.projects, entry.body, ["project"]), { project: entry.body.project, told }] };
    case "data-readiness/data-set-unlinked":
      return { ...dataSet, projects: without(dataSet.projects, entry.body, ["project"]) };
    case "data-readiness/data-set-retired":
      return { ...dataSet, retired: { because: entry.body.because, told } };
    case "data-readiness/data-set-restored":
      return { ...dataSet, retired: null };
    case "data-readiness/roles-said":
      return { ...dataSet, roles: { value: entry.body.roles, told } };
    case "data-readiness/version-assessed":
      return { ...dataSet, assessed: [...dataSet.assessed, { ...entry.body, told }] };
    case "data-readiness/question-asked": {
      const { question: id, ...said } = entry.body;
      return {
        ...dataSet,
        questions: [...dataSet.questions.filter((one) => one.id !== id), { id, ...said, asked: told, withdrawn: null }],
      };
    }
    case "data-readiness/question-withdrawn": {
      const { question: id, because } = entry.body;
      return { ...dataSet, questions: dataSet.questions.map((one) => (one.id === id ? { ...one, withdrawn: { because, told } } : one)) };
    }
    default:
      return evolveChecks(dataSet, entry, told);
  }
}

/** What is said of single checks: the newest of each counts. */
function evolveChecks(dataSet: DataSet, entry: DataSetEntry, told: Source): DataSet {
  switch (entry.kind) {
    case "data-readiness/check-answered":
      return { ...dataSet, answers: [...without(dataSet.answers, entry.body, ofCheck), { ...entry.body, told }] };
    case "data-readiness/check-waived":
      return { ...dataSet, waivers: [...without(dataSet.waivers, entry.body, ofCheck), { ...entry.body, told }] };
    case "data-readiness/waiver-ended":
      return { ...dataSet, waivers: without(dataSet.waivers, entry.body, ofCheck) };
    case "data-readiness/effort-estimated": {
      const { effort, ...of } = entry.body;
      const others = without(dataSet.efforts, of, ofCheck);
      return { ...dataSet, efforts: effort === null ? others : [...others, { ...of, effort, told }] };
    }
    case "data-readiness/half-life-set": {
      const { check, days } = entry.body;
      const others = without(dataSet.halfLives, entry.body, ["check"]);
      return { ...dataSet, halfLives: days === null ? others : [...others, { check, days, told }] };
    }
    case "data-readiness/work-done":
      return { ...dataSet, work: [...dataSet.work, { ...entry.body, told }] };
    default:
      return dataSet;
  }
}

const ofCheck = ["check", "question"] as const;

/** Those that differ from `said` in one of the named fields. */
const without = <T extends { readonly [K in Name]: unknown }, Name extends string>(
  among: readonly T[],
  said: { readonly [K in Name]: unknown },
  names: readonly Name[],
): readonly T[] => among.filter((one) => names.some((name) => one[name] !== said[name]));

/** Data sets, folded from what was said about them. */
export const dataSetFold: Fold<DataSet, DataSetEntry> = {
  noun: "data-readiness/data-set",
  version: 1,
  initial: nothingSaidOf,
  evolve: evolveDataSet,
};

/** How this chapter's entries become state. */
export const dataReadinessFolds = [dataSetFold, dataSourceFold] as const;
