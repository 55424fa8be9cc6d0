export { metricsEntryKinds } from "./entries.ts";
export { defineMetricEndpoint, listMetrics, type MetricView } from "./metrics.ts";
