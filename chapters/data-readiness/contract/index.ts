// What is measured and what it comes to, on the wire and in files.

export { profileView } from "./profile.ts";
export { personDaysView } from "./report.ts";
export { getReportFile, reportFileView } from "./report-file.ts";

// Data sets: what is said of them.

export {
  answerCheckEndpoint,
  endWaiverEndpoint,
  estimateEffortEndpoint,
  recordWorkEndpoint,
  setHalfLifeEndpoint,
  waiveCheckEndpoint,
} from "./checks.ts";
export { type DataSetRow, type DataSetView, dataSetView } from "./data-set-views.ts";
export {
  getDataSet,
  linkProjectEndpoint,
  listDataSets,
  nameDataSetEndpoint,
  renameDataSetEndpoint,
  restoreDataSetEndpoint,
  retireDataSetEndpoint,
  unlinkProjectEndpoint,
} from "./data-sets.ts";
export { dataReadinessEntryKinds } from "./entries.ts";
export { askQuestionEndpoint, sayRolesEndpoint, withdrawQuestionEndpoint } from "./questions.ts";

// Measuring them.

export {
  type AssessmentState,
  type AssessmentView,
  cancelAssessment,
  deleteUpload,
  getAssessment,
  getProfile,
  listAssessments,
  listUploads,
  lookAtUpload,
  pushProfile,
  sendUpload,
  startAssessment,
} from "./assessments.ts";

// Reading them where they lie.

export {
  addDataSource,
  assessSource,
  listDataSources,
  listSourceTables,
  lookAtSource,
  removeDataSource,
  type SourceReadingSaid,
  type SourceView,
  setSourcePasswordEndpoint,
} from "./sources.ts";

// Two versions side by side, and a report as evidence.

export { attachReport, getAttached, readinessOfProject } from "./attach.ts";
export { compareVersions } from "./comparison.ts";

// What is due on them.

export { listReadinessNeeds, type ReadinessNeedsView } from "./needs.ts";
