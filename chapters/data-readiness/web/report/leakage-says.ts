import { count, named, sentence } from "#interface";
import type { LeakageTest } from "../../domain/index.ts";

export const leakageTestName: Readonly<Record<LeakageTest["test"], string>> = {
  "duplicates-across-splits": "The same row in training and test",
  "near-duplicates-across-splits": "Nearly the same row in training and test",
  "entity-in-both-splits": "The same entity in training and test",
  "time-order": "Training rows from after the test",
  "single-feature": "One column gives the answer away",
  "adversarial-validation": "Training and test can be told apart",
  "identifier-predicts": "The identifier predicts the target",
  "redone-split": "A fresh split gives another result",
};

/** How many tests found leakage, and how many could not be made. */
export function leakageSays(tests: readonly LeakageTest[]): string {
  const leaks = tests.filter(({ found }) => found.known && found.value.leaks).map(({ test }) => leakageTestName[test].toLowerCase());
  const unknown = tests.filter(({ found }) => !found.known).length;
  const not = unknown === 0 ? "" : ` ${unknown} of ${tests.length} tests could not be made.`;
  if (leaks.length > 0) return `${sentence(named(leaks))}.${not}`;
  return unknown === tests.length
    ? `None of ${tests.length} tests could be made.`
    : `${sentence(count(tests.length - unknown, "test"))} found no leakage.${not}`;
}
