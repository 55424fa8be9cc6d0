import type { Draft, Entry, Words } from "#kernel";

/** What is said about a person. A sponsor or an owner need not be a member of the workspace. */
export type PersonBodies = {
  readonly "people/person-named": { readonly name: Words; readonly email: Words | null };
  readonly "people/person-renamed": { readonly name: Words };
  /** Their words are gone from beside the ledger; what they did stays, under nobody's name. */
  readonly "people/person-erased": { readonly because: string };
};

type Kind = keyof PersonBodies;
/** One line about a person. */
export type PersonEntry = { [K in Kind]: Entry<K, PersonBodies[K]> }[Kind];
/** A line about a person, before the ledger gives it a place. */
export type PersonDraft = { [K in Kind]: Draft<K, PersonBodies[K]> }[Kind];

/** A draft into one person's stream. */
export const personDraft = <K extends Kind>(id: string, kind: K, body: PersonBodies[K]): Draft<K, PersonBodies[K]> => ({
  stream: `people/person/${id}`,
  kind,
  version: 1,
  body,
});
