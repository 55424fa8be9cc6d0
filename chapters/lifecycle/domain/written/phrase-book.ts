import { isMisspelt } from "./misspelling.ts";

/** Where a phrase stands among the words of a text. */
export interface Found<Meaning> {
  readonly meaning: Meaning;
  readonly from: number;
  /** One past its last word. */
  readonly to: number;
}

interface Phrase<Meaning> {
  readonly words: readonly string[];
  readonly meaning: Meaning;
}

/** A word of a phrase: `pilot*` also takes "pilotphase". */
function fits(word: string, meant: string, forgiving: boolean): boolean {
  if (word === meant) return true;
  if (meant.endsWith("*")) {
    const stem = meant.slice(0, -1);
    return word.startsWith(stem) || (forgiving && isMisspelt(word, stem));
  }
  return forgiving && isMisspelt(word, meant);
}

/** More words first, then whole words before beginnings, then longer ones. */
const weight = ({ words }: { readonly words: readonly string[] }): number =>
  words.length * 1000 - (words.some((word) => word.endsWith("*")) ? 500 : 0) + Math.min(words.join("").length, 499);

/**
 * A finder of known phrases, longest first, each word used once.
 *
 * @param pages A meaning and its phrases, parted by commas, in plain words; a trailing `*` takes any ending.
 * @returns A function from plain words to the phrases found, in their order. With `forgiving`, misspelt words count where no exact one does.
 */
export function phraseBook<Meaning>(pages: readonly (readonly [Meaning, string])[]) {
  const phrases: Phrase<Meaning>[] = pages
    .flatMap(([meaning, list]) => list.split(",").map((phrase) => ({ words: phrase.trim().split(/\s+/), meaning })))
    .sort((left, right) => weight(right) - weight(left));
  const lengths = [...new Set(phrases.map(({ words }) => words.length))];
  const shelves = lengths.map((length) => ({
    length,
    byInitial: Map.groupBy(
      phrases.filter(({ words }) => words.length === length),
      ({ words }) => words[0]?.[0],
    ),
  }));

  return (words: readonly string[], forgiving: boolean): readonly Found<Meaning>[] => {
    const used = words.map(() => false);
    const found: Found<Meaning>[] = [];
    const take = (length: number, byInitial: ReadonlyMap<string | undefined, readonly Phrase<Meaning>[]>, slack: boolean): void => {
      for (let from = 0; from + length <= words.length; from++) {
        const phrase = byInitial
          .get(words[from]?.[0])
          ?.find((each) => each.words.every((meant, index) => !used[from + index] && fits(words[from + index] ?? "", meant, slack)));
        if (!phrase) continue;
        used.fill(true, from, from + length);
        found.push({ meaning: phrase.meaning, from, to: from + length });
      }
    };
    for (const { length, byInitial } of shelves) {
      take(length, byInitial, false);
      if (forgiving) take(length, byInitial, true);
    }
    return found.sort((left, right) => left.from - right.from);
  };
}
