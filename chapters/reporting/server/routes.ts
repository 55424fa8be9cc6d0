import type { Route } from "#platform/http";
import { briefRoutes } from "./brief-routes.ts";
import { keepRoutes } from "./keep-routes.ts";
import { tableRoutes } from "./table-routes.ts";

/** Every endpoint of the chapter. */
export const reportingRoutes: readonly Route[] = [...tableRoutes, ...briefRoutes, ...keepRoutes];
