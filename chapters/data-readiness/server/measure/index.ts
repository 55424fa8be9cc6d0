export { lookAtColumns, measureColumns, type TypedColumn, type TypedTable } from "./measure-columns.ts";
export { measureSet } from "./set/measure-set.ts";
export type { Table } from "./table.ts";
