export { readPasted, readTable, type TableFile, type TableFound } from "./files/read-table.ts";
export { tableRoutes } from "./table-routes.ts";
