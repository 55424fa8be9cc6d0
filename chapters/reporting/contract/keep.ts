import { z } from "zod";
import { workspaceParams } from "#chapters/workspace/contract";
import { BODY_LIMIT, mappingView, refusedView, tableView } from "./table.ts";

export const keepTable = {
  method: "POST",
  path: "/api/v1/workspaces/:workspace/brief/keep",
  summary: "Keep a table's projects in the workspace, as history brought in from elsewhere.",
  can: { permission: "reporting:keep-table", least: "member" },
  params: workspaceParams,
  body: z.object({ table: tableView, mapping: mappingView }).meta({ id: "TableToKeep" }),
  bodyLimit: BODY_LIMIT,
  reply: z
    .object({
      kept: z.array(z.object({ project: z.string(), name: z.string() }).meta({ id: "KeptProject" })),
      /** Names of those left as they are: the workspace had a project of that name. */
      alreadyThere: z.array(z.string()),
      refused: z.array(refusedView),
    })
    .meta({ id: "KeptTable" }),
} as const;
