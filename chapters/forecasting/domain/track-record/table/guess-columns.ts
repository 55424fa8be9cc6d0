import { columnNotFound, noSuchColumn } from "./problems.ts";

/** Which column holds what; places count from 0. Only the first two are needed. */
export interface ClaimColumns {
  readonly probability: number;
  readonly outcome: number;
  readonly question: number | null;
  readonly kind: number | null;
  readonly statedOn: number | null;
}

/** Columns that somebody named. */
export interface ColumnsSaid {
  readonly probability?: string | undefined;
  readonly outcome?: string | undefined;
}

/** The names of a table's columns; made up where the file has none. */
export interface NamedColumns {
  readonly columns: readonly string[];
  readonly hasNames: boolean;
}

/** Names in the order in which they are believed: the whole name first, then a name that begins with the word. */
const NAMES = {
  probability: [
    ...[
      "probability",
      "probability given",
      "prob",
      "p",
      "chance",
      "forecast",
      "confidence",
      "credence",
      "prediction",
      "predicted",
      "stated",
    ],
    ...["wahrscheinlichkeit", "prognose", "probabilité", "prévision", "probabilidad", "probabilità"],
  ],
  // "resolved" comes late: beside a resolution it says whether there is one.
  outcome: [
    ...[
      "outcome",
      "resolution",
      "resolved as",
      "result",
      "came true",
      "came",
      "happened",
      "actual",
      "occurred",
      "observed",
      "obs",
      "answer",
    ],
    ...["resolved", "ergebnis", "eingetreten", "résultat", "resultado", "esito"],
  ],
  question: ["question", "claim", "statement", "title", "event", "description", "frage", "aussage"],
  kind: ["kind", "type", "category", "class", "tag"],
  statedOn: ["date", "stated on", "stated", "day", "created", "created at", "forecast date", "datum"],
} as const;

/** "Prob_%" and "prob" are the same word. */
const plainName = (name: string): string =>
  name
    .replace(/(\p{Ll})(\p{Lu}|\d)/gu, "$1 $2")
    .toLowerCase()
    .replace(/\((.*?)\)|%|percent\b|pct\b/g, " ")
    .replace(/[^\p{L}\p{N}]+/gu, " ")
    .trim();

/**
 * Finds the columns by their names.
 *
 * @throws {columnNotFound} Where none fits, or several do as well. @throws {noSuchColumn} For a name that was said and is not there.
 */
export function guessColumns({ columns, hasNames }: NamedColumns, said: ColumnsSaid = {}): ClaimColumns {
  const places = { probability: place("probability"), outcome: place("outcome") };
  const taken = new Set<number>(Object.values(places));
  const optional = (what: "question" | "kind" | "statedOn"): number | null => {
    const [found] = fits(columns, NAMES[what]).filter((at) => !taken.has(at));
    if (found !== undefined) taken.add(found);
    return found ?? null;
  };
  return { ...places, question: optional("question"), kind: optional("kind"), statedOn: optional("statedOn") };

  function place(wanted: "probability" | "outcome"): number {
    const name = said[wanted];
    if (name !== undefined) {
      const at = columns.findIndex((each) => each.toLowerCase() === name.trim().toLowerCase());
      if (at < 0) throw noSuchColumn({ column: name, columns });
      return at;
    }
    // Two columns without names are a probability and an outcome, in this order.
    if (!hasNames && columns.length === 2) return wanted === "probability" ? 0 : 1;
    const other = wanted === "probability" ? said.outcome : said.probability;
    const found = fits(columns, NAMES[wanted]).filter(
      (at) => columns[at]?.toLowerCase() !== other?.trim().toLowerCase() && (wanted === "outcome" || !isOutcome(columns[at] ?? "")),
    );
    const [first, ...more] = found;
    if (first === undefined || more.length > 0)
      throw columnNotFound({ wanted, candidates: found.map((at) => columns[at] ?? ""), columns: [...columns] });
    return first;
  }
}

/** "prob1_outcome" is the outcome of prob1, and no probability. */
const isOutcome = (name: string): boolean => NAMES.outcome.some((word) => word.length > 3 && plainName(name).endsWith(` ${word}`));

/** The columns of the best fit: by the whole name, in the order of the names; else all that begin with one of them. */
function fits(columns: readonly string[], names: readonly string[]): readonly number[] {
  const plain = columns.map(plainName);
  for (const name of names) {
    const whole = plain.flatMap((each, at) => (each === name ? [at] : []));
    if (whole.length > 0) return whole;
  }
  const words = names.filter((name) => name.length > 2);
  return plain.flatMap((each, at) => (words.some((word) => each.startsWith(`${word} `) || each.endsWith(` ${word}`)) ? [at] : []));
}
