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

/**
 * A finder of known phrases, longest first, each word used once.
 *
 * @param pages A meaning and its phrases, parted by commas, in plain words; a trailing `*` takes any ending.
 * @returns A function from plain words to the phrases found, in their order. With `forgiving`, misspelt words count where no exact one does.
 */
export function phraseBook<Meaning>(pages: readonly (readonly [Meaning, string])[]) {
  const phrases: Phrase<Meaning>[] = pages
    .flatMap(([meaning, list]) => list.split(",").map((phrase) => ({ words: phrase.trim().split(/\s+/), meaning })))
    .sort((left, right) => right.words.length - left.words.length);

  return (words: readonly string[], forgiving: boolean): readonly Found<Meaning>[] => {
    const used = words.map(() => false);
    const found: Found<Meaning>[] = [];
    for (const slack of forgiving ? [false, true] : [false]) {
      for (const phrase of phrases) {
        const { length } = phrase.words;
        for (let from = 0; from + length <= words.length; from++) {
          const matches = phrase.words.every((meant, index) => !used[from + index] && fits(words[from + index] ?? "", meant, slack));
          if (!matches) continue;
          used.fill(true, from, from + length);
          found.push({ meaning: phrase.meaning, from, to: from + length });
        }
      }
    }
    return found.sort((left, right) => left.from - right.from);
  };
}
