import { wilsonInterval } from "#stats";

/** Whether figures are shares of something, and how sure one can be of their mean where each is a yes or a no. */
export function shareOf(values: readonly number[]) {
  const isShare = values.length > 0 && values.every((value) => value >= 0 && value <= 1);
  const isCount = isShare && values.every((value) => value === 0 || value === 1);
  const yes = values.reduce((sum, value) => sum + value, 0);
  return { isShare, interval: isCount ? wilsonInterval(yes, values.length, 0.95) : null };
}
