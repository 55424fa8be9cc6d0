export type { TableFile, TableFound } from "./files/read-table.ts";
export { reportingRoutes } from "./routes.ts";
