import { z } from "zod";
import { asOfQuery, workspaceParams } from "#chapters/workspace/contract";
import { metricTerms } from "./entries.ts";

/** A metric on the wire. */
export const metricView = z.object({ id: z.string(), ...metricTerms }).meta({ id: "Metric" });
export type MetricView = z.infer<typeof metricView>;

const metricsPath = "/api/v1/workspaces/:workspace/metrics";

export const listMetrics = {
  method: "GET",
  path: metricsPath,
  summary: "List the metrics that somebody defined.",
  can: { permission: "metrics:read", least: "viewer" },
  params: workspaceParams,
  query: asOfQuery,
  reply: z.object({ metrics: z.array(metricView) }).meta({ id: "Metrics" }),
} as const;

export const defineMetricEndpoint = {
  method: "POST",
  path: metricsPath,
  summary: "Define a metric: its name, unit, which way is good, and what it is about.",
  can: { permission: "metrics:define", least: "member" },
  params: workspaceParams,
  body: z
    .object({ name: metricTerms.name, unit: metricTerms.unit.optional(), direction: metricTerms.direction, family: metricTerms.family })
    .meta({ id: "NewMetric" }),
  reply: metricView,
} as const;
