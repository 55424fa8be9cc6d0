import type { Route } from "#platform/http";
import { checkRoutes } from "./check-routes.ts";
import { dataSetRoutes } from "./data-set-routes.ts";
import { profileRoutes } from "./profile-routes.ts";

export const dataReadinessRoutes: readonly Route[] = [...dataSetRoutes, ...checkRoutes, ...profileRoutes];
