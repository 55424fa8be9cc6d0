const LONGEST = 200;

/** Columns as they are called from now on: what has no name is called by its place, and a second one of a name has a number after it. */
export function columnNames(said: readonly string[]): readonly string[] {
  const taken = new Set<string>();
  const first = new Set(said.map(tidy));
  return said.map((text, at) => {
    const name = tidy(text) || `column${at + 1}`;
    let own = name;
    for (let next = 2; taken.has(own) || (own !== name && first.has(own)); next++) own = `${name}_${next}`;
    taken.add(own);
    return own;
  });
}

/** On one line, and no longer than anybody reads. */
const tidy = (text: string): string =>
  text
    .replace(/[\s\p{Cc}]+/gu, " ")
    .trim()
    .slice(0, LONGEST)
    .trim();
