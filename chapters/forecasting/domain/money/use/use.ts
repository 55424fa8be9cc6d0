import { type Source, sourceOf } from "#chapters/lifecycle/domain";
import type { Fold } from "#kernel";
import type { UseEntry, UseExpected } from "./entries.ts";

/** How much one project is expected to be used: what was said last. */
export interface Use {
  readonly project: string;
  readonly expected: { readonly value: UseExpected; readonly told: Source } | null;
}

/** How much projects will be used, folded from what was said. */
export const expectedUseFold: Fold<Use, UseEntry> = {
  noun: "forecasting/use",
  version: 1,
  initial: (project) => ({ project, expected: null }),
  evolve: (use, entry) =>
    entry.kind === "forecasting/use-expected" ? { ...use, expected: { value: entry.body, told: sourceOf(entry) } } : use,
};
