import { type Answer, known, unknown } from "#kernel";
import { largestRSquared, rowsForBinary, rowsForClasses, rowsForNumber, type SampleNeeded } from "#stats";
import type { EnoughProfile, SegmentProfile } from "../../../domain/index.ts";
import type { TypedColumn } from "../measure-columns.ts";
import type { Asked } from "./asked.ts";
import type { Target } from "./measure-labels.ts";

/** The R² that is taken where nothing is known of the model, as a share of the largest there can be. Riley et al. (2020), BMJ 368:m441, box 3. */
const OF_LARGEST = 0.15;

/** Whether there are rows enough for so many features, and in the smallest class and segment. */
export function measureEnough(
  { features }: Pick<Asked, "features">,
  target: Answer<Target>,
  segments: Answer<SegmentProfile>,
): EnoughProfile {
  return {
    riley: target.known ? riley(features, target.value) : target,
    smallestClass: target.known ? smallestClass(target.value) : target,
    smallestSegment: segments.known ? smallestSegment(segments.value) : segments,
  };
}

function riley(features: readonly TypedColumn[], target: Target): EnoughProfile["riley"] {
  const parameters = features.reduce((sum, column) => sum + parametersOf(column), 0);
  if (parameters === 0) return unknown("No feature is a number, a category, a date or a yes and no, so there are no parameters to count.");
  const needs = needed(parameters, target);
  if (!needs.known) return needs;
  const { rows, criteria, rSquared } = needs.value;
  const left = features.filter((column) => column.type !== "constant" && parametersOf(column) === 0).length;
  const counts = `one a number, levels less one a category${left > 0 ? `; ${left === 1 ? "one column" : `${left} columns`} of text or keys not counted` : ""}`;
  return known({
    needed: rows,
    there: target.labelled,
    parameters,
    rSquared,
    because: `${counts}; the R² of the model is not known, so 15 % of the largest it could be is taken, as the authors of the criteria advise`,
    binding: criteria.find((criterion) => criterion.rows === rows)?.asks ?? "",
  });
}

function parametersOf({ type, profile }: TypedColumn): number {
  if (type === "number" || type === "boolean" || type === "date-time") return 1;
  return type === "category" ? Math.max(1, profile.distinct.count - 1) : 0;
}

function needed(
  parameters: number,
  { kind, column, classes, positive, labelled }: Target,
): Answer<SampleNeeded & { readonly rSquared: number }> {
  if (kind === "number") {
    const numbers = column.profile.numbers;
    if (!numbers) return unknown(`“${column.name}” has no numbers.`);
    return known({ ...rowsForNumber(parameters, OF_LARGEST, numbers), rSquared: OF_LARGEST });
  }
  const shares = classes.map(({ rows }) => rows / labelled);
  if (shares.length < 2) return unknown(`Each label of “${column.name}” is the same: there is nothing to tell apart.`);
  const rSquared = OF_LARGEST * largestRSquared(shares);
  if (kind === "binary") return known({ ...rowsForBinary(parameters, rSquared, (positive?.rows ?? 0) / labelled), rSquared });
  return known({ ...rowsForClasses(parameters, OF_LARGEST, shares), rSquared });
}

function smallestClass({ classes }: Target): EnoughProfile["smallestClass"] {
  const smallest = classes.at(-1);
  return smallest ? known({ label: smallest.label, rows: smallest.rows }) : unknown("The target is a number, which has no classes.");
}

function smallestSegment({ single }: SegmentProfile): EnoughProfile["smallestSegment"] {
  const smallest = single
    .flatMap(({ column, value, rows }) => (value === null ? [] : [{ column, value, rows }]))
    .toSorted((a, b) => a.rows - b.rows)[0];
  return smallest ? known(smallest) : unknown("No segment column has a value.");
}
