import { problem } from "#kernel";

/** Forty letters a line in the largest file that is taken; an item seldom has as many lines, or things within it. */
const MOST_MARKS = 1_000_000;

export const endlessLog = problem<{ field: string }>(
  "forecasting/endless-log",
  422,
  () =>
    "It has more than a million lines, or things within its items, and 200,000 items are read at most. Export the last years alone, without long texts.",
);

/**
 * Refuses what would take minutes, and all the memory there is, before any of it is read: millions of lines, of objects or of lists. Whoever reads a
 * log for others looks first.
 *
 * @throws {@link endlessLog}
 */
export function refuseEndless(text: string, isJson: boolean): void {
  const marks = isJson ? ["{", "["] : ["\n", "\r"];
  for (const mark of marks) if (hasMoreThan(MOST_MARKS, mark, text)) throw endlessLog({ field: "text" });
}

function hasMoreThan(most: number, mark: string, text: string): boolean {
  let found = 0;
  for (let at = text.indexOf(mark); at >= 0; at = text.indexOf(mark, at + 1)) if (++found > most) return true;
  return false;
}
