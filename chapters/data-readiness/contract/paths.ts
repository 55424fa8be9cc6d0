import { z } from "zod";
import { idField, workspaceParams } from "#chapters/workspace/contract";

export const dataSetsPath = "/api/v1/workspaces/:workspace/data-sets";
export const dataSetPath = "/api/v1/workspaces/:workspace/data-sets/:dataSet";

export const dataSetParams = z.object({ ...workspaceParams.shape, dataSet: idField });

/** Who may do what in this chapter; an API key needs the permission as its scope. */
export const mayRead = { permission: "data-readiness:read", least: "viewer" } as const;
export const mayWrite = { permission: "data-readiness:write", least: "member" } as const;
/** Also what a pipeline's key is made for: nothing else can be done with it. */
export const mayPush = { permission: "data-readiness:profiles", least: "member" } as const;
/** Letting a check be lets a band be reached, and with it a gate. */
export const mayWaive = { permission: "data-readiness:waive", least: "lead" } as const;
export const mayRetire = { permission: "data-readiness:retire", least: "lead" } as const;
/** A connection opens a database to all members: who adds one answers for it, and may write the queries that are sent there. */
export const mayConnect = { permission: "data-readiness:sources", least: "lead" } as const;
/** A report becomes evidence, and a criterion where there is none: what lifecycle opens to members with two permissions. */
export const mayAttach = { permission: "data-readiness:attach", least: "member" } as const;
