import type { Day } from "#kernel";

/** What a claim came to. */
export type Outcome =
  | { readonly is: "came" }
  | { readonly is: "did-not-come" }
  /** It could not be told: said so with a reason, counted, and never scored. */
  | { readonly is: "void"; readonly because: string };

/** One statement of confidence about a claim that is resolved. Who stated it is not here: nobody is measured. */
export interface ResolvedStatement {
  /** Which claim: statements about the same one come true together, and count as one. */
  readonly question: string;
  /** In [0, 1]. */
  readonly chance: number;
  readonly outcome: Outcome;
  readonly statedOn: Day;
  /** When it was replaced by a newer one of the same author, or the claim was resolved. */
  readonly stoodUntil: Day;
  readonly resolvedOn: Day;
  /** When the record heard of it, which may be later: only from then on anything can be learnt from it. */
  readonly knownOn: Day;
  /** Kind of the project. */
  readonly kind: string | null;
  readonly team: string | null;
}

/** A range that was stated for a number, and what it came to; in whatever unit, the same for all four. */
export interface ResolvedRange {
  /** What it was a range for: several people's ranges for the same thing hold or fail together, and share one count. */
  readonly question: string;
  readonly p10: number;
  readonly p50: number;
  readonly p90: number;
  readonly happened: number;
  readonly kind: string | null;
  readonly team: string | null;
}

/** All that can be looked back upon. */
export interface Resolved {
  readonly statements: readonly ResolvedStatement[];
  readonly ranges: readonly ResolvedRange[];
  /** Claims whose day is over and of which nobody said how they ended: what came out badly is forgotten first. 0 where left out. */
  readonly overdue?: number;
}
