export { PeoplePanel } from "./people-panel.tsx";
