export { readPasted, readTable, type TableFile, type TableFound } from "./files/read-table.ts";
export { reportingRoutes } from "./routes.ts";
