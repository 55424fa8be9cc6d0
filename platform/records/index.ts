export { type Engine, enterEngine } from "./engine/engine.ts";
export { migrateForward } from "./migrations.ts";
export { type Db, openRecords, type Records } from "./records.ts";
