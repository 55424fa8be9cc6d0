import type { Draft, Entry } from "#kernel";

/** Which way is good. */
export const directions = ["higher-is-better", "lower-is-better"] as const;
export type Direction = (typeof directions)[number];

/** The five kinds of business effect of P-M1; a model's own metric is none of them. */
export const businessKinds = ["revenue-influenced", "cost-reduced", "engagement-changed", "time-saved", "error-rate-reduced"] as const;
export type BusinessKind = (typeof businessKinds)[number];

/** What a metric is about. `model` says how well a model does; the others say what it does for the business (P-M1). */
export const families = ["model", ...businessKinds] as const;
export type Family = (typeof families)[number];

/** What is said about a metric. */
export type MetricBodies = {
  readonly "metrics/metric-defined": {
    readonly name: string;
    /** As people write it after the figure: "%", "EUR a month"; null for a bare number. */
    readonly unit: string | null;
    readonly direction: Direction;
    readonly family: Family;
  };
};

type Kind = keyof MetricBodies;
/** One line about a metric. */
export type MetricEntry = { [K in Kind]: Entry<K, MetricBodies[K]> }[Kind];
/** A line about a metric, before the ledger gives it a place. */
export type MetricDraft = { [K in Kind]: Draft<K, MetricBodies[K]> }[Kind];
