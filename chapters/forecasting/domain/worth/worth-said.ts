import { type Source, sourceOf } from "#chapters/lifecycle/domain";
import type { Fold } from "#kernel";
import type { WorthBodies, WorthEntry } from "./entries.ts";

interface Told<T> {
  readonly value: T;
  readonly told: Source;
}

export type SuccessValued = WorthBodies["forecasting/success-valued"];
export type TestPriced = WorthBodies["forecasting/test-priced"];

/** What was said last of what one project is worth; null where nobody said. */
export interface WorthSaid {
  readonly project: string;
  readonly success: Told<SuccessValued> | null;
  readonly test: Told<TestPriced> | null;
}

/** What projects are worth, folded from what was said. */
export const worthFold: Fold<WorthSaid, WorthEntry> = {
  noun: "forecasting/worth",
  version: 1,
  initial: (project) => ({ project, success: null, test: null }),
  evolve: (said, entry) => {
    switch (entry.kind) {
      case "forecasting/success-valued":
        return { ...said, success: { value: entry.body, told: sourceOf(entry) } };
      case "forecasting/test-priced":
        return { ...said, test: { value: entry.body, told: sourceOf(entry) } };
      default:
        return said;
    }
  },
};

/** All that it brings over its months. */
export function inAll({ low, high, per, months }: Pick<SuccessValued, "low" | "high" | "per" | "months">) {
  const times = timesOf({ per, months });
  return { low: low * times, high: high * times };
}

/** How often the amount that was said comes within its months. */
export const timesOf = ({ per, months }: Pick<SuccessValued, "per" | "months">): number =>
  per === "month" ? months : per === "year" ? months / 12 : 1;
