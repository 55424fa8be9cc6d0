export { type AppParts, createApp } from "./create-app.ts";
export type { Asked, Can, Endpoint, Reply } from "./endpoint.ts";
export { file, withHeaders } from "./file.ts";
export { handle, type Mount, type StarterScope, serve } from "./handle.ts";
export { type Log, makeLog, withoutSecrets } from "./log.ts";
export { newId } from "./new-id.ts";
export { notFound } from "./problems.ts";
export { act, type Route, read, type ServerEvent, stream, write } from "./route.ts";
export type { Account, Appending, Bounds, LedgerDoor, Once, OpenScope, Reader, Scope, Workspace } from "./scope.ts";
