import { z } from "zod";
import { roleField, workspaceParams } from "#chapters/workspace/contract";
import { mayRead, projectParams, projectPath } from "./paths.ts";

const granted = z.enum(["member", "lead"], { error: "Say member, to write on the project, or lead, to decide on it too." });
const mayGrant = { permission: "workspace:give-role", least: "admin" } as const;
const grantParams = z.object({ ...projectParams.shape, member: z.string().min(1).max(60) });

const actorsView = z
  .object({
    members: z.array(
      z.object({
        id: z.string(),
        name: z.string(),
        /** In the whole workspace. */
        role: roleField,
        /** On this project, where it was raised. */
        grant: granted.nullable(),
        isYou: z.boolean(),
      }),
    ),
  })
  .meta({ id: "Actors" });
export type ActorsView = z.output<typeof actorsView>;

export const listActors = {
  method: "GET",
  path: `${projectPath}/grants`,
  summary: "Who belongs here, and what each may do on this project.",
  can: mayRead,
  params: projectParams,
  reply: actorsView,
} as const;

export const giveGrant = {
  method: "PUT",
  path: `${projectPath}/grants/:member`,
  summary: "Let a member do more on this project than in the whole workspace: write on it, or decide on it too.",
  can: mayGrant,
  params: grantParams,
  body: z.object({ role: granted }).meta({ id: "Grant" }),
  reply: actorsView,
} as const;

export const takeGrant = {
  method: "DELETE",
  path: `${projectPath}/grants/:member`,
  summary: "Take a grant on this project back; the role in the workspace stays.",
  can: mayGrant,
  params: grantParams,
  reply: actorsView,
} as const;

export const listGrants = {
  method: "GET",
  path: "/api/v1/workspaces/:workspace/grants",
  summary: "Every grant on a project, by the names of the projects.",
  can: mayRead,
  params: workspaceParams,
  reply: z
    .object({
      grants: z.array(
        z.object({ project: z.string(), projectName: z.string(), member: z.string(), memberName: z.string(), role: granted }),
      ),
    })
    .meta({ id: "Grants" }),
} as const;
