import { wilsonInterval } from "#stats";

/** Where a share lies against the most that is let pass. */
type AgainstMost = "within" | "above" | "cannot-tell";

/**
 * Whether a share found in so many rows is within a limit, or whether there are too few rows to say so: the rows are a sample of what the
 * source holds, and a set of thirty neither passes nor fails by chance. Above where the whole 95 % interval (Wilson) lies above the limit,
 * within where the whole interval lies within it. From some thousand rows on that is hardly more than the plain comparison.
 */
export function shareAgainst(count: number, of: number, most: number): AgainstMost {
  if (of < 1) return "cannot-tell";
  const { low, high } = wilsonInterval(count, of, 0.95);
  if (low > most) return "above";
  return high <= most ? "within" : "cannot-tell";
}

/** How many rows without a single find show that a share is within the limit: z² (1 − most) / most, with z = 1.96. */
export const rowsToTell = (most: number): number => Math.ceil((1.959964 ** 2 * (1 - most)) / most);
