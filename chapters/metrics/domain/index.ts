export type { MetricBodies, MetricDraft, MetricEntry } from "./entries.ts";
export { type BusinessKind, type Direction, directions, type Family, families } from "./entries.ts";
export { defineMetric, type Metric, metricFold, metricsFolds } from "./metric.ts";
