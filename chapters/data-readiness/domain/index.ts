// What was measured of a data set.

export { evaluationSays } from "./evaluation-says.ts";
export { givenTexts } from "./given-texts.ts";
export { type AlikePairs, isByChance } from "./profile/alike-pairs.ts";
export {
  type CodedMissing,
  type ColumnProfile,
  type ColumnType,
  columnTypes,
  type DateProfile,
  farOut,
  type NumberProfile,
  type Variants,
} from "./profile/column.ts";
export { refuseContradiction } from "./profile/contradictions/contradiction-in.ts";
export { dateCode, usualDateCodes } from "./profile/date-code.ts";
export { dayOrder } from "./profile/date-writing.ts";
export { type CellKinds, decideType, MOST } from "./profile/decide-type.ts";
export type { Agreement, Compared, EvaluationProfile, Share } from "./profile/evaluation.ts";
export { guessRoles } from "./profile/guess-roles.ts";
export { personalName, typeName } from "./profile/kind-names.ts";
export { nameOr, notNamed } from "./profile/not-named.ts";
export { type NumberMarks, type NumberWriting, numberWriting } from "./profile/number-writing.ts";
export { numericCode, usualCodes } from "./profile/numeric-code.ts";
export { type PersonalFinding, type PersonalKind, personalKinds } from "./profile/personal.ts";
export type { Profile } from "./profile/profile.ts";
export type { Drift, EnoughProfile, LabelProfile, LeakageTest, SegmentProfile, TimeProfile } from "./profile/question.ts";
export { type EvaluationRole, type EvaluationRoles, evaluationRoles, noRoles, type RoleGuess, type Roles } from "./profile/roles.ts";
export { columnsOf, rolesSaid } from "./profile/roles-said.ts";
export type { Association, AssociationMeasure, ReadFrom, SchemaChange, SetProfile, Skipped } from "./profile/set.ts";
export { booleanWords, missingWords } from "./profile/words.ts";

// What it comes to.

export { allChecks } from "./checks/all-checks.ts";
export { bandMeasured, isMeasured } from "./checks/band-measured.ts";
export { type Band, bands, type CheckResult, type CheckState, type Waiver } from "./checks/check.ts";
export { type DataJudgement, dataJudgement } from "./checks/data-judgement.ts";
export { makeReport, type ToReport } from "./checks/make-report.ts";
export type { ListedCheck } from "./checks/readiness-check.ts";
export type { ReadinessReport } from "./checks/report.ts";
export { nothingSaid, type Said, type SaidAnswer } from "./checks/said.ts";
export type { DoneWork } from "./effort/done-work.ts";
export { openWork, type ReportOf } from "./effort/open-work.ts";
export type { EffortRange, PersonDays } from "./effort/person-days.ts";

// What people say of a data set, and what is kept of it.

export { answerCheck, endWaiver, type KnownCheck, type OfCheck, waiveCheck } from "./record/answer-check.ts";
export { askQuestion, liveQuestion, type QuestionSaid, rolesFor, withdrawQuestion } from "./record/ask-question.ts";
export { assessedFor, assessVersion, mayAssess, sayRoles, versionsOf } from "./record/assess-version.ts";
export type { Assessed, DataSet, Question, WorkDone } from "./record/data-set.ts";
export { type CheckAnswer, checkAnswers, type DataSetBodies, type DataSetDraft, dataSetDraft, measuringPlaces } from "./record/entries.ts";
export { estimateEffort, recordWork, setHalfLife } from "./record/estimate-work.ts";
export { dataReadinessFolds, dataSetFold } from "./record/evolve-data-set.ts";
export {
  linkProject,
  nameDataSet,
  refuseRetired,
  renameDataSet,
  restoreDataSet,
  retireDataSet,
  unlinkProject,
} from "./record/name-data-set.ts";
export { rolesAgain } from "./record/roles-again.ts";
export { saidOf, workOf } from "./record/said-of.ts";

// Two versions.

export { compareSays, rowsSay } from "./compare/compare-says.ts";
export { type ComparedColumn, comparedColumns, missingShare } from "./compare/compared-columns.ts";
export { type MovedCheck, movedChecks } from "./compare/moved-checks.ts";

// Databases that data sets are read from.

export { addSource, liveSources, readingName, removeSource, setSourcePassword } from "./sources/add-source.ts";
export { type DataSource, dataSourceFold } from "./sources/data-source.ts";
export { type SourceBodies, type SourceEngine, sourceEngines } from "./sources/entries.ts";

// The report in words.

export { LEAST_OF_A_CELL } from "./checks/fitting/segments.ts";
export { type ColumnLine, columnLines, missingCells } from "./report-text/column-line.ts";
export { driversOf } from "./report-text/drivers-of.ts";
export { bandAsks, holds, ladderOf } from "./report-text/ladder-of.ts";
export { reportMarkdown } from "./report-text/markdown.ts";
export type {
  CheckLine,
  ReportItem,
  ReportPart,
  ReportPicture,
  ReportSection,
  ReportShape,
  TableHead,
} from "./report-text/report-shape.ts";
export { reportShape } from "./report-text/shape-report.ts";
export { comesFirst } from "./report-text/what-to-do.ts";

// The report as evidence.

export {
  BAND_METRIC,
  bandSays,
  type FigureAsked,
  figureOfReport,
  noFigureInReport,
  type ReportFigure,
  saidByPeople,
  usualBandCriterion,
} from "./evidence/figure-of-report.ts";

// What is due on it.

export { bandHeld, gateAsksSince } from "./needs/band-held.ts";
export { type ReadinessNeed, type ReadinessNeedKind, readinessNeedKinds } from "./needs/readiness-need.ts";
export { saidNeeds } from "./needs/said-needs.ts";
