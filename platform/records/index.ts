export { type Engine, enterEngine } from "./engine/engine.ts";
export { migrateForward } from "./migrations.ts";
export { CHANNEL, type Pulse } from "./pulse.ts";
export { type Db, openRecords, type Records } from "./records.ts";
export { databaseAway, whyAway } from "./why-away.ts";
