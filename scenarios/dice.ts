/** A number in [0, 1), another at each call, and the same ones in the same order for the same seed. */
export type Dice = () => number;

/**
 * Seeded dice: a story is told the same way every time.
 *
 * Mulberry32 (Tommy Ettinger, 2017, public domain), its state taken from the seed by FNV-1a. Good enough for stories and benches; not for
 * statistics that somebody acts on.
 */
export function dice(seed: string): Dice {
  let state = 0x811c9dc5;
  for (const letter of seed) state = Math.imul(state ^ (letter.codePointAt(0) ?? 0), 0x01000193);
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

/** One of them, each as likely as the other. @throws {RangeError} When there is none. */
export function oneOf<T>(roll: Dice, some: readonly T[]): T {
  const found = some[Math.floor(roll() * some.length)];
  if (found === undefined) throw new RangeError("there is nothing to choose from");
  return found;
}

/** A UUIDv7 (RFC 9562) of the instant `at`, its random bits from the dice, so that a story has the same ids every time. */
export function idAt(at: Date, roll: Dice): string {
  const time = at.getTime().toString(16).padStart(12, "0");
  const digits = (count: number): string => Array.from({ length: count }, () => Math.floor(roll() * 16).toString(16)).join("");
  const variant = (8 + Math.floor(roll() * 4)).toString(16);
  return `${time.slice(0, 8)}-${time.slice(8)}-7${digits(3)}-${variant}${digits(3)}-${digits(12)}`;
}
