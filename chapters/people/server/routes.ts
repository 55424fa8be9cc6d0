import type { Image } from "#kernel";
import { idOfFirst, notFound, type Route, read, write } from "#platform/http";
import { erasePersonEndpoint, listPersons, namePersonEndpoint, type PersonView, renamePersonEndpoint } from "../contract/index.ts";
import { erasePerson, namePerson, type Person, personFold, renamePerson } from "../domain/index.ts";

const view = ({ id, name, email, erased }: Person): PersonView => ({ id, name, email, erased });

/** @throws {@link notFound} also for a person of another workspace. */
function personOf(image: Image, id: string): Person {
  const found = image.one(personFold, id);
  if (found === undefined) throw notFound({ what: "person" });
  return found;
}

export const peopleRoutes: readonly Route[] = [
  read(listPersons, (_asked, { image }) => ({ persons: image.all(personFold).map(view) })),
  write(namePersonEndpoint, {
    decide: ({ body }, { newId }) => [namePerson(newId(), body)],
    reply: (_asked, { image }, entries) => view(personOf(image, idOfFirst(entries))),
  }),
  write(renamePersonEndpoint, {
    decide: ({ params, body }, { image }) => [renamePerson(personOf(image, params.person), body.name)],
    reply: ({ params }, { image }) => view(personOf(image, params.person)),
  }),
  write(erasePersonEndpoint, {
    decide: async ({ params, body }, { image, ledger, workspace }) => {
      const person = personOf(image, params.person);
      const drafts = erasePerson(person, body.because);
      // The words go first: were it the other way round, a crash between would leave them under an entry that says they are gone.
      await ledger.erase(workspace.id, person.everyWord);
      return drafts;
    },
    reply: ({ params }, { image }) => view(personOf(image, params.person)),
  }),
];
