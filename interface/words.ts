/** "1 project", "3 projects", "no projects". */
export function count(many: number, one: string, several = `${one}s`): string {
  if (many === 0) return `no ${several}`;
  return `${many.toLocaleString("en-GB")} ${many === 1 ? one : several}`;
}

/** "Churn", "Churn and Pricing", "Churn, Pricing and 3 more". */
export function named(names: readonly string[], most = 3): string {
  if (names.length <= 1) return names[0] ?? "";
  if (names.length <= most) return `${names.slice(0, -1).join(", ")} and ${names.at(-1)}`;
  return `${names.slice(0, most - 1).join(", ")} and ${names.length - most + 1} more`;
}

/** First letter large, for a clause that starts a sentence. */
export const sentence = (words: string): string => words.charAt(0).toUpperCase() + words.slice(1);

/** "7 in 10" beside 70 %: a chance as people say it. */
export function inTen(chance: number): string {
  if (chance < 0.05) return "fewer than 1 in 20";
  if (chance > 0.95) return "more than 19 in 20";
  return `${Math.round(chance * 10)} in 10`;
}
