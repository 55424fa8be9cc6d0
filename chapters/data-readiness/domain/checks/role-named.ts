import { notMeasured, passed } from "./found.ts";
import { namesSay } from "./in-words.ts";
import type { Facts, Found } from "./readiness-check.ts";

interface Named {
  readonly role: "segments" | "sensitive" | "split" | "time";
  readonly columns: readonly string[];
  /** "at says when a row came to be". */
  readonly says: (columns: string, several: boolean) => string;
  /** Where no column has the role: what is not known, and what to do. */
  readonly none: readonly [says: string, next: string];
}

/** A role that other checks rest on: named by somebody it passes; guessed or missing it waits for somebody. */
export function roleNamed({ profile: { guessed } }: Facts, { role, columns, says, none }: Named): Found {
  if (columns.length === 0) return notMeasured(...none);
  const unsure = columns.filter((column) => guessed.some((guess) => guess.role === role && guess.column === column));
  const of = unsure.length > 0 ? unsure : columns;
  const sentence = says(namesSay(of), of.length > 1);
  return unsure.length > 0
    ? notMeasured(`That ${sentence} is a guess.`, "Confirm it, or choose other columns.", unsure)
    : passed(`${sentence}.`);
}
