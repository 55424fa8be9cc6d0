import { type Day, longDay } from "#kernel";
import { isBlank } from "./blank.ts";
import { dayOfSerial } from "./calendar.ts";
import { type DayContext, type Doubt, type Hit, patterns } from "./patterns.ts";
import { plain, quoted } from "./plain.ts";
import { markOfWord } from "./vocabulary.ts";

/** What a cell says as a day. */
export type DayRead =
  | { readonly is: "blank" }
  | { readonly is: "unreadable"; readonly says: string }
  | { readonly is: "day"; readonly day: Day; readonly guess: boolean; readonly says: string };

const LONGEST = 200;
const CLOCK = /(?<=\d)(?:t|,?\s+)(?:at |um |a )?\d{1,2}[:h]\d{2}(?::\d{2}(?:\.\d+)?)?\s?(?:am|pm|uhr|z)?(?:[+-]\d{2}:?\d{2})?/g;

interface Marked {
  readonly text: string;
  readonly misspelt: boolean;
  readonly doubtful: boolean;
}

/** The cell with every word of dates as a mark, so that patterns know no language. */
function marked(cell: string): Marked {
  let misspelt = false;
  const text = plain(cell)
    .replace(CLOCK, "")
    .replace(/(\d)(?:st|nd|rd|th|er|e|re|o|a)(?!\p{L})/gu, "$1 ")
    .replace(/\p{L}+/gu, (word) => {
      const found = markOfWord(word);
      if (found?.misspelt) misspelt = true;
      return found ? found.mark : word;
    })
    .replace(/\s+/g, " ")
    .trim();
  return { text, misspelt, doubtful: /[~?]/.test(text) };
}

/** Every day the marked text names, in their order, and what is left of it. */
function hits(text: string, context: DayContext): { readonly found: readonly Hit[]; readonly left: string; readonly impossible: boolean } {
  const found: { at: number; hit: Hit }[] = [];
  let rest = text;
  let impossible = false;
  for (const { expression, read } of patterns) {
    for (let match = expression.exec(rest); match && found.length < 5; match = expression.exec(rest)) {
      const hit = read([...match], context);
      if (hit) found.push({ at: match.index, hit });
      else impossible = true;
      rest = rest.slice(0, match.index) + (hit ? "@" : "#").repeat(match[0].length) + rest.slice(match.index + match[0].length);
    }
  }
  return { found: found.sort((left, right) => left.at - right.at).map(({ hit }) => hit), left: rest, impossible };
}

const why: Readonly<Record<Doubt, (order: string) => string>> = {
  order: (order) => `Read as ${order}; nothing in this column shows which comes first`,
  conflict: (order) => `Read as ${order}, though other cells of this column show the other order`,
  period: () => "A period, read as its last day",
  year: () => "No year is written; read as the nearest that makes sense",
  serial: () => "Read as a spreadsheet's day number",
  spelling: () => "Read past a misspelling",
  words: () => "Read out of other words",
  "year-first": () => "Read as year, month, day",
  several: () => "A span, read as its last day",
};

function read(hit: Hit, doubts: readonly Doubt[], context: DayContext, cell: string): DayRead {
  const order = context.order === "day-first" ? "day/month" : "month/day";
  const reasons = [...new Set([...hit.doubts, ...doubts])].map((doubt) => why[doubt](order));
  if (reasons.length === 0) return { is: "day", day: hit.day, guess: false, says: "" };
  return { is: "day", day: hit.day, guess: true, says: `${reasons.join(". ")}: ${quoted(cell)} is taken as ${longDay(hit.day)}.` };
}

/** A five-digit number is how a spreadsheet stores a day: 46093 is 12 March 2026. */
function serial(cell: string): Hit | null {
  const value = /^\s*\d{5}(?:[.,]\d+)?\s*$/.test(cell) ? Number.parseInt(cell, 10) : 0;
  return value >= 33_000 && value <= 73_000 ? { day: dayOfSerial(value), doubts: ["serial"] } : null;
}

/**
 * The day a cell names, in any of the usual spellings and nine languages.
 *
 * What leaves room for doubt is read and marked as a guess with a sentence that says so; what cannot be read is said, never dropped.
 */
export function readDay(cell: string, context: DayContext): DayRead {
  if (isBlank(cell)) return { is: "blank" };
  if (cell.length > LONGEST) return { is: "unreadable", says: "Too many words to be a day; not recorded." };
  const bySerial = serial(cell);
  if (bySerial) return read(bySerial, [], context, cell);

  const { text, misspelt, doubtful } = marked(cell);
  if (/F/.test(text)) {
    return {
      is: "unreadable",
      says: `${quoted(cell)} is a fiscal year, which starts in another month in each company; write the month. Not recorded.`,
    };
  }
  const { found, left, impossible } = hits(text, context);
  const last = found.at(-1);
  if (!last) {
    const because = impossible ? "is no day that exists" : "cannot be read as a day";
    return { is: "unreadable", says: `${quoted(cell)} ${because}; not recorded.` };
  }
  if (found.length > 1 && !/^[^\p{L}\d]*@+\s*[-/]?\s*@+[^\p{L}\d]*$/u.test(left)) {
    return { is: "unreadable", says: `${quoted(cell)} names several days; write the one that holds. Not recorded.` };
  }
  if (/^[^\dEIA]*M[a-l][^\dEIA]*$/.test(text) && /\p{Ll}{2}/u.test(left.replace(/M[a-l]/g, ""))) {
    return { is: "unreadable", says: `${quoted(cell)} names at most a month, among other words; not recorded.` };
  }
  const otherWords = doubtful || /[\p{L}\d#]/u.test(left.replace(/[EIAYQHW]/g, ""));
  const doubts: Doubt[] = [];
  if (misspelt) doubts.push("spelling");
  if (found.length > 1) doubts.push("several");
  else if (otherWords) doubts.push("words");
  return read(last, doubts, context, cell);
}
