export { listRanges, type RangesView } from "./ranges.ts";
