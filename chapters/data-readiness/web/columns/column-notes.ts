import { percent } from "#charts";
import { count } from "#interface";
import { type ColumnProfile, farOut, missingShare, personalKinds, personalName } from "../../domain/index.ts";

/** Something about a column that asks for a look, in a few words. */
export interface ColumnNote {
  readonly about: "missing" | "other";
  readonly says: string;
  /** Larger asks for a look sooner. */
  readonly weight: number;
}

const MANY_MISSING = 0.05;

const when = (isSo: boolean, weight: number, says: () => string, about: ColumnNote["about"] = "other"): readonly ColumnNote[] =>
  isSo ? [{ about, says: says(), weight }] : [];

/** What asks for a look in a column, most urgent first; nothing for a plain one. */
export function columnNotes(column: ColumnProfile, rows: number): readonly ColumnNote[] {
  const { type, personal, coded, invalid, dates, variants, numbers } = column;
  const missing = missingShare(column, rows);
  const kinds = personalKinds.filter((kind) => personal.some((finding) => finding.kind === kind));
  const { ambiguous = 0, future = 0 } = dates ?? {};
  const { infinite = 0 } = numbers ?? {};
  const outliers = numbers === null ? { count: 0 } : farOut(numbers);
  const notes = [
    ...kinds.flatMap((kind) => when(true, 10, () => `looks like ${personalName[kind]}`)),
    ...when(type === "empty", 9, () => "holds nothing"),
    ...when(type === "mixed", 8, () => "several kinds of value"),
    ...when(type === "constant", 7, () => "the same value in every row"),
    ...when(coded.length > 0, 6, () => `missing coded as ${coded.map(({ text }) => text).join(", ")}`),
    ...when(ambiguous > 0, 6, () => "day and month may be either way round"),
    ...when(infinite > 0, 6, () => `${count(infinite, "cell")} infinite`),
    ...when(type !== "empty" && missing >= MANY_MISSING, 5 + missing, () => `${percent(missing)} missing`, "missing"),
    ...when(invalid.count > 0, 4, () => `${count(invalid.count, "cell")} not of its kind`),
    ...when(future > 0, 4, () => `${count(future, "date")} in the future`),
    ...when(variants.encoding > 0, 4, () => `${count(variants.encoding, "cell")} in a wrong encoding`),
    ...when(variants.caseGroups > 0, 3, () => `${count(variants.caseGroups, "value")} in several spellings`),
    ...when(variants.whiteSpace > 0, 2, () => `${count(variants.whiteSpace, "cell")} with stray spaces`),
    ...when(outliers.count > 0, 1, () => `${count(outliers.count, "value")} far out`),
  ];
  return notes.sort((a, b) => b.weight - a.weight);
}

/** How much a column asks for a look, to order columns by; 0 for a plain one. */
export const concern = (notes: readonly ColumnNote[]): number => notes.reduce((sum, { weight }) => sum + weight, 0);
