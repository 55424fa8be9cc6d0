/**
 * A measured figure as people read it: four figures, thousands set apart.
 *
 * @example
 * figureSays(1234.5678); // → "1,235"
 * figureSays(0.000012); // → "1.2e-5"
 * figureSays(12345678); // → "12,345,678"
 */
export function figureSays(value: number): string {
  const size = Math.abs(value);
  if (size >= 1e15 || (size > 0 && size < 1e-4))
    return value
      .toExponential(2)
      .replace(/\.?0+e/, "e")
      .replace("e+", "e");
  if (size >= 1000) return value.toLocaleString("en-GB", { maximumFractionDigits: 0 });
  return value.toLocaleString("en-GB", { maximumSignificantDigits: 4 });
}

/** "12 kB", "4.2 MB": thousands, as file managers tell them. */
export function bytesSay(bytes: number): string {
  const units = ["bytes", "kB", "MB", "GB", "TB"] as const;
  const at = Math.min(units.length - 1, bytes < 1 ? 0 : Math.floor(Math.log10(bytes) / 3));
  const value = bytes / 1000 ** at;
  return `${value.toLocaleString("en-GB", { maximumFractionDigits: value < 10 && at > 0 ? 1 : 0 })} ${units[at] ?? "TB"}`;
}

/** Somebody's words on one line, cut where they would fill the page. */
export function oneLine(text: string, most = 60): string {
  const letters = [...text.replace(/[\p{Cc}\s]+/gu, " ").trim()];
  return letters.length > most
    ? `${letters
        .slice(0, most - 1)
        .join("")
        .trimEnd()}…`
    : letters.join("");
}
