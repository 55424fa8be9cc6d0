import type { CriterionTerms, ProjectEntry } from "#chapters/lifecycle/domain";
import type { Day } from "#kernel";

/** One figure on a criterion: a try. Its sample and range are of use to tell luck from skill. */
export interface Try {
  readonly value: number;
  readonly on: Day;
  readonly cases: number | null;
  readonly interval: { readonly low: number; readonly high: number } | null;
}

/**
 * The figures of one criterion in the order they were put on record. What was measured before its metric, slice or unit was changed is of
 * another thing, and left out.
 *
 * @param entries Of the project, oldest first.
 */
export function triesSoFar(entries: readonly ProjectEntry[], criterion: string): readonly Try[] {
  let terms: CriterionTerms | null = null;
  let tries: Try[] = [];
  for (const { body, kind } of entries.filter(isOf(criterion))) {
    if (kind === "lifecycle/evidence-offered") {
      tries.push({ value: body.value, on: body.measuredOn, cases: body.n, interval: body.interval });
      continue;
    }
    const isSame = terms === null || (["metric", "slice", "unit"] as const).every((of) => terms?.[of] === body.terms[of]);
    if (!isSame) tries = [];
    terms = body.terms;
  }
  return tries;
}

type Told = Extract<
  ProjectEntry,
  {
    kind: "lifecycle/criterion-set" | "lifecycle/criterion-corrected" | "lifecycle/criterion-edited" | "lifecycle/evidence-offered";
  }
>;

const isOf =
  (criterion: string) =>
  (entry: ProjectEntry): entry is Told =>
    (entry.kind === "lifecycle/criterion-set" ||
      entry.kind === "lifecycle/criterion-corrected" ||
      entry.kind === "lifecycle/criterion-edited" ||
      entry.kind === "lifecycle/evidence-offered") &&
    entry.body.criterion === criterion;
