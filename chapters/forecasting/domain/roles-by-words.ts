import { wordsIn } from "#chapters/lifecycle/domain";

/** What a column can hold, and the words by which its heading is known; plain. */
interface KnownRole<Role> {
  readonly role: Role;
  readonly phrases: readonly string[];
}

/** How well a heading says a role: the share of its words that the phrase covers; 0 where it does not hold the phrase. */
function fitOf(heading: readonly string[], phrase: string): number {
  const words = phrase.split(" ");
  const at = heading.findIndex((_word, from) => words.every((word, index) => heading[from + index] === word));
  return at < 0 ? 0 : words.length / heading.length;
}

/** The words of a heading, "createdAt" being two. */
export const wordsOfHeading = (heading: string): readonly string[] => wordsIn(heading.slice(0, 120).replace(/(\p{Ll})(\p{Lu})/gu, "$1 $2"));

/** What each column holds: each role once, the heading that says it best. Null for what is not read. */
export function rolesByWords<Role>(headings: readonly string[], known: readonly KnownRole<Role>[]): readonly (Role | null)[] {
  const bids = headings.flatMap((heading, column) => {
    const words = wordsOfHeading(heading);
    return known.map(({ role, phrases }) => ({
      ...{ column, role },
      score: Math.max(0, ...phrases.map((phrase) => fitOf(words, phrase) * phrase.length)),
    }));
  });
  const roles = new Map<number, Role>();
  for (const { column, role, score } of bids.toSorted((a, b) => b.score - a.score))
    if (score > 0 && !roles.has(column) && ![...roles.values()].includes(role)) roles.set(column, role);
  return headings.map((_heading, column) => roles.get(column) ?? null);
}
