export { type FirstRange, firstRange, type Lasting } from "./first-range.ts";
export { rangeOfProject } from "./range-of-project.ts";
