export { type Config, readConfig } from "./config.ts";
export { secretOf } from "./secret.ts";
