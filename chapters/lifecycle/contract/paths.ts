import { z } from "zod";
import { idField, workspaceParams } from "#chapters/workspace/contract";

export const projectsPath = "/api/v1/workspaces/:workspace/projects";
export const projectPath = "/api/v1/workspaces/:workspace/projects/:project";
export const criterionPath = "/api/v1/workspaces/:workspace/projects/:project/criteria/:criterion";

export const projectParams = z.object({ ...workspaceParams.shape, project: idField });
export const criterionParams = z.object({ ...projectParams.shape, criterion: idField });

/** Who may do what in this chapter; an API key needs the permission as its scope. */
export const mayRead = { permission: "lifecycle:read", least: "viewer" } as const;
export const mayWrite = { permission: "lifecycle:write", least: "member" } as const;
export const mayOfferEvidence = { permission: "lifecycle:evidence", least: "member" } as const;
/** Gatekeepers vote, whatever their role from member on; that they were asked is looked at when they do. */
export const mayVote = { permission: "lifecycle:vote", least: "member" } as const;
export const mayOverride = { permission: "lifecycle:override", least: "owner" } as const;
export const mayDecide = { permission: "lifecycle:decide", least: "lead" } as const;
