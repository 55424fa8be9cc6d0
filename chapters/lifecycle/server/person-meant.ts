import { namePerson, personFold } from "#chapters/people/domain";
import type { Draft } from "#kernel";
import { notFound, type Scope } from "#platform/http";

/** A person by id, or by name where nobody was named so far. */
export type PersonSaid = { readonly person: string } | { readonly name: string; readonly email?: string | undefined };

/** The person's id, and what names them here for the first time. @throws {@link notFound} */
export function personMeant(said: PersonSaid, { image, newId }: Scope): { readonly person: string; readonly drafts: readonly Draft[] } {
  if ("person" in said) {
    const found = image.one(personFold, said.person);
    if (found === undefined || found.erased) throw notFound({ what: "person" });
    return { person: said.person, drafts: [] };
  }
  const person = newId();
  return { person, drafts: [namePerson(person, said)] };
}
