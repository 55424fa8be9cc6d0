/** What a cell says of a claim; null for words that are none of it. */
export type OutcomeRead = "came" | "did-not-come" | "void" | "open" | null;

const WORDS: readonly (readonly [Exclude<OutcomeRead, null>, readonly string[]])[] = [
  ["came", ["1", "1.0", "yes", "y", "true", "t", "came true", "came", "happened", "occurred", "correct", "right", "ja", "oui", "si", "sí"]],
  ["did-not-come", ["0", "0.0", "no", "n", "false", "f", "did not come", "did not happen", "incorrect", "wrong", "nein", "non", "not"]],
  ["void", ["void", "ambiguous", "annulled", "cancelled", "canceled", "invalid", "unresolvable", "withdrawn"]],
  ["open", ["", "-", "–", "?", "open", "pending", "unresolved", "tbd", "n/a", "na", "null", "none"]],
];

/**
 * @example
 * ["Yes", " 0 ", "VOID", "", "maybe"].map(readOutcome); // → ["came", "did-not-come", "void", "open", null]
 */
export function readOutcome(cell: string): OutcomeRead {
  const word = cell.trim().toLowerCase();
  return WORDS.find(([, words]) => words.includes(word))?.[0] ?? null;
}
