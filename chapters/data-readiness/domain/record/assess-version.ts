import { written } from "#chapters/lifecycle/domain";
import { type Day, longDay, problem } from "#kernel";
import type { Profile } from "../profile/profile.ts";
import type { Roles } from "../profile/roles.ts";
import { liveQuestion } from "./ask-question.ts";
import type { Assessed, DataSet } from "./data-set.ts";
import { type DataSetDraft, dataSetDraft, type MeasuringPlace } from "./entries.ts";
import { refuseRetired } from "./name-data-set.ts";

/** Assessments of one data set: one a day for years. */
const MOST_ASSESSMENTS = 5_000;

export const tooManyAssessments = problem<null>(
  "data-readiness/too-many-assessments",
  422,
  () => `A data set holds ${MOST_ASSESSMENTS.toLocaleString("en")} assessments at most. Name a new data set for what comes now.`,
);

/** Nothing was measured tomorrow. */
export const profileFromFuture = problem<{ field: string; today: Day }>(
  "data-readiness/profile-from-future",
  422,
  ({ today }) =>
    `The profile says it was measured after today, ${longDay(today)}. Set the clock of the machine that measured it, and measure again.`,
);

/** Reading the roles again says nothing new. @throws where the data set was retired. */
export function sayRoles(dataSet: DataSet, roles: Roles): readonly DataSetDraft[] {
  refuseRetired(dataSet);
  return dataSet.roles !== null && JSON.stringify(dataSet.roles.value) === JSON.stringify(roles)
    ? []
    : [dataSetDraft(dataSet.id, "data-readiness/roles-said", { roles })];
}

/** What is to be assessed. */
export interface AssessmentSaid {
  readonly version: string;
  readonly question: string | null;
}

/** Whether an assessment may begin: looked at when it is asked for, and again when it is done. @throws {@link tooManyAssessments} and where the data set was retired, or the question withdrawn. */
export function mayAssess(dataSet: DataSet, { version, question }: AssessmentSaid): void {
  refuseRetired(dataSet);
  written("version", version);
  liveQuestion(dataSet, question);
  if (dataSet.assessed.length >= MOST_ASSESSMENTS) throw tooManyAssessments(null);
}

/** What was measured, with where it is kept. */
export interface MeasuredVersion extends AssessmentSaid {
  readonly assessment: string;
  readonly profile: Pick<Profile, "from" | "rows" | "roles" | "measuredOn">;
  /** SHA-256 of the profile's canonical JSON. */
  readonly digest: string;
  readonly measured: MeasuringPlace;
  readonly startedBy: string;
}

/** @throws {@link profileFromFuture} and as {@link mayAssess} */
export function assessVersion(dataSet: DataSet, said: MeasuredVersion, { today }: { readonly today: Day }): DataSetDraft {
  mayAssess(dataSet, said);
  const { assessment, version, question, profile, digest, measured, startedBy } = said;
  if (profile.measuredOn > today) throw profileFromFuture({ field: "profile.measuredOn", today });
  return dataSetDraft(dataSet.id, "data-readiness/version-assessed", {
    ...{ assessment, version: version.trim(), data: profile.from.digest, profile: digest, rows: profile.rows, question },
    ...{ target: profile.roles.target, measuredOn: profile.measuredOn, measured, startedBy },
  });
}

/** The names of the versions, the newest first. */
export const versionsOf = ({ assessed }: DataSet): readonly string[] => [...new Set(assessed.toReversed().map(({ version }) => version))];

/**
 * Which assessment a report stands on: the newest of the version (of all where none is named) that was measured for the question, else the
 * newest with the question's target, else, where the question names no target of its own, the newest of all.
 *
 * @returns Undefined where nothing fits: then the version is to be assessed for that question.
 */
export function assessedFor(
  dataSet: DataSet,
  wanted: { readonly version: string | null; readonly question: string | null },
): Assessed | undefined {
  const { version, question } = wanted;
  const among = dataSet.assessed.filter((one) => version === null || one.version === version).toReversed();
  if (question === null) return among[0];
  const target = dataSet.questions.find(({ id }) => id === question)?.target ?? null;
  const newest = version === null ? among.filter((one) => one.version === among[0]?.version) : among;
  return newest.find((one) => one.question === question) ?? newest.find((one) => target === null || one.target === target);
}
