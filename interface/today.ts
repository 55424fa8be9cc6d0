import { type Day, day } from "#kernel";

/** The reader's day, by the reader's clock: the one place where the browser reads it. */
export function today(): Day {
  const now = new Date();
  const two = (part: number) => String(part).padStart(2, "0");
  return day(`${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}`);
}
