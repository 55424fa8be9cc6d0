export { peopleEntryKinds, personSchemas } from "./entries.ts";
export { erasePersonEndpoint, listPersons, namePersonEndpoint, type PersonView, personView, renamePersonEndpoint } from "./persons.ts";
