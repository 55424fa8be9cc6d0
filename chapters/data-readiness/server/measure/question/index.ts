export { measureQuestion } from "./measure-question.ts";
