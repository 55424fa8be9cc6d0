import { wilsonInterval } from "#stats";

/** So many times as often as chance would have it. Our judgement. */
const TIMES = 3;

/**
 * Whether what passed a check did so far more often than other numbers of the same shape would: order numbers of fifteen digits pass Luhn's
 * check one time in ten, and are no cards. Sure to 99 %, so that two numbers that pass by luck are none yet.
 */
export const isFarAboveChance = (passed: number, shaped: number, chance: number): boolean =>
  passed > 0 && (chance === 0 || wilsonInterval(passed, shaped, 0.98).low > TIMES * chance);
