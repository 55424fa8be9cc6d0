import { longDay } from "#kernel";
import type { Criterion, CriterionEdit, Project } from "../project.ts";
import { criterionSays } from "./criterion.ts";

/** A criterion that was moved after its first figure, while the gate that will judge it has not decided. */
export interface EditMark {
  /** What it said before the first such edit. */
  readonly before: string;
  /** Those edits, the oldest first; `told` has by whom and when. */
  readonly edits: readonly [CriterionEdit, ...CriterionEdit[]];
  /** "edited on 3 March 2026, after its first figure; before, it said “recall ≥ 0.8”". */
  readonly says: string;
}

/**
 * The mark that an edited criterion bears wherever it appears, until a decision; null where there is none. A hold decides nothing, so the mark
 * outlasts it. The edits themselves stay in the record for good.
 */
export function editMark({ decisions }: Pick<Project, "decisions">, { edits }: Pick<Criterion, "edits">): EditMark | null {
  const decided = decisions.findLast(({ value }) => value.outcome !== "hold")?.told.entry ?? -1;
  const [first, ...more] = edits.filter(({ afterEvidence, told }) => afterEvidence && told.entry > decided);
  if (first === undefined) return null;
  const before = criterionSays(first.before);
  const times = more.length === 0 ? "" : more.length === 1 ? ", twice" : `, ${more.length + 1} times`;
  return {
    before,
    edits: [first, ...more],
    says: `edited on ${longDay((more.at(-1) ?? first).told.on)}${times}, after its first figure; before, it said “${before}”`,
  };
}

/**
 * True when the threshold was set, or moved, when a figure was known: another criterion on the same number had one (withdrawn ones too), its
 * own was measured before it was set, or an edit changed the bar after a figure. What a gate counts as theatre.
 */
export function setAfterFirstResult({ criteria }: Pick<Project, "criteria">, criterion: Criterion): boolean {
  const { id, terms, set, edits, firstEvidence } = criterion;
  const measuredBefore = firstEvidence !== null && firstEvidence.measuredOn < set.on;
  const resultWasThere = criteria.some(
    (other) =>
      other.id !== id && sameNumber(other, criterion) && other.firstEvidence !== null && other.firstEvidence.told.entry < set.entry,
  );
  return (
    measuredBefore ||
    resultWasThere ||
    edits.some((edit, place) => edit.afterEvidence && movesTheBar(edit, edits[place + 1]?.before ?? terms))
  );
}

const named = (text: string | null): string => (text ?? "").trim().toLowerCase();

const sameNumber = (one: Criterion, other: Criterion): boolean =>
  named(one.terms.metric) === named(other.terms.metric) && named(one.terms.slice) === named(other.terms.slice);

const movesTheBar = ({ before }: CriterionEdit, after: Criterion["terms"]): boolean =>
  before.threshold !== after.threshold ||
  before.comparison !== after.comparison ||
  before.metric !== after.metric ||
  before.slice !== after.slice;
