import { useQuery } from "@tanstack/react-query";
import { useQueryWord } from "#interface";
import type { Day } from "#kernel";
import { dataSetQuery } from "../queries.ts";
import { questionShown } from "./question-shown.ts";

/** The data set with the report that the address asks for; without a word of a question, for the one that was asked last. */
export function useShownReport(workspace: string, dataSet: string, asOf: Day | undefined) {
  const version = useQueryWord("version");
  const word = useQueryWord("question");
  const first = useQuery(dataSetQuery(workspace, dataSet, { asOf, version, question: word === "none" ? undefined : word }));
  const question = first.data && questionShown(first.data, word);
  const own = useQuery({ ...dataSetQuery(workspace, dataSet, { asOf, version, question }), enabled: question !== undefined });
  return question === undefined ? first : own;
}
