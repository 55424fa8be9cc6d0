/** A number as a cell says it, and whether a percent sign stands behind it. */
interface NumberRead {
  readonly value: number;
  readonly percent: boolean;
}

/** "0.7", "70 %", ".7", "0,7", "7e-1"; null for anything else. */
function readNumber(cell: string): NumberRead | null {
  const found = /^([+-]?(?:\d+(?:[.,]\d*)?|[.,]\d+)(?:e[+-]?\d+)?)\s*(%|percent|pct)?$/i.exec(cell.trim());
  if (!found) return null;
  const value = Number((found[1] ?? "").replace(",", "."));
  return Number.isFinite(value) ? { value, percent: found[2] !== undefined } : null;
}

/** Whether bare numbers of a column are percentages: its name says so, or most of them are above 1 and one is far above. */
export function isInPercent(name: string, cells: readonly string[]): boolean {
  if (/%|percent|pct/i.test(name)) return true;
  const bare = cells.flatMap((cell) => {
    const read = readNumber(cell);
    return read && !read.percent ? [read.value] : [];
  });
  return bare.filter((value) => value > 1).length > bare.length / 2 && bare.some((value) => value >= 10);
}

/**
 * The chance a cell says, in [0, 1], or a sentence why it says none.
 *
 * @param inPercent Whether a bare number is a percentage.
 *
 * @example
 * readChance("70 %", false); // → 0.7
 * readChance("1.2", false); // → "1.2 is no probability: it lies between 0 and 1, or between 0 % and 100 %."
 */
export function readChance(cell: string, inPercent: boolean): number | string {
  if (cell.trim() === "") return "The probability is missing though there is an outcome. Write it, or take the row out.";
  const read = readNumber(cell);
  if (read === null) return `“${cell.trim().slice(0, 40)}” is no number. Write a probability such as 0.7 or 70 %.`;
  const share = read.percent || inPercent ? read.value / 100 : read.value;
  if (share >= 0 && share <= 1) return share;
  const plain = cell.trim();
  if (read.percent || inPercent) return `${plain} is no percentage: it lies between 0 and 100.`;
  return share > 1 && share <= 100 && Number.isInteger(share)
    ? `${plain} is no probability in a column of shares. Write ${plain} %, or ${share / 100}.`
    : `${plain} is no probability: it lies between 0 and 1, or between 0 % and 100 %.`;
}
