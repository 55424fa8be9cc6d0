export { BriefScreen } from "./brief-screen.tsx";
export { FirstScreen } from "./first-screen.tsx";
