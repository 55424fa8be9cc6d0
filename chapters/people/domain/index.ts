export { type PersonBodies, type PersonDraft, type PersonEntry, personDraft } from "./entries.ts";
export { erasePerson, namePerson, renamePerson } from "./name-person.ts";
export { type Person, peopleFolds, personFold } from "./person.ts";
