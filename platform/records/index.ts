export { type LocalPostgres, startPostgres } from "./local-postgres.ts";
export { type Db, openRecords } from "./records.ts";
