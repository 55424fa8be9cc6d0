/** "17 of 9,769 rows of the test (0.2 %)". */
export const shareOf = (some: number, all: number, of: string): string =>
  `${counted(some)} of ${counted(all)} ${of} (${percent(some / all)})`;

export const counted = (n: number): string => n.toLocaleString("en");

/** To a tenth below ten; what is there is never told as 0. */
export function percent(share: number): string {
  const hundred = 100 * share;
  if (hundred > 0 && hundred < 0.1) return "under 0.1 %";
  return `${hundred < 10 ? Number(hundred.toFixed(1)) : Math.round(hundred)} %`;
}

/** "“boat”, “body” and 3 others". */
export function columnsSay(names: readonly string[]): string {
  const told = names.slice(0, 3).map((name) => `“${name}”`);
  const more = names.length - told.length;
  const all = more > 0 ? [...told, more === 1 ? "one other" : `${more} others`] : told;
  return all.length < 2 ? (all[0] ?? "") : `${all.slice(0, -1).join(", ")} and ${all.at(-1)}`;
}

export const figureSays = (figure: number): string => figure.toFixed(2);
