export { type ColumnGuess, guessColumns, mappingOf } from "./table/guess-columns.ts";
export { readProjects } from "./table/read-projects.ts";
export type { ColumnRead, Reading, Refused, Remark } from "./table/reading.ts";
export { type ColumnUse, type DayOrder, type Mapping, type Role, roleName, roles } from "./table/roles.ts";
export { columnLetter, columnNames, MOST_CHARACTERS, MOST_COLUMNS, MOST_ROWS, type Table, type TableRow } from "./table/table.ts";
export { tableOf } from "./table/table-of.ts";
