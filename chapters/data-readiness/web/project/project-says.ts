import type { DataSetRow } from "../../contract/index.ts";

/** A data set as one project sees it: by the questions that the project asks, else by all of them. */
export function forProject(row: DataSetRow, project: string): DataSetRow {
  const own = row.questions.filter((question) => question.project === project);
  return own.length === 0 ? row : { ...row, questions: own };
}
