export { type Config, readConfig } from "./config.ts";
export { passedOn } from "./passed-on.ts";
export { type Seal, seal, unseal } from "./seal.ts";
export { secretOf } from "./secret.ts";
