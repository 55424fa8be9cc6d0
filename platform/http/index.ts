export { handle, type Mount, type Scope, serve } from "./handle.ts";
