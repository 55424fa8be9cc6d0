export { metricSchemas, metricsEntryKinds } from "./entries.ts";
export { defineMetricEndpoint, listMetrics, type MetricView, metricView } from "./metrics.ts";
