/** Characters that the typeface of a PDF has no glyph for, and the words they stand in. */
export interface Unset {
  readonly characters: readonly string[];
  readonly words: readonly string[];
}

/** Nothing is seen of these, so nothing is missing without them. */
const INVISIBLE = /[\p{Cc}\p{Cf}\p{Cs}\p{Zs}\p{Zl}\p{Zp}\p{Variation_Selector}]/u;

/** What of some texts a typeface cannot set; null where it could set everything. */
export function unsetOf(texts: readonly string[], has: (character: number) => boolean): Unset | null {
  const words = new Set<string>();
  const characters = new Set<string>();
  for (const text of texts) {
    for (const character of text) {
      if (INVISIBLE.test(character) || has(character.codePointAt(0) ?? 0)) continue;
      characters.add(character);
      words.add(text);
    }
  }
  return characters.size === 0 ? null : { characters: [...characters], words: [...words] };
}

/** The characters by their numbers, a few of them: the words themselves cannot stand on the page. "U+9867, U+5BA2 and 3 more". */
export function unsetCodes({ characters }: Unset): string {
  const codes = characters
    .slice(0, 8)
    .map((character) => `U+${(character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, "0")}`);
  const more = characters.length > codes.length ? ` and ${characters.length - codes.length} more` : "";
  return `${codes.join(", ")}${more}`;
}
