import { count, named, sentence } from "#interface";
import type { DataSetRow } from "../../contract/index.ts";
import { type Band, bands } from "../../domain/index.ts";

type OfQuestion = DataSetRow["questions"][number];

const height = ({ band }: OfQuestion): number => (band.known ? (band.value === null ? 0 : bands.indexOf(band.value) + 1) : -1);

/** What a data set comes to in a list: of its questions the one that is furthest back. */
export const worstQuestion = ({ questions }: Pick<DataSetRow, "questions">): OfQuestion | null =>
  questions.toSorted((a, b) => height(a) - height(b))[0] ?? null;

/** The band, "none" where not even the first is reached, nothing where it is not known. */
export const bandOf = (row: Pick<DataSetRow, "questions">): Band | "none" | null => {
  const worst = worstQuestion(row);
  return worst?.band.known ? (worst.band.value ?? "none") : null;
};

/** What the list says, before the rows: what serves, what has reached no band, what nobody measured. */
export function dataSays(rows: readonly DataSetRow[]): string {
  if (rows.length === 0) return "No data is assessed yet.";
  const called = (is: Band | "none" | null): readonly string[] => rows.filter((row) => bandOf(row) === is).map(({ name }) => name);
  const told = (names: readonly string[], one: string, several: string): string | false =>
    names.length > 0 && `${named(names)} ${names.length === 1 ? one : several}`;
  if (rows.length > 1 && called("none").length === rows.length)
    return `${sentence(count(rows.length, "data set"))}; none has reached a band yet.`;
  const parts = [
    told(called("A"), "serves its question", "serve their questions"),
    told(called("none"), "has reached no band yet", "have reached no band yet"),
    told(called(null), "is not measured", "are not measured"),
  ].filter((part) => part !== false);
  const all = sentence(count(rows.length, "data set"));
  return parts.length === 0 ? `${all}; each has a gap to close before it serves its question.` : `${all}: ${parts.join("; ")}.`;
}

/** What holds a data set where it is, for a row. */
export function heldSays(row: Pick<DataSetRow, "questions">): string | null {
  const worst = worstQuestion(row);
  if (worst === null || !worst.band.known) return null;
  return worst.held?.says ?? "Nothing";
}

/** "3 days", "today". */
export const ageSays = (days: number): string => (days === 0 ? "today" : `${count(days, "day")} ago`);
