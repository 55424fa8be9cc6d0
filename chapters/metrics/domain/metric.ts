import { type Fold, problem } from "#kernel";
import type { Direction, Family, MetricBodies, MetricDraft, MetricEntry } from "./entries.ts";

/** A number that somebody watches; its series are measured and never enter the ledger. */
export interface Metric {
  readonly id: string;
  readonly name: string;
  readonly unit: string | null;
  readonly direction: Direction;
  readonly family: Family;
}

/** Metrics, folded from their definitions; the latest definition holds. */
export const metricFold: Fold<Metric, MetricEntry> = {
  noun: "metrics/metric",
  version: 1,
  initial: (id) => ({ id, name: "", unit: null, direction: "higher-is-better", family: "model" }),
  evolve: (metric, entry) => (entry.kind === "metrics/metric-defined" ? { id: metric.id, ...entry.body } : metric),
};

/** A metric needs a name that two people would read alike. */
export const namelessMetric = problem<{ field: string }>(
  "metrics/nameless-metric",
  422,
  () => "Give the metric a name that two people would read alike, such as “recall on new customers”.",
);

/** @throws {@link namelessMetric} */
export function defineMetric(id: string, said: MetricBodies["metrics/metric-defined"]): MetricDraft {
  const name = said.name.trim();
  if (name === "") throw namelessMetric({ field: "name" });
  return { stream: `metrics/metric/${id}`, kind: "metrics/metric-defined", version: 1, body: { ...said, name } };
}

/** How this chapter's entries become state. */
export const metricsFolds = [metricFold] as const;
