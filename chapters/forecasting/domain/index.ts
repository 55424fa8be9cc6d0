export { type FirstRange, firstRange, type Lasting } from "./first-range.ts";
