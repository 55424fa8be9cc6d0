export { isWide, keptAs, rowsToKeep } from "./kept-rows.ts";
export type { Limits } from "./locked-database.ts";
export { type Measure, type Measured, measureTable, type TableFile, type Where } from "./measure-table.ts";
export { type Opening, type OpenTable, openTable } from "./open-table.ts";
export { inOwnProcess, type OwnLimits, type Progress, type Work } from "./own-process.ts";
export { noSuchColumn, unreadableTable } from "./problems.ts";
export type { Skipped } from "./skipped.ts";
export {
  badSource,
  checkAllowed,
  checkConnection,
  checkSelect,
  engineNames,
  openSource,
  type Source,
  type SourceConnection,
  type SourceEngine,
  type SourceLimits,
  type SourceReading,
  type SourceTable,
  type SourceToOpen,
  sourceEngines,
  sourceFailed,
  sourceNotAllowed,
  sourceTables,
  usualPorts,
} from "./sources/index.ts";
export type { TableColumn, TableOrigin } from "./table-origin.ts";
