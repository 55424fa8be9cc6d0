import { z } from "zod";
import { type EntryKind, entryKindsOf } from "#chapters/workspace/contract";
import { directions, families, type MetricBodies } from "../domain/index.ts";

/** A metric as somebody defines it. */
export const metricTerms = {
  name: z.string().min(1).max(200),
  unit: z.string().min(1).max(40).nullable(),
  direction: z.enum(directions),
  family: z.enum(families),
};

/** What each entry about a metric holds; equal to the types of the domain. */
export const metricSchemas = {
  "metrics/metric-defined": z.strictObject(metricTerms),
} satisfies { readonly [K in keyof MetricBodies]: z.ZodType<MetricBodies[K]> };

/** The kinds of entry of this chapter. */
export const metricsEntryKinds: readonly EntryKind[] = entryKindsOf(metricSchemas, "viewer");
