export { boxedPhases } from "./boxed-phases.ts";
export { type FirstRange, isTooLong, type Lasting } from "./first-range.ts";
export { forecastingFolds } from "./folds.ts";
export { type ForecastGiven, type PartOpinions, usualGiven } from "./forecast-given.ts";
export type { ForecastInput } from "./forecast-inputs.ts";
export { forecastOf, type ProjectForecast } from "./forecast-of.ts";
export { forecastSays, percent } from "./forecast-says.ts";
export { graphOfProject } from "./graph-of-project.ts";
export { triesOfProject } from "./more-tries/tries-of-project.ts";
export type { NextEvidence } from "./next-evidence.ts";
export { type ProjectOutlook, projectOutlook, promisedDay, promisesOfAll } from "./portfolio-outlook.ts";
export { rangeOfProject } from "./range-of-project.ts";
export type { Curve, DayRange, ForecastDay, Shipping } from "./shipping.ts";
export type { PromisesTogether } from "./simulation/promises-together.ts";
export type { Simulated } from "./simulation/ship-days.ts";
export type { UsualWays, WaysOut } from "./usual-ways.ts";

// Estimates, given blind.

export { askEstimates, partsLeft } from "./estimates/ask-estimates.ts";
export { closeRound } from "./estimates/close-round.ts";
export { type EstimatedPart, type EstimatesBodies, estimatedParts } from "./estimates/entries.ts";
export { type Giver, giveEstimate, type PartEstimated } from "./estimates/give-estimate.ts";
export { pooledEstimate } from "./estimates/pool-estimates.ts";
export { type EstimateRound, type Given, latestGiven, roundFold } from "./estimates/round.ts";
export { roundIsOpenTo, roundSays } from "./estimates/round-says.ts";
export { cameOfRange } from "./estimates/what-came.ts";

// Statements of confidence: a claim, its day, what people answer, how it ended.

export { answerDraft, answerStatement, takesAnswers } from "./statements/answer-statement.ts";
export { countsFrom, isOverdue } from "./statements/counts-from.ts";
export { type Resolution, resolutions, type StatementBodies } from "./statements/entries.ts";
export { makeStatement } from "./statements/make-statement.ts";
export { resolvedDraft, resolveStatement } from "./statements/resolve-statement.ts";
export { type Settlement, settlementOf } from "./statements/settle-by-criterion.ts";
export { type AnswerGiven, claimOf, latestAnswers, resolvedAs, type Statement, statementFold } from "./statements/statement.ts";
export { answersAreOpenTo, statementSays, stateOf } from "./statements/statement-says.ts";
export { suggestStatements } from "./statements/suggest-statements.ts";

// Projects that were over before they came here.

export { type Ending, endings, type FinishedBodies, type FinishedBody } from "./finished/entries.ts";
export { countingFinished, type FinishedProject, finishedFold, middleRatio, ratioOf } from "./finished/finished-project.ts";
export { isKept, keepFinished, withdrawFinished } from "./finished/keep-finished.ts";
export { kindSays } from "./finished/kind-says.ts";
export { hindcasts, ratiosByKind } from "./finished/own-history.ts";
export { type FinishedRead, readFinished } from "./finished/read-finished.ts";
export { type FinishedRole, finishedRoles } from "./finished/roles.ts";

// What is assumed until one's own record says.

export { type Assumed, assumptionsOf, assumptionsStoryFold, nothingSaid } from "./assumptions/assumptions-said.ts";
export { ASSUMPTIONS_ID, type AssumptionBodies } from "./assumptions/entries.ts";
export { priceLateness, setDrift, setOverConfidence, setPrior, setSplitRate } from "./assumptions/set-assumptions.ts";
export { type Assumptions, assumptionsNow, commitQuantile, priorsKnownOn, usual } from "./assumptions/usual-assumptions.ts";

// Queues of others that a project waits in.

export { type QueueBodies, type WaitTimes, waitTimes } from "./queues/entries.ts";
export { endWait, expectWait, withdrawWait } from "./queues/expect-wait.ts";
export { type QueuesOfProject, queuesFold, queuesStoryFold, standingWaits, type Wait } from "./queues/queues.ts";
export { type WaitGiven, waitDaysSay } from "./queues/waits-ahead.ts";

// Teams that share their people among projects.

export type { TeamBodies } from "./teams/entries.ts";
export { asksOf, returnPeople, takePeople } from "./teams/take-people.ts";
export { dissolveTeam, setTeam, type Team, teamFold } from "./teams/team.ts";
export type { MemberGiven, TeamAsGiven, TeamGiven } from "./teams/team-given.ts";
export { teamAsksSay, tooManySay } from "./teams/team-says.ts";

// Promises as forecasts.

export { type PromiseBodies, promisedThings } from "./promises/entries.ts";
export { promisesFold } from "./promises/promises.ts";
export { chanceOfPromise, type PromiseMade, promisesToWeigh, weighPromise } from "./promises/weigh-promise.ts";
export { cameOfPromise } from "./promises/what-came-of-promises.ts";

