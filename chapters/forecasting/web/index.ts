export { useRanges } from "./queries.ts";
