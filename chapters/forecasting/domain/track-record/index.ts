export { type GroupRecord, recordsOfGroups } from "./records-of-groups.ts";
export { type CurveStep, isOutside, type Reliability } from "./reliability.ts";
export type { Outcome, Resolved, ResolvedRange, ResolvedStatement } from "./resolved.ts";
export type { SaidAndCame } from "./said-and-came.ts";
export type { Scores } from "./scores.ts";
export { type CalibrationReport, calibrationReport } from "./table/calibration-report.ts";
export { type ClaimTable, readClaims } from "./table/read-claims.ts";
export { type TrackRecord, trackRecord, type Whose } from "./track-record.ts";
