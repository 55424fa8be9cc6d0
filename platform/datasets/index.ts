export { type Measure, type Measured, measureTable, type TableFile, type Where } from "./measure-table.ts";
export { noSuchColumn, unreadableTable } from "./problems.ts";
