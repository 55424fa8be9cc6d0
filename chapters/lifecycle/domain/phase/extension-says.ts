import { inWeeks } from "./time-box-clock.ts";

/** What has been given to a time box on top, with the count: the third one in so many words. */
export interface Extended {
  readonly extensions: number;
  readonly extendedWeeks: number;
  /** Weeks with all that was given on top. */
  readonly boxWeeks: number | null;
}

const ORDINALS = ["", "first", "second", "third", "fourth", "fifth", "sixth", "seventh", "eighth", "ninth", "tenth"];
const ordinal = (count: number): string => ORDINALS[count] ?? `${count}th`;

/** "extended once; it was 2 weeks, and is 3", and from the third on in so many words: "the third extension; it was 2 weeks, and is 5". */
export function extensionSays({ extensions, extendedWeeks, boxWeeks }: Extended): string | null {
  if (extensions === 0) return null;
  const was = boxWeeks === null ? "" : `; it was ${inWeeks(boxWeeks - extendedWeeks)}, and is ${Math.round(boxWeeks * 10) / 10}`;
  if (extensions < 3) return `extended ${extensions === 1 ? "once" : "twice"}${was}`;
  return `the ${ordinal(extensions)} extension${was}`;
}

/** What one more week would be: "This is the third extension: it was 2 weeks, and becomes 5." */
export function nextExtensionSays({ extensions, extendedWeeks, boxWeeks }: Extended, weeks: number): string {
  const count = `This is the ${ordinal(extensions + 1)} extension`;
  if (boxWeeks === null || !(weeks > 0)) return `${count}.`;
  return `${count}: the box was ${inWeeks(boxWeeks - extendedWeeks)}, and becomes ${Math.round((boxWeeks + weeks) * 10) / 10}.`;
}
