import { amountSays } from "#chapters/lifecycle/domain";
import type { CostView } from "../../contract/index.ts";

export type Cost = NonNullable<CostView["cost"]>;
export type CostAheadShown = Extract<Cost["ahead"], { known: true }>["value"];
export type RunCostShown = Extract<NonNullable<Cost["running"]>, { known: true }>["value"];
export type Quantiles = RunCostShown["in"][number]["month"];

/** The range that eight cases of ten lie in; nothing where there is no doubt. */
export const rangeBeside = ({ p10, p90 }: Quantiles, currency: string): string | null =>
  p10.value === p90.value
    ? null
    : `8 in 10: ${amountSays(p10.value, currency).replace(` ${currency}`, "")} to ${amountSays(p90.value, currency)}`;

/** All four points of it, and how far another run may be off. */
export const quantileFacts = (cost: Quantiles, currency: string) => [
  ...Object.entries({ P10: cost.p10, P50: cost.p50, P80: cost.p80, P90: cost.p90 }).map(([label, { value }]) => ({
    label,
    value: amountSays(value, currency),
  })),
  ...(cost.p50.error > 0 ? [{ label: "Another run may be off by", value: amountSays(cost.p50.error, currency) }] : []),
];

/**
 * A number as people type it: "12000", "12,000", "12 000", "12.5", "12k", "1.5m". A point or comma before exactly three digits parts thousands.
 *
 * @returns NaN for what is no number, which the server refuses with the field.
 */
export function numberTyped(text: string): number {
  const [, digits = "", unit = ""] = /^([\d.,’'\s]+)\s*([km]?)$/i.exec(text.trim()) ?? [];
  const bare = digits.replace(/[\s’']/g, "");
  const plain = /^\d{1,3}([.,]\d{3})+$/.test(bare) ? bare.replace(/[.,]/g, "") : bare.replace(",", ".");
  const times = { "": 1, k: 1_000, m: 1_000_000 }[unit.toLowerCase()] ?? 1;
  return plain === "" ? Number.NaN : Number(plain) * times;
}

/** From and to as typed: one alone is both, none is not said. */
export function betweenTyped(low: string, high: string): { readonly low: number; readonly high: number } | null {
  const [from, to] = [low.trim(), high.trim()];
  if (from === "" && to === "") return null;
  return { low: numberTyped(from || to), high: numberTyped(to || from) };
}
