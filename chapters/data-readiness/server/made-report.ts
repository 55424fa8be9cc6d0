import { type Answer, type Day, type Image, known, problem, unknown } from "#kernel";
import type { Db } from "#platform/records";
import {
  type Assessed,
  assessedFor,
  type DataSet,
  dataSetFold,
  makeReport,
  type Profile,
  type ReadinessReport,
  saidOf,
  workOf,
} from "../domain/index.ts";
import { findProfiles } from "./profile-store.ts";
import { hashed } from "./sha256.ts";

/** Which report: of a version (the newest where null), for a question (none where null). */
export interface Wanted {
  readonly version: string | null;
  readonly question: string | null;
}

/** A report with what it stands on. People's words in it are references. */
export interface MadeReport {
  readonly assessed: Assessed;
  readonly profile: Profile;
  readonly report: ReadinessReport;
  /** What is hashed, and kept where the report is attached. */
  readonly body: string;
  readonly digest: string;
}

interface Ground {
  readonly records: Db;
  readonly workspace: { readonly id: string };
  readonly image: Image;
  readonly today: Day;
}

/** The reports of several data sets, their profiles read at once. */
export async function madeReports(
  asked: readonly { readonly dataSet: DataSet; readonly wanted: Wanted }[],
  { records, workspace, image, today }: Ground,
): Promise<readonly Answer<MadeReport>[]> {
  const placed = asked.map(({ dataSet, wanted }) => {
    const assessed = assessedFor(dataSet, wanted);
    return { dataSet, wanted, assessed, before: assessed && versionBefore(dataSet, assessed) };
  });
  const digests = placed.flatMap(({ assessed, before }) => [assessed?.profile ?? [], before?.profile ?? []].flat());
  const profiles = await findProfiles(records, workspace.id, digests);
  const all = image.all(dataSetFold);
  return placed.map(({ dataSet, wanted, assessed, before }) => {
    if (assessed === undefined) return unknown(whyNone(dataSet, wanted));
    const profile = profiles.get(assessed.profile);
    if (profile === undefined) return unknown(notHere(assessed));
    const question = dataSet.questions.find(({ id }) => id === wanted.question) ?? null;
    const report = makeReport({
      ...{ profile, today, said: saidOf(dataSet, wanted.question) },
      question: question?.asks ?? null,
      claimedMargin: question?.claimedMargin ?? null,
      history: all.filter(({ id }) => id !== dataSet.id).flatMap(workOf),
      previous: (before && profiles.get(before.profile)) ?? null,
    });
    return known({ assessed, profile, report, ...hashed(cited(dataSet, assessed, report)) });
  });
}

/** One of them. */
export async function madeReport(dataSet: DataSet, wanted: Wanted, ground: Ground): Promise<Answer<MadeReport>> {
  const [made] = await madeReports([{ dataSet, wanted }], ground);
  return made ?? unknown("Nothing was asked for.");
}

const noReport = problem<{ because: string }>("data-readiness/no-report", 409, ({ because }) => because);

/** The same, where nothing can be done without it. @throws {@link noReport} */
export async function reportOrRefusal(dataSet: DataSet, wanted: Wanted, ground: Ground): Promise<MadeReport> {
  const made = await madeReport(dataSet, wanted, ground);
  if (!made.known) throw noReport({ because: made.because });
  return made.value;
}

/** What stands behind a citation: the report, and by their digests the profile and the data that it is about. */
export const cited = ({ id, name }: DataSet, { assessment, version, data, profile }: Assessed, report: ReadinessReport) => ({
  dataSet: { id, name },
  ...{ assessment, version, data, profile, report },
});

/** The newest assessment of another version that was told before. */
const versionBefore = ({ assessed }: DataSet, one: Assessed): Assessed | undefined =>
  assessed.findLast(({ version, told }) => version !== one.version && told.entry < one.told.entry);

function whyNone({ assessed, questions }: DataSet, { version, question }: Wanted): string {
  const among = version === null ? assessed : assessed.filter((one) => one.version === version);
  if (among.length === 0) return version === null ? "No version has been assessed yet. Send one." : `No version is called “${version}”.`;
  const target = questions.find(({ id }) => id === question)?.target ?? null;
  const newest = among.at(-1)?.version ?? "";
  return target === null
    ? `The version “${newest}” has not been assessed for this question yet.`
    : `The version “${newest}” has not been assessed with “${target}” as its target yet. Assess it for this question.`;
}

const notHere = ({ version }: Assessed): string =>
  `The profile of “${version}” is not here: this record came without what was measured. Assess the version again, or report its profile.`;
