import type { Brief } from "../../domain/index.ts";

/** Characters that the typeface of a PDF has no glyph for, and the words they stand in; null where it could set everything. */
export interface Unset {
  readonly characters: readonly string[];
  readonly words: readonly string[];
}

/** Nothing is seen of these, so nothing is missing without them. */
const INVISIBLE = /[\p{Cc}\p{Cf}\p{Cs}\p{Zs}\p{Zl}\p{Zp}\p{Variation_Selector}]/u;

/** What of a page its typeface cannot set. Only what came from people can hold such characters: names, and what was quoted. */
export function unsetIn(brief: Brief, has: (character: number) => boolean): Unset | null {
  const words = new Set<string>();
  const characters = new Set<string>();
  const texts = [
    ...brief.projects.flatMap(({ name, owner, sponsor }) => [name, owner ?? "", sponsor ?? ""]),
    ...brief.sources.flatMap(({ quotes }) => quotes.flatMap(({ column, said }) => [column, said])),
    ...brief.refused.map(({ said }) => said),
    brief.source.name,
  ];
  for (const text of texts) {
    for (const character of text) {
      if (INVISIBLE.test(character) || has(character.codePointAt(0) ?? 0)) continue;
      characters.add(character);
      words.add(text);
    }
  }
  return characters.size === 0 ? null : { characters: [...characters], words: [...words] };
}
