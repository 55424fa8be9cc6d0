export type { MetricBodies, MetricDraft, MetricEntry } from "./entries.ts";
export { type BusinessKind, businessKinds, type Direction, directions, type Family, families } from "./entries.ts";
export { defineMetric, type Metric, metricFold, metricsFolds, namelessMetric } from "./metric.ts";
