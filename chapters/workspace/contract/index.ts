export { asOfQuery, dayOrInstant } from "./as-of.ts";
export { slug, workspaceParams } from "./params.ts";
export { type EntryKind, personal, sealed } from "./words.ts";
