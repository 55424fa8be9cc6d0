import { isMisspelt, wordsIn } from "#chapters/lifecycle/domain";
import { headingPages } from "./headings.ts";
import { type Role, roles } from "./roles.ts";

/** How well a heading suits a role: 1 for the very words, less for words inside others or misspelt; and the words it was compared with. */
export interface Fit {
  readonly role: Role;
  readonly score: number;
  readonly like: string;
}

interface Known {
  readonly role: Role;
  readonly words: readonly string[];
  readonly joined: string;
  readonly whole: boolean;
}

const known: readonly Known[] = headingPages.flatMap(([role, list]) =>
  list.split(",").map((entry) => {
    const words = entry.trim().replace(/^=/, "").split(/\s+/);
    return { role, words, joined: words.join(""), whole: entry.trim().startsWith("=") };
  }),
);

/** No slip is allowed in a first letter, so that only these need to be compared. */
const byInitial = Map.groupBy(known, ({ joined }) => joined[0]);

/** Words that carry nothing in a heading. */
const small = new Set(
  "of the a an in to so far is das der die des de du la le les del el los di il lo van het en den det our this per und and et y e".split(
    " ",
  ),
);

const headingWords = (heading: string): readonly string[] => wordsIn(heading.replace(/(\p{Ll})(\p{Lu})/gu, "$1 $2")).slice(0, 14);

function fitOf({ words, joined, whole }: Known, heading: readonly string[], headingJoined: string): number {
  if (headingJoined === joined) return 1;
  if (isMisspelt(headingJoined, joined)) return 0.92;
  if (whole) return 0;
  for (let from = 0; from + words.length <= heading.length; from++) {
    const exact = words.every((word, index) => heading[from + index] === word);
    const close = exact || words.every((word, index) => heading[from + index] === word || isMisspelt(heading[from + index] ?? "", word));
    if (!close) continue;
    const heavy = heading.filter((word) => !small.has(word)).join("").length;
    const covered = Math.min(1, words.filter((word) => !small.has(word)).join("").length / Math.max(1, heavy));
    return (exact ? 0.5 : 0.45) + 0.45 * covered;
  }
  return 0;
}

/** A heading as a whole, and without what it adds in brackets: "Team (FTE)". */
const readings = (heading: string): readonly (readonly string[])[] =>
  [...new Set([heading, heading.replace(/[([{].*$/, "")])].map(headingWords).filter((words) => words.length > 0);

/** Every role a heading suits at all, best first; ties in the order of the roles. */
export function headingFits(written: string): readonly Fit[] {
  const heading = written.slice(0, 120);
  const best = new Map<Role, Fit>();
  for (const words of readings(heading)) {
    const joined = words.join("");
    for (const entry of [...new Set(words.map((word) => word[0]))].flatMap((initial) => byInitial.get(initial) ?? [])) {
      const score = fitOf(entry, words, joined);
      if (score > (best.get(entry.role)?.score ?? 0)) best.set(entry.role, { role: entry.role, score, like: entry.words.join(" ") });
    }
  }
  return [...best.values()].sort((left, right) => right.score - left.score || roles.indexOf(left.role) - roles.indexOf(right.role));
}
