import { projectFold, type Source } from "#chapters/lifecycle/domain";
import { type Image, unknown } from "#kernel";
import type { Reply, Scope } from "#platform/http";
import type { getDataSet } from "../contract/index.ts";
import type { DataSet } from "../domain/index.ts";
import { madeReport, notHere, type Wanted } from "./made-report.ts";
import { profilesHere } from "./profile-store.ts";
import { withWords } from "./words-within.ts";

/** A data set's page, with the report that is wanted. */
export async function viewDataSet(dataSet: DataSet, wanted: Wanted, scope: Scope): Promise<Reply<typeof getDataSet>> {
  const { records, workspace, image, today } = scope;
  const [told, here] = await Promise.all([
    madeReport(dataSet, wanted, scope),
    profilesHere(
      records,
      workspace.id,
      dataSet.assessed.map(({ profile }) => profile),
    ),
  ]);
  // a report that was made before is not shown once what it stands on has gone
  const made = told.known && !here.has(told.value.assessed.profile) ? unknown(notHere(told.value.assessed)) : told;
  const shown = made.known ? await withWords(made.value.report, scope) : null;
  const { id, name, opened, retired, roles, questions, assessed, answers, waivers, efforts, halfLives, work } = dataSet;
  return {
    ...{ id, name, asOf: today },
    opened: opened && viewCite(opened),
    retired: retired && { because: retired.because, cite: viewCite(retired.told) },
    projects: viewProjects(dataSet, image),
    roles: roles && { value: roles.value, cite: viewCite(roles.told) },
    questions: questions.map(({ asked, withdrawn, ...question }) => ({
      ...question,
      withdrawn: withdrawn && { because: withdrawn.because, cite: viewCite(withdrawn.told) },
      cite: viewCite(asked),
    })),
    versions: assessed.toReversed().map(({ startedBy: _, ...one }) => ({ ...cited(one), isHere: here.has(one.profile) })),
    answers: answers.map(cited),
    waivers: waivers.map(cited),
    efforts: efforts.map(cited),
    halfLives: halfLives.map(cited),
    work: work.map(cited),
    made:
      made.known && shown
        ? { known: true, value: { ...viewMade(made.value.assessed, wanted), digest: made.value.digest, report: shown } }
        : { known: false, because: made.known ? "" : made.because },
  };
}

const viewMade = ({ assessment, version, profile, rows, measuredOn, measured }: DataSet["assessed"][number], { question }: Wanted) => ({
  ...{ assessment, version, question, profile, rows, measuredOn, measured },
});

/** The projects it is for, each with its name; null for one that this record does not know. */
export const viewProjects = ({ projects }: DataSet, image: Image) =>
  projects.map(({ project, told }) => ({ project, name: image.one(projectFold, project)?.name ?? null, cite: viewCite(told) }));

const viewCite = ({ entry, on, recordedOn, by, imported }: Source) => ({ entry, on, recordedOn, by, imported });

const cited = <T extends { readonly told: Source }>({ told, ...rest }: T) => ({ ...rest, cite: viewCite(told) });
