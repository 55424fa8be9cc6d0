export { readTable, type TableFile, type TableFound } from "./read-table.ts";
