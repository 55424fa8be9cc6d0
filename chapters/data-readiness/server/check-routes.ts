import type { Route } from "#platform/http";
import {
  answerCheckEndpoint,
  endWaiverEndpoint,
  estimateEffortEndpoint,
  recordWorkEndpoint,
  setHalfLifeEndpoint,
  waiveCheckEndpoint,
} from "../contract/index.ts";
import { allChecks, answerCheck, endWaiver, estimateEffort, recordWork, setHalfLife, waiveCheck } from "../domain/index.ts";
import { onDataSet } from "./data-set-of.ts";

/** What people say of single checks. */
export const checkRoutes: readonly Route[] = [
  onDataSet(answerCheckEndpoint, (dataSet, { body: { because = null, ...said } }) => answerCheck(dataSet, { ...said, because }, allChecks)),
  onDataSet(waiveCheckEndpoint, (dataSet, { body }, { today }) => waiveCheck(dataSet, body, { checks: allChecks, today })),
  onDataSet(endWaiverEndpoint, (dataSet, { body }) => endWaiver(dataSet, body)),
  onDataSet(estimateEffortEndpoint, (dataSet, { body }) => estimateEffort(dataSet, body, allChecks)),
  onDataSet(recordWorkEndpoint, (dataSet, { body }) => recordWork(dataSet, body, allChecks)),
  onDataSet(setHalfLifeEndpoint, (dataSet, { body }) => setHalfLife(dataSet, body, allChecks)),
];
