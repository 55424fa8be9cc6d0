import type { Fold, Words } from "#kernel";
import type { PersonEntry } from "./entries.ts";

/** Somebody who matters to a project; their name and address are references to words kept beside the ledger. */
export interface Person {
  readonly id: string;
  readonly name: Words | null;
  readonly email: Words | null;
  readonly erased: boolean;
  /** Every reference there ever was to words about this person: what erasing takes away. */
  readonly everyWord: readonly Words[];
}

function evolvePerson(person: Person, entry: PersonEntry): Person {
  switch (entry.kind) {
    case "people/person-named":
      return { ...person, name: entry.body.name, email: entry.body.email, everyWord: withWords(person, entry.body.name, entry.body.email) };
    case "people/person-renamed":
      return { ...person, name: entry.body.name, everyWord: withWords(person, entry.body.name) };
    case "people/person-erased":
      return { ...person, erased: true };
    default:
      return person;
  }
}

const withWords = ({ everyWord }: Person, ...words: readonly (Words | null)[]): readonly Words[] => [
  ...everyWord,
  ...words.filter((word) => word !== null),
];

/** Persons, folded from what was said about them. */
export const personFold: Fold<Person, PersonEntry> = {
  noun: "people/person",
  version: 1,
  initial: (id) => ({ id, name: null, email: null, erased: false, everyWord: [] }),
  evolve: evolvePerson,
};

/** How this chapter's entries become state. */
export const peopleFolds = [personFold] as const;
