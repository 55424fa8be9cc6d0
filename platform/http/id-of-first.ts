import type { Entry } from "#kernel";

/**
 * The id of what the first of some entries is about: of the thing that a write has just opened, also when it is told again.
 *
 * @throws {RangeError} Where nothing was written.
 */
export function idOfFirst([first]: readonly Pick<Entry, "stream">[]): string {
  if (first === undefined) throw new RangeError("nothing was written, so nothing was opened");
  return first.stream.slice(first.stream.lastIndexOf("/") + 1);
}
