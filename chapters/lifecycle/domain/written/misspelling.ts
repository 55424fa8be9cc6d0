/**
 * How many slips of the finger lie between two words: a letter missing, added, changed, or two neighbours swapped (optimal string
 * alignment, Damerau 1964). Stops counting above `most`.
 *
 * @returns The distance, or `most + 1` when it is larger than `most`.
 */
function slips(left: string, right: string, most: number): number {
  if (Math.abs(left.length - right.length) > most) return most + 1;
  let before: number[] = [];
  let last = Array.from({ length: right.length + 1 }, (_, index) => index);
  for (let i = 1; i <= left.length; i++) {
    const row = [i];
    for (let j = 1; j <= right.length; j++) {
      const same = left[i - 1] === right[j - 1] ? 0 : 1;
      let cost = Math.min((last[j] ?? 0) + 1, (row[j - 1] ?? 0) + 1, (last[j - 1] ?? 0) + same);
      if (i > 1 && j > 1 && left[i - 1] === right[j - 2] && left[i - 2] === right[j - 1]) cost = Math.min(cost, (before[j - 2] ?? 0) + 1);
      row.push(cost);
    }
    if (Math.min(...row) > most) return most + 1;
    before = last;
    last = row;
  }
  return Math.min(last[right.length] ?? most + 1, most + 1);
}

/** Short words allow no slip: "live" is not "like". The first letter is almost never the slip. */
export function isMisspelt(word: string, meant: string): boolean {
  if (meant.length < 5 || word.length < 5 || word[0] !== meant[0] || word === meant) return false;
  const most = meant.length >= 9 ? 2 : 1;
  return slips(word, meant, most) <= most;
}
