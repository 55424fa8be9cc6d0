/** Thousands as people write them: "6,465". */
export const countSays = (count: number): string => count.toLocaleString("en-GB", { maximumFractionDigits: 0 });

/** "1 row", "52 rows". */
export const counted = (count: number, one: string, several: string): string => `${countSays(count)} ${count === 1 ? one : several}`;

/** A share in two or three figures, never rounded to nothing or to all: "31 %", "0.4 %", "below 0.01 %", "99.6 %". */
export function percentSays(share: number): string {
  const percent = share * 100;
  if (percent <= 0) return "0 %";
  if (percent < 0.01) return "below 0.01 %";
  if (percent >= 100) return "100 %";
  const digits = percent < 0.1 ? 2 : percent < 10 || percent > 99 ? 1 : 0;
  const text = percent.toFixed(digits);
  return Number(text) >= 100 ? "above 99.9 %" : `${Number(text)} %`;
}

/** A share beside a limit that it would be rounded to: "0.11 %" where at most 0.1 % is let pass. */
export function percentBeside(share: number, limit: number): string {
  const says = percentSays(share);
  return share > limit && says === percentSays(limit) ? `${Number((share * 100).toPrecision(3))} %` : says;
}

/** "income, age and 3 more"; at most `most` are named. */
export function namesSay(names: readonly string[], most = 3): string {
  if (names.length <= 1) return names[0] ?? "";
  const shown = names.length > most + 1 ? names.slice(0, most) : names;
  const left = names.length - shown.length;
  return left > 0 ? `${shown.join(", ")} and ${left} more` : `${shown.slice(0, -1).join(", ")} and ${shown.at(-1) ?? ""}`;
}
