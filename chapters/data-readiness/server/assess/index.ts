export { type Assess, type Assessing, assessFile } from "./assess-file.ts";
export type { Given } from "./given.ts";
export { type Look, lookAt } from "./look-at.ts";