// What it still costs.

export { type CostAhead, type CostGiven, costAhead } from "./money/cost-ahead.ts";
export type { CostQuantiles } from "./money/cost-quantiles.ts";
export { type CostSaid, costSays } from "./money/cost-says.ts";
export type { CostUntil } from "./money/cost-until.ts";
export { type MonthlyPrice, type Priced, pricedOf } from "./money/priced.ts";
export { countedTokens } from "./money/use/counted-tokens.ts";
export { type Between, tokensAre, type UseBodies, type UseExpected } from "./money/use/entries.ts";
export { expectUse } from "./money/use/expect-use.ts";
export { type RunCost, type RunIn, runCost } from "./money/use/run-cost.ts";
export { solvedShare, tellsSolved } from "./money/use/solved-share.ts";
export { expectedUseFold } from "./money/use/use.ts";

// What success is worth, and the next test before it.

export { type WorthBodies, type WorthPer, worthPers } from "./worth/entries.ts";
export { MOST_TEST_CASES, nextTest } from "./worth/next-test.ts";
export { togetherBelieve } from "./worth/together-believe.ts";
export { noMoneyHere, priceTest, valueSuccess } from "./worth/value-success.ts";
export { type Verdict, verdicts, type WorthOfNext, worthOfNext } from "./worth/worth-of-next.ts";
export { inAll, type WorthSaid, worthFold } from "./worth/worth-said.ts";
export { flipsSay, moneySays, nobodySaid, nowSays, optionSays, resultSays, verdictSays, worthSays } from "./worth/worth-says.ts";

// What waits for somebody.

export { type ForecastNeed, forecastNeedKinds, needOfRound, needOfStatement } from "./needs/forecast-needs.ts";

// How decisions were taken, and what came of them.

export {
  type Counted,
  type DecisionQuality,
  type DecisionsForBoard,
  decisionQuality,
  decisionsForBoard,
  type LookingBack,
  type QualityFigure,
  qualityOfKinds,
} from "./decisions/index.ts";

// How well confidence was placed.

export {
  type CalibrationReport,
  type ChancePutRight,
  type ClaimTable,
  calibrationReport,
  chancePutRight,
  couldTeach,
  isOutside,
  LEAST,
  type Learnt,
  learntFrom,
  type Resolved,
  type ResolvedRange,
  type ResolvedStatement,
  readClaims,
  recordsOfGroups,
  type ToPutRight,
  trackRecord,
  widening,
} from "./track-record/index.ts";

// What a forecast would be if something were assumed otherwise: run anew wherever somebody drags it.

export { type ForecastModel, forecastModelOf } from "./what-if/forecast-model.ts";
export { type IfWaited, ifAnotherWaited } from "./what-if/if-another-waited.ts";
export { asItIs, type Levers, type Reforecast, reforecast } from "./what-if/reforecast.ts";
export { type Swing, swingsOf } from "./what-if/swings-of.ts";

// What moved a forecast since an earlier day, entry by entry.

export {
  assumptionSays,
  closedRoundSays,
  finishedSays,
  preparationMovedSays,
  queueSays,
  ruleSays,
  widenedAnewSays,
} from "./moved/around-says.ts";
export { type SaidOfData, saidOfData } from "./moved/data-says.ts";
export { type Happening, happenedAround, happenedInProject, type MovedLine } from "./moved/happening.ts";
export { chancesSay, daysSay, movedSays, pointsSay, stepBecause, stepSays } from "./moved/moved-says.ts";
export { type Moved, movesOf } from "./moved/moves.ts";
export { evenly, pathOf } from "./moved/path.ts";
export { readingAt } from "./moved/reading.ts";
export type { Ground } from "./moved/standpoint.ts";
// Items: when so many are done, and how many by a day.

export type { WeeksOfItems } from "./throughput/count-weeks.ts";
export { refuseEndless } from "./throughput/endless-log.ts";
export type { KeptLog, ThroughputBodies } from "./throughput/entries.ts";
export { forecastItems, type ItemsForecast, type ItemsQuestion } from "./throughput/forecast-items.ts";
export { type ItemStream, itemStreamFold } from "./throughput/item-stream.ts";
export { backtestSays } from "./throughput/items-backtest.ts";
export { type ItemsAssumed, type ItemsModel, itemsModel } from "./throughput/items-model.ts";
export { chanceOf, itemsSay } from "./throughput/items-say.ts";
export { looksLikeJson, rowsOfJson } from "./throughput/json-rows.ts";
export { keepLog, streamNamed, withdrawLog } from "./throughput/keep-log.ts";
export { type LogRole, logRoles } from "./throughput/log-roles.ts";
export { asGuessed, type LogRead, type LogReading, logSays, readLog } from "./throughput/read-log.ts";
