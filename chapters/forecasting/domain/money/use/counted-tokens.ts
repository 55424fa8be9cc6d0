import { type Dependency, madeWithAnother, type Project, standingCriteria } from "#chapters/lifecycle/domain";
import type { Day } from "#kernel";

/** What a task took of a model, as it was counted where a criterion was measured. */
export interface CountedTokens {
  readonly dependency: string;
  /** For one case, all of its calls together. */
  readonly tokensIn: number | null;
  readonly tokensOut: number | null;
  readonly cases: number;
  readonly on: Day;
}

/**
 * Tokens for each case by the newest figure that was made with this model and says how many it took: tokens of the run / its cases. A case of
 * an evaluation stands for a task. Null where no figure says so, or it was made with another version.
 */
export function countedTokens(project: Project, dependency: Dependency): CountedTokens | null {
  const counted = standingCriteria(project)
    .flatMap(({ evidence }) => (evidence === null || evidence.outdated !== null ? [] : [evidence.value]))
    .filter((value) => (value.context?.model ?? null) !== null && madeWithAnother(value, [dependency]) === null)
    .toSorted((a, b) => (a.measuredOn < b.measuredOn ? 1 : -1));
  for (const { context, n, measuredOn } of counted) {
    const tokens = context?.tokens ?? null;
    if (tokens === null || n === null || n === 0) continue;
    const each = (all: number | null): number | null => (all === null ? null : Math.round((10 * all) / n) / 10);
    return { dependency: dependency.id, tokensIn: each(tokens.in), tokensOut: each(tokens.out), cases: n, on: measuredOn };
  }
  return null;
}
