import { z } from "zod";
import { asOfQuery, idField, workspaceParams } from "#chapters/workspace/contract";
import { forecastNeedKinds } from "../domain/index.ts";
import { forecastNeedsPath, mayRead } from "./paths.ts";

const need = z
  .object({
    project: idField.nullable(),
    name: z.string().nullable().meta({ description: "The project's." }),
    what: z.enum(forecastNeedKinds),
    statement: idField.nullable(),
    since: z.iso.date(),
    says: z.string(),
    next: z.string(),
  })
  .meta({ id: "ForecastNeed", description: "What waits for you in forecasting, or for anybody." });

export const listForecastNeeds = {
  method: "GET",
  path: forecastNeedsPath,
  summary: "What waits for you: statements and rounds of estimates without your answer, and statements whose day has come.",
  can: mayRead,
  params: workspaceParams,
  query: asOfQuery,
  reply: z.object({ asOf: z.iso.date(), needs: z.array(need) }).meta({ id: "ForecastNeeds" }),
} as const;

export type ForecastNeedsView = z.output<typeof listForecastNeeds.reply>;
