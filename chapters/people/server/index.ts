export { personNames } from "./person-names.ts";
export { peopleRoutes } from "./routes.ts";
