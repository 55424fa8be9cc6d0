import { problem } from "#kernel";

/** What no reader here knows, or cannot make sense of. */
export const unreadableResults = problem<{ field: string; because: string }>("lifecycle/unreadable-results", 422, ({ because }) => because);

/** @throws {@link unreadableResults} with a sentence that says what to do instead. */
export function refuse(because: string): never {
  throw unreadableResults({ field: "file", because });
}
