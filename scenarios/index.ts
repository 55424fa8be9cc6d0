export { type DatedDraft, type History, inOrder } from "./history.ts";
export { company } from "./sample/company.ts";
export { sample } from "./sample/sample.ts";
export { type Size, scale } from "./scale.ts";
