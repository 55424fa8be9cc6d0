import { z } from "zod";
import { idField } from "#chapters/workspace/contract";
import { aboutDataSet } from "./data-sets.ts";
import { columnField } from "./measured-fields.ts";
import { dataSetParams, dataSetPath } from "./paths.ts";
import { marginField, rolesField, wordsSaid } from "./record-fields.ts";

export const askQuestionEndpoint = {
  ...aboutDataSet,
  path: `${dataSetPath}/questions`,
  summary: "Ask what the data must answer; each question has a report of its own.",
  body: z
    .object({
      asks: wordsSaid.meta({ description: "In words: “which customers will leave within 60 days?”" }),
      target: columnField.min(1).optional().meta({ description: "The column that answers it; that of the roles when left out." }),
      claimedMargin: marginField.optional().meta({ description: "The difference to be claimed from an evaluation set, as a share." }),
      project: idField.optional().meta({ description: "The project that asks; the data set is linked to it." }),
    })
    .meta({ id: "NewReadinessQuestion" }),
} as const;

export const withdrawQuestionEndpoint = {
  ...aboutDataSet,
  path: `${dataSetPath}/questions/:question/withdraw`,
  summary: "Withdraw a question that nobody needs answered any more.",
  params: dataSetParams.extend({ question: idField }),
  body: z.object({ because: wordsSaid }).meta({ id: "QuestionWithdrawal" }),
} as const;

export const sayRolesEndpoint = {
  ...aboutDataSet,
  path: `${dataSetPath}/roles`,
  summary: "Say what each column is for; the next assessment takes it.",
  body: z.object({ roles: rolesField }).meta({ id: "ColumnRolesOfDataSet" }),
} as const;
