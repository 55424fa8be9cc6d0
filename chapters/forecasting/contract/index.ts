export { type CostView, expectUseEndpoint, getCost } from "./cost.ts";
export { type ForecastView, getForecast, getOutlook } from "./forecast.ts";
export { type ForecastModelView, getForecastModel } from "./forecast-model.ts";
export { getMoved, type MovedView } from "./moved.ts";
export { listRanges, type RangesView } from "./ranges.ts";

// What people say, and what is kept of it.

export {
  type AssumptionsView,
  getAssumptions,
  priceLatenessEndpoint,
  setDriftEndpoint,
  setOverConfidenceEndpoint,
  setPriorEndpoint,
  setSplitRateEndpoint,
} from "./assumptions.ts";
export { type DecisionQualityView, getDecisionQuality } from "./decision-quality.ts";
export { forecastingEntryKinds } from "./entries.ts";
export {
  askEstimatesEndpoint,
  closeEstimatesEndpoint,
  type EstimatesView,
  getEstimates,
  giveEstimateEndpoint,
} from "./estimates.ts";
export {
  type FinishedPreview,
  type FinishedView,
  keepFinished,
  listFinished,
  lookAtFinished,
  withdrawFinishedEndpoint,
} from "./finished.ts";
export { type ForecastNeedsView, listForecastNeeds } from "./needs.ts";
export { endWaitEndpoint, expectWaitEndpoint, getWaits, type WaitsView, withdrawWaitEndpoint } from "./queues.ts";
export {
  answerStatementEndpoint,
  getStatement,
  listStatements,
  makeStatementEndpoint,
  resolveStatementEndpoint,
  type StatementView,
  suggestStatementsEndpoint,
} from "./statements.ts";
export {
  dissolveTeamEndpoint,
  getPeople,
  listTeams,
  makeTeamEndpoint,
  type PeopleView,
  returnPeopleEndpoint,
  setTeamEndpoint,
  type TeamsView,
  takePeopleEndpoint,
} from "./teams.ts";
export {
  getItemsForecast,
  type ItemStreamView,
  type ItemsForecastView,
  keepItemLog,
  listItemStreams,
  readItemLog,
  withdrawItemLog,
} from "./throughput.ts";
export { getOwnTrackRecord, getTrackRecord, type TrackRecordView } from "./track-record.ts";
export { getWorth, priceTestEndpoint, valueSuccessEndpoint, type WorthView } from "./worth.ts";
