import { type Criterion, type Project, standingCriteria, wholeOf } from "#chapters/lifecycle/domain";
import { type Answer, known, unknown } from "#kernel";
import type { Between } from "./entries.ts";

/** The share of tasks that are solved, as a criterion's newest figure has it. */
export interface SolvedShare {
  /** In (0, 1]. */
  readonly share: number;
  /** In which it lies in nineteen cases of twenty; null where its source gives none. */
  readonly interval: Between | null;
  /** What was measured, in the words of the criterion. */
  readonly metric: string;
  readonly entry: { readonly entry: number; readonly recordedOn: Criterion["set"]["recordedOn"]; readonly imported: boolean };
}

/** True for a criterion that asks for at least some share of the whole. */
export const tellsSolved = ({ terms: { comparison, threshold, unit } }: Pick<Criterion, "terms">): boolean =>
  (comparison === "at-least" || comparison === "above") && threshold > 0 && threshold <= wholeOf(unit) && (unit === null || unit === "%");

/** @returns Unknown where no criterion was named, or its newest figure tells no share that counts today. */
export function solvedShare(project: Project, id: string | null): Answer<SolvedShare> {
  if (id === null) return unknown("Nobody said which criterion tells the share of tasks solved.");
  const found = standingCriteria(project).find((one) => one.id === id);
  if (found === undefined || !tellsSolved(found))
    return unknown("The criterion that told the share solved tells it no more. Choose another.");
  const { terms, evidence } = found;
  if (evidence === null) return unknown(`${terms.metric} has no figure yet.`);
  if (evidence.outdated !== null) return unknown(`${evidence.outdated.says} Measure ${terms.metric} again.`);
  const whole = wholeOf(terms.unit);
  const share = evidence.value.value / whole;
  if (!(share > 0 && share <= 1)) return unknown(`Of ${terms.metric} nothing was solved by its newest figure.`);
  const { interval } = evidence.value;
  const { entry, recordedOn, imported } = evidence.told;
  const bounds = interval && { low: Math.max(0.001, interval.low / whole), high: Math.min(1, interval.high / whole) };
  return known({ share, interval: bounds, metric: terms.metric, entry: { entry, recordedOn, imported } });
}
