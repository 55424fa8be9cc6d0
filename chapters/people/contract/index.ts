export { peopleEntryKinds } from "./entries.ts";
export { erasePersonEndpoint, listPersons, namePersonEndpoint, type PersonView, renamePersonEndpoint } from "./persons.ts";
