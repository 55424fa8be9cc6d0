import { plain } from "./plain.ts";

/** A number as a cell says it. */
export interface NumberRead {
  readonly value: number;
  /** Of a range, read as its middle; a single number has both alike. */
  readonly low: number;
  readonly high: number;
  /** ISO 4217 where the cell names a currency that only one country can mean; "$" and "kr" are several. */
  readonly currency: string | null;
  readonly guess: boolean;
  /** Why it is a guess; else empty. */
  readonly says: string;
}

const currencies: readonly (readonly [RegExp, string])[] = [
  [/€|\beuros?\b|\beur\b|t€/, "EUR"],
  [/£|\bgbp\b|\bpounds?\b/, "GBP"],
  [/\busd\b|us\$/, "USD"],
  [/\bchf\b|\bsfr\b|\bfr\./, "CHF"],
  [/\bsek\b/, "SEK"],
  [/\bdkk\b/, "DKK"],
  [/\bnok\b/, "NOK"],
  [/\bpln\b|zł/, "PLN"],
  [/\baud\b|a\$/, "AUD"],
  [/\bcad\b|c\$/, "CAD"],
  [/\binr\b|₹/, "INR"],
  [/\bjpy\b|¥/, "JPY"],
  [/\bbrl\b|r\$/, "BRL"],
];

const scales: readonly (readonly [RegExp, number])[] = [
  [/^(?:bn|b|billion|billions|mrd|milliard|milliards|miliardi|miljard|mia)$/, 1e9],
  [/^(?:m|mm|mn|mio|mln|mill|million|millions|millionen|millones|milioni|miljoen|miljoner|mkr|meur|musd|mgbp)$/, 1e6],
  [/^(?:k|t|tsd|td|tausend|thousand|mille|mil|mila|duizend|tusen|tkr|keur|kusd|kgbp|kchf|teur|kr?sek)$/, 1e3],
];

/** The currency a text names, or null. */
export function currencyIn(text: string): string | null {
  const words = plain(text)
    .replace(/(\d)\s*[kmt](?=eur|usd|gbp|chf)/g, "$1 ")
    .replace(/\b[kmt](?=(?:eur|usd|gbp|chf)\b)/g, "");
  return currencies.find(([sign]) => sign.test(words))?.[1] ?? null;
}

/** The scale a word or a heading names: "k€" counts thousands; 1 where it names none. */
export function scaleIn(text: string): number {
  const words =
    plain(text)
      .replace(/[€£$₹¥]/g, " ")
      .match(/\p{L}+/gu) ?? [];
  return words.map((word) => scales.find(([sign]) => sign.test(word))?.[1] ?? 1).find((scale) => scale !== 1) ?? 1;
}

/** Digits with separators as a number: the last of two kinds of separator is the decimal one; three digits after a lone one are thousands. */
function digits(text: string, scaled: boolean): { readonly value: number; readonly unclear: boolean } | null {
  const compact = text.replace(/[\s'’_]/g, "");
  const comma = compact.lastIndexOf(",");
  const dot = compact.lastIndexOf(".");
  const separators = compact.replace(/\d/g, "");
  if (!/^\d/.test(compact)) return null;
  if (comma >= 0 && dot >= 0) {
    const decimal = comma > dot ? "," : ".";
    const [whole = "", fraction = "", ...more] = compact.split(decimal);
    return more.length > 0 ? null : { value: Number(`${whole.replace(/[.,]/g, "")}.${fraction}`), unclear: false };
  }
  if (separators.length > 1)
    return /^\d{1,3}(?:[.,]\d{2,3})+$/.test(compact) ? { value: Number(separators && compact.replace(/[.,]/g, "")), unclear: false } : null;
  const thousands = separators.length === 1 && /^[1-9]\d{0,2}[.,]\d{3}$/.test(compact) && !scaled;
  if (thousands) return { value: Number(compact.replace(/[.,]/g, "")), unclear: separators === "." };
  return { value: Number(compact.replace(",", ".")), unclear: false };
}

const NUMBER = String.raw`\d[\d.,'’\s]*\d|\d`;
const ONE = new RegExp(
  `(?<low>${NUMBER})(?:\\s?(?<lowScale>(?!(?:to|bis|till|tot|til|a)\\b)\\p{L}+|t€))?(?:\\s?(?:-|to|bis|a|till|tot|til)\\s?(?:[€£$]\\s?)?(?<high>${NUMBER}))?\\s*(?<scale>\\p{L}+)?`,
  "u",
);

const rate =
  /\/\s?(?:m|mo|month|week|wk|day|year|yr|y|jahr|monat|mois|an|mes|ano|mese|anno|maand|manad|jaar)\b|per (?:month|week|year|day)|pro (?:monat|jahr|woche)|par (?:mois|an)|al mes|al mese|per maand|p\.?a\.?$|p\.?m\.?$|monthly|annual/;

const scaleOf = (word: string | undefined): number => (word ? (scales.find(([sign]) => sign.test(word))?.[1] ?? 1) : 1);

/** "2 DS + 1 engineer" is three. */
function sum(text: string): NumberRead | null {
  const parts = text.split("+").map((part) => /^\s*(\d+(?:[.,]\d+)?)(?:\s*[\p{L}. ]*)\s*$/u.exec(part)?.[1]);
  if (parts.length < 2 || parts.some((part) => part === undefined)) return null;
  const value = parts.reduce((total, part) => total + Number((part ?? "0").replace(",", ".")), 0);
  return { value, low: value, high: value, currency: null, guess: true, says: "A sum" };
}

function doubtOf(text: string, { ranged, dotUnclear }: { readonly ranged: boolean; readonly dotUnclear: boolean }): string {
  if (ranged) return "A range, read as its middle";
  if (dotUnclear) return "The dot is taken to part thousands";
  return /~|\?|\bca\b|\bcirca\b|approx|about|around|roughly|etwa|env\.|environ|aprox|<|>|≈|\+\s*$/.test(text) ? "Said as about" : "";
}

/**
 * The number a cell says: "1.200,50", "€1.2m", "120k", "USD 40 000", "3 FTE", "2-3".
 *
 * @returns Null where it says none, several, or a rate ("per month"), which is no amount.
 */
export function readNumber(cell: string): NumberRead | null {
  if (cell.length > 100) return null;
  const text = plain(cell);
  if (rate.test(text) || text.includes("%")) return null;
  const added = text.includes("+") ? sum(text) : null;
  if (added) return added;

  const found = ONE.exec(text);
  const groups = found?.groups;
  if (!found || !groups || /\d/.test(text.slice(found.index + found[0].length)) || /-\s?$/.test(text.slice(0, found.index))) return null;
  const scaleOfHigh = scaleOf(groups.scale);
  const scaleOfLow = scaleOf(groups.lowScale);
  const scaleUsed = scaleOfLow !== 1 ? scaleOfLow : scaleOfHigh;
  const low = digits(groups.low ?? "", scaleUsed !== 1);
  const high = groups.high === undefined ? low : digits(groups.high, scaleUsed !== 1);
  if (!low || !high || !Number.isFinite(low.value) || !Number.isFinite(high.value)) return null;

  const [from, to] = [low.value * scaleUsed, high.value * (groups.high !== undefined && scaleOfHigh !== 1 ? scaleOfHigh : scaleUsed)];
  if (to < from) return null;
  const currency = currencyIn(cell);
  const isMoney = currency !== null || /[€£$]/.test(cell);
  const says = doubtOf(text, { ranged: groups.high !== undefined, dotUnclear: low.unclear && !isMoney });
  return { value: (from + to) / 2, low: from, high: to, currency, guess: says !== "", says };
}
