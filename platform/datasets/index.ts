export { type Measure, type Measured, measureTable, type TableFile, type Where } from "./measure-table.ts";
export { type Opening, type OpenTable, openTable, type TableColumn, type TableOrigin } from "./open-table.ts";
export { inOwnProcess, type OwnLimits, type Progress, type Work } from "./own-process.ts";
export { noSuchColumn, unreadableTable } from "./problems.ts";
export type { Limits } from "./sandbox.ts";
export type { Skipped } from "./skipped.ts";
