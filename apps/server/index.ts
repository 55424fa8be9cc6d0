export { compose, type House } from "./compose.ts";
