export { type PastedRow, readText } from "./read-text.ts";
