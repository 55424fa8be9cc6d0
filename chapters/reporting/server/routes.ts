import type { Route } from "#platform/http";
import { tableRoutes } from "./table-routes.ts";

/** Every endpoint of the chapter. */
export const reportingRoutes: readonly Route[] = [...tableRoutes];
