export { measureQuestion } from "./measure-question.ts";
export { findPersonal } from "./personal/find-personal.ts";
