export { type BriefView, briefView, getBrief, makeBrief, makeBriefFile } from "./brief.ts";
export { keepTable } from "./keep.ts";
export { readBriefTable } from "./table.ts";
