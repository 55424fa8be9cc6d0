import { count, named, sentence } from "#interface";
import type { DataSetRow } from "../../contract/index.ts";
import type { Band } from "../../domain/index.ts";

type OfQuestion = DataSetRow["questions"][number];

/** What a data set comes to in a list: of its questions the one that is held back most. */
export const worstQuestion = ({ questions }: Pick<DataSetRow, "questions">): OfQuestion | null => questions[0] ?? null;

/** "B", "none", or nothing where it is not known. */
export const bandOf = (row: Pick<DataSetRow, "questions">): Band | "none" | null => {
  const worst = worstQuestion(row);
  return worst?.band.known ? (worst.band.value ?? "none") : null;
};

/** What the list says, before the rows: how far the data sets are, and what holds most of them. */
export function dataSays(rows: readonly DataSetRow[]): string {
  if (rows.length === 0) return "No data is assessed yet.";
  const serving = rows.filter((row) => bandOf(row) === "A");
  const unusable = rows.filter((row) => bandOf(row) === "none");
  const unmeasured = rows.filter((row) => bandOf(row) === null);
  const parts = [
    serving.length > 0 &&
      `${named(serving.map(({ name }) => name))} ${serving.length === 1 ? "serves its question" : "serve their questions"}`,
    unusable.length > 0 && `${named(unusable.map(({ name }) => name))} cannot be used as ${unusable.length === 1 ? "it is" : "they are"}`,
    unmeasured.length > 0 && `${named(unmeasured.map(({ name }) => name))} ${unmeasured.length === 1 ? "is" : "are"} not measured`,
  ].filter((part) => part !== false);
  const all = sentence(count(rows.length, "data set"));
  return parts.length === 0 ? `${all}; each has a gap to close before it serves its question.` : `${all}. ${sentence(parts.join("; "))}.`;
}

/** What holds a data set where it is, for a row. */
export function heldSays(row: Pick<DataSetRow, "questions" | "version">): string | null {
  const worst = worstQuestion(row);
  if (worst === null || !worst.band.known) return null;
  if (worst.gap === null) return worst.band.value === "A" ? "Nothing" : "Something that is not measured";
  return worst.gaps > 1 ? `${worst.gap.says} And ${worst.gaps - 1} more.` : worst.gap.says;
}

/** "3 days", "today". */
export const ageSays = (days: number): string => (days === 0 ? "today" : count(days, "day"));
