import type { TextRecord } from "./records.ts";

/** A first row is a header unless it looks like the rows below it, or holds somebody's address: names of columns are told to everyone. */
export function isHeader(first: TextRecord, rest: readonly TextRecord[]): boolean {
  if (first.cells.some(isAddress)) return false;
  let like = 0;
  let unlike = 0;
  for (const [at, cell] of first.cells.entries()) {
    const below = rest.map(({ cells }) => cells[at] ?? "").filter((text) => !isNothing(text));
    const areFigures = below.filter(isPlain).length >= MOST * below.length;
    if (isNothing(cell) || isYear(cell)) continue;
    if (isPlain(cell) ? areFigures : below.includes(cell)) like += 1;
    else if (areFigures && below.length > 0) unlike += 1;
  }
  return unlike > 0 || like === 0;
}

/** A word or two among a thousand figures makes no column of words. */
const MOST = 0.9;

/** True for what is missing, for a number in any country's way of writing, for a day, and for true and false. */
export const isPlain = (cell: string): boolean => isNothing(cell) || plain.some((form) => form.test(cell.trim()));

const plain = [
  /^[+-]?\d[\d.,' ]*%?$/,
  /^[+-]?[.,]?\d+([.,]\d+)?e[+-]?\d+$/i,
  /^[+-]?[.,]\d+$/,
  /^\d{1,4}[-./]\d{1,2}[-./]\d{1,4}([ T][\d:.+Z-]+)?$/,
  /^(true|false)$/i,
];

const isNothing = (cell: string): boolean => /^(|na|n\/a|null|none|nan|-|\?)$/i.test(cell.trim());

const isAddress = (cell: string): boolean => /^[^\s@]+@[^\s@]+\.[^\s@.]{2,}$/.test(cell.trim());

/** Years stand in headers too. */
const isYear = (cell: string): boolean => /^(19|20)\d\d$/.test(cell.trim());
