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
import { type MadeFrom, reportsMade } from "./reports-made.ts";
import { hashed } from "./sha256.ts";

/** Which report: of a version (the newest where null), for a question (none where null). */
export interface Wanted {
  readonly version: string | null;
  readonly question: string | null;
}

/** A report with what it stands on. People's words in it are references. */
export interface MadeReport {
  readonly assessed: Assessed;
  readonly report: ReadinessReport;
  /** SHA-256 of what is kept where the report is attached. */
  readonly digest: string;
}

/** What reports are made on. */
export interface ReportGround {
  readonly records: Db;
  readonly workspace: { readonly id: string };
  readonly image: Image;
  readonly today: Day;
}

/** The reports of several data sets. Those that were made before from the same things are not made again; what the others need is read at once. */
export async function madeReports(
  asked: readonly { readonly dataSet: DataSet; readonly wanted: Wanted }[],
  { records, workspace, image, today }: ReportGround,
): Promise<readonly Answer<MadeReport>[]> {
  const history = image.all(dataSetFold).flatMap(workOf);
  const placed = asked.map(({ dataSet, wanted }) => {
    const assessed = isAsked(dataSet, wanted) ? assessedFor(dataSet, wanted) : undefined;
    const others = history.filter((work) => work.dataSet !== dataSet.id);
    const from = assessed && {
      dataSet,
      assessed,
      before: versionBefore(dataSet, assessed),
      question: wanted.question,
      history: others,
      today,
    };
    return { dataSet, wanted, from, made: from && reportsMade.find(from) };
  });
  const missing = placed.flatMap(({ from, made }) =>
    from && !made ? [from.assessed.profile, ...(from.before ? [from.before.profile] : [])] : [],
  );
  const profiles = missing.length === 0 ? new Map<string, Profile>() : await findProfiles(records, workspace.id, missing);
  return placed.map(({ dataSet, wanted, from, made }) => {
    if (made) return known(made);
    if (from === undefined) return unknown(isAsked(dataSet, wanted) ? whyNone(dataSet, wanted) : NOT_ASKED);
    const profile = profiles.get(from.assessed.profile);
    if (profile === undefined) return unknown(notHere(from.assessed));
    const previous = (from.before && profiles.get(from.before.profile)) ?? null;
    const report = reportOrNone(from, profile, previous);
    return report.known ? known(reportsMade.keep(from, report.value)) : report;
  });
}

/** A report for a question that nobody asked would be the report for none, under another name. */
const isAsked = ({ questions }: DataSet, { question }: Wanted): boolean => question === null || questions.some(({ id }) => id === question);

const NOT_ASKED = "This data set is asked no such question. Choose one of its own.";

/** What somebody else measured may say what no measuring gives: then that version has no report, and all others have theirs. */
function reportOrNone(from: MadeFrom, profile: Profile, previous: Profile | null): Answer<MadeReport> {
  try {
    return known(reportFrom(from, profile, previous));
  } catch (error) {
    const isOurs = from.assessed.measured === "here" && (from.before === undefined || from.before.measured === "here");
    if (isOurs || !(error instanceof RangeError)) throw error;
    return unknown(
      `The profile of “${from.assessed.version}”, or of the version before, cannot be right: ${error.message} Measure it again.`,
    );
  }
}

function reportFrom({ dataSet, assessed, question: id, history, today }: MadeFrom, profile: Profile, previous: Profile | null): MadeReport {
  const question = dataSet.questions.find((one) => one.id === id) ?? null;
  const report = makeReport({
    ...{ profile, previous, history, today, said: saidOf(dataSet, id) },
    question: question?.asks ?? null,
    claimedMargin: question?.claimedMargin ?? null,
  });
  return { assessed, report, digest: citedBody(dataSet, { assessed, report }).digest };
}

/** One of them. */
export async function madeReport(dataSet: DataSet, wanted: Wanted, ground: ReportGround): Promise<Answer<MadeReport>> {
  const [made] = await madeReports([{ dataSet, wanted }], ground);
  return made ?? unknown("Nothing was asked for.");
}

const noReport = problem<{ because: string }>("data-readiness/no-report", 409, ({ because }) => because);

/** The same, where nothing can be done without it. @throws {@link noReport} */
export async function reportOrRefusal(dataSet: DataSet, wanted: Wanted, ground: ReportGround): Promise<MadeReport> {
  const made = await madeReport(dataSet, wanted, ground);
  if (!made.known) throw noReport({ because: made.because });
  return made.value;
}

/** What stands behind a citation, as it is hashed: the report, and by their digests the profile and the data that it is about. */
export const citedBody = ({ id, name }: DataSet, { assessed, report }: Pick<MadeReport, "assessed" | "report">) => {
  const { assessment, version, data, profile } = assessed;
  return hashed({ dataSet: { id, name }, ...{ assessment, version, data, profile, report } });
};

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

/** Why there is no report where what was measured has gone. */
export const notHere = ({ version }: Assessed): string =>
  `The profile of “${version}” is not here: this record came without what was measured. Assess the version again, or report its profile.`;
