export { checkAllowed } from "./allowed-hosts.ts";
export { checkConnection } from "./check-connection.ts";
export { checkSelect } from "./check-select.ts";
export { openSource, type Source, type SourceToOpen, sourceTables } from "./open-source.ts";
export type { SourceTable } from "./reader.ts";
export {
  engineNames,
  type SourceConnection,
  type SourceEngine,
  type SourceLimits,
  type SourceReading,
  sourceEngines,
  usualPorts,
} from "./source.ts";
export { badSource, sourceFailed, sourceNotAllowed } from "./source-problems.ts";
