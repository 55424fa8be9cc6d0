import type { Route } from "#platform/http";
import { keepRoutes } from "./keep-routes.ts";
import { tableRoutes } from "./table-routes.ts";

/** Every endpoint of the chapter. */
export const reportingRoutes: readonly Route[] = [...tableRoutes, ...keepRoutes];
