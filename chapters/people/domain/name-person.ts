import { problem } from "#kernel";
import { type PersonDraft, personDraft } from "./entries.ts";
import type { Person } from "./person.ts";

/** A name of blanks tells nobody who is meant. */
export const namelessPerson = problem<{ field: string }>(
  "people/nameless-person",
  422,
  () => "Give the person a name that others will recognise.",
);

/** Somebody whose words were erased does not come back under the same id. */
export const personErased = problem<null>(
  "people/person-erased",
  409,
  () => "This person was erased. Name the person anew, and use that entry from here on.",
);

/** @throws {@link namelessPerson} */
export function namePerson(id: string, said: { readonly name: string; readonly email?: string | undefined }): PersonDraft {
  const name = said.name.trim();
  if (name === "") throw namelessPerson({ field: "name" });
  return personDraft(id, "people/person-named", { name, email: said.email?.trim() || null });
}

/** @throws {@link personErased} {@link namelessPerson} */
export function renamePerson(person: Person, said: string): PersonDraft {
  if (person.erased) throw personErased(null);
  const name = said.trim();
  if (name === "") throw namelessPerson({ field: "name" });
  return personDraft(person.id, "people/person-renamed", { name });
}

/** Erasing twice says nothing new, and leaves the record as it is. */
export const erasePerson = (person: Person, because: string): readonly PersonDraft[] =>
  person.erased ? [] : [personDraft(person.id, "people/person-erased", { because })];
