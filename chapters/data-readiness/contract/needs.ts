import { z } from "zod";
import { asOfQuery, idField, workspaceParams } from "#chapters/workspace/contract";
import { readinessNeedKinds } from "../domain/index.ts";
import { mayRead } from "./paths.ts";

const need = z
  .object({
    project: idField,
    name: z.string().meta({ description: "The project's." }),
    dataSet: idField,
    what: z.enum(readinessNeedKinds),
    since: z.iso.date(),
    says: z.string(),
    next: z.string(),
  })
  .meta({ id: "ReadinessNeed", description: "What is due on the data of a project." });

export const listReadinessNeeds = {
  method: "GET",
  path: "/api/v1/workspaces/:workspace/readiness-needs",
  summary: "What is due on the data of projects: a report that no longer counts, a waiver that ends, a band held while a decision is near.",
  can: mayRead,
  params: workspaceParams,
  query: asOfQuery,
  reply: z.object({ asOf: z.iso.date(), needs: z.array(need) }).meta({ id: "ReadinessNeeds" }),
} as const;

export type ReadinessNeedsView = z.output<typeof listReadinessNeeds.reply>;
