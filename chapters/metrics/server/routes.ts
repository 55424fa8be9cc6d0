import { idOfFirst, notFound, type Route, read, write } from "#platform/http";
import { defineMetricEndpoint, listMetrics } from "../contract/index.ts";
import { defineMetric, metricFold } from "../domain/index.ts";

export const metricsRoutes: readonly Route[] = [
  read(listMetrics, (_asked, { image }) => ({ metrics: image.all(metricFold) })),
  write(defineMetricEndpoint, {
    decide: ({ body }, { newId }) => [defineMetric(newId(), { ...body, unit: body.unit ?? null })],
    reply: (_asked, { image }, entries) => {
      const metric = image.one(metricFold, idOfFirst(entries));
      if (metric === undefined) throw notFound({ what: "metric" });
      return metric;
    },
  }),
];
