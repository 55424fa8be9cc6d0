import type { Spread } from "#charts";
import type { ColumnProfile } from "../../domain/index.ts";

/** The five figures of a distribution, where they were measured. */
export function spreadOf({ numbers }: ColumnProfile): Spread | null {
  const at = (share: number): number | undefined => numbers?.quantiles.find((each) => each.at === share)?.value;
  const [p5, p25, p50, p75, p95] = [0.05, 0.25, 0.5, 0.75, 0.95].map(at);
  if (p5 === undefined || p25 === undefined || p50 === undefined || p75 === undefined || p95 === undefined) return null;
  return { p5, p25, p50, p75, p95 };
}
