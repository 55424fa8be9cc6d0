export { type BriefOptions, brief } from "./brief/brief.ts";
export { briefOfTable } from "./brief/brief-of-table.ts";

export { inPhaseOrder } from "./brief/in-phase-order.ts";
export type {
  Brief,
  DateGiven,
  Decision,
  Label,
  ProjectBrief,
  Question,
  Sentence,
  SourceGroup,
  SourceLine,
  Unsayable,
} from "./brief/shape.ts";
export { sourceGroups, sourceKey } from "./brief/sources.ts";
export { type ColumnGuess, guessColumns, mappingOf } from "./table/guess-columns.ts";
export { readProjects } from "./table/read-projects.ts";
export type { ColumnRead, Reading, Refused, Remark } from "./table/reading.ts";
export { type ColumnUse, type Mapping, type Role, roleName, roles } from "./table/roles.ts";
export { MOST_COLUMNS, MOST_ROWS, type Table, type TableRow } from "./table/table.ts";
export { tableOf } from "./table/table-of.ts";
