export type { FirstRange, Lasting } from "./first-range.ts";
export { rangeOfProject } from "./range-of-project.ts";
