/**
 * What several answers say together: the geometric mean of their odds.
 *
 * @param chances Each in (0, 1); at least one.
 */
export function pooledAnswer(chances: readonly number[]): number {
  const logOdds = chances.reduce((sum, chance) => sum + Math.log(chance / (1 - chance)), 0) / chances.length;
  return 1 / (1 + Math.exp(-logOdds));
}
