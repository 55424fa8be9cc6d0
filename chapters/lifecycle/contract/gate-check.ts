import { z } from "zod";
import { mayRead, projectParams, projectPath } from "./paths.ts";

export const checkGateEndpoint = {
  method: "GET",
  path: `${projectPath}/gate/check`,
  summary: "Whether a go could be decided on the record now, or one stands that nothing contradicts: for pipelines.",
  can: mayRead,
  params: projectParams,
  query: z.object({
    scope: z.enum(["go", "criteria"]).default("go").meta({
      description: "`criteria`: only what the criteria that must be met come to; phase, votes and pre-mortem are left to people.",
    }),
  }),
  reply: z
    .object({
      passes: z.boolean(),
      says: z.string(),
      reasons: z.array(z.string()).meta({ description: "Why it does not pass; empty where it does." }),
    })
    .meta({ id: "GateCheck" }),
} as const;
