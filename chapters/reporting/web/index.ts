export { BriefScreen, FirstScreen } from "./stub.tsx";
