import type { Found } from "./readiness-check.ts";

export const passed = (says: string): Found => ({ is: "passed", says });

/** Columns worst first; what to do is what the check says, where nothing better is known here. */
export const failed = (says: string, columns: readonly string[] = [], next: string | null = null): Found => ({
  is: "failed",
  says,
  next,
  columns,
});

/** Rows are missing to a limit: so many, of so many that the check's person-days are for. */
export const tooFew = (
  says: string,
  { missing, pricedFor }: { readonly missing: number; readonly pricedFor: number },
  columns: readonly string[] = [],
): Found => ({ is: "failed", says, next: null, columns, missing: missing / pricedFor });

/** Nobody looked, or the look could not tell: why, and what would tell. */
export const notMeasured = (says: string, next: string, columns: readonly string[] = []): Found => ({
  is: "not-measured",
  says,
  next,
  columns,
});
