import { type Route, read } from "#platform/http";
import { listForecastNeeds } from "../contract/index.ts";
import { forecastNeedsOf } from "./forecast-needs-of.ts";

/** What waits for whoever asks: their answers, and what has come to its day. */
export const needRoutes: readonly Route[] = [
  read(listForecastNeeds, async (_asked, scope) => ({ asOf: scope.today, needs: await forecastNeedsOf(scope) })),
];
