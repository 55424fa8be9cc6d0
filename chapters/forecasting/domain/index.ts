export { type FirstRange, type Lasting } from "./first-range.ts";
export { rangeOfProject } from "./range-of-project.ts";
