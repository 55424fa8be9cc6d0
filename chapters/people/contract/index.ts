export { peopleEntryKinds, personSchemas } from "./entries.ts";
export { listPersons, namePersonEndpoint, type PersonView, personView, renamePersonEndpoint } from "./persons.ts";
