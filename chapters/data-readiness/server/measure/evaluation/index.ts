export type { EvaluationAim, EvaluationTable } from "./evaluation-table.ts";
export { measureEvaluation } from "./measure-evaluation.ts";
