export { readinessJson } from "./json.ts";
