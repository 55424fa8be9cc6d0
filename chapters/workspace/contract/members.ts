import { z } from "zod";
import { emailField, nameField, roleField, scopeField } from "./fields.ts";
import { workspaceParams } from "./params.ts";

const path = "/api/v1/workspaces/:workspace";
const reading = { permission: "workspace:read", least: "viewer" } as const;

export const workspaceView = z
  .object({ slug: z.string(), name: z.string(), sample: z.boolean(), openedAt: z.string(), role: roleField })
  .meta({ id: "Workspace" });

export const getWorkspace = {
  method: "GET",
  path: `${path}`,
  summary: "A workspace, and your role in it.",
  can: reading,
  params: workspaceParams,
  reply: workspaceView,
} as const;

export const renameWorkspace = {
  method: "PATCH",
  path: `${path}`,
  summary: "Give a workspace another name; its address stays.",
  can: { permission: "workspace:settings", least: "admin" },
  params: workspaceParams,
  body: z.object({ name: nameField }).meta({ id: "WorkspaceName" }),
  reply: workspaceView,
} as const;

export const dropWorkspace = {
  method: "DELETE",
  path: `${path}`,
  summary: "Drop the sample workspace whole; no other can be dropped.",
  can: { permission: "workspace:drop", least: "admin" },
  params: workspaceParams,
  reply: z.object({ dropped: z.string() }).meta({ id: "Dropped" }),
} as const;

export const memberView = z
  .object({ id: z.string(), name: z.string(), email: z.string(), role: roleField, joinedAt: z.string(), isYou: z.boolean() })
  .meta({ id: "Member" });
const membersView = z.object({ members: z.array(memberView) }).meta({ id: "Members" });
const memberParams = z.object({ ...workspaceParams.shape, member: z.string().min(1).max(60) });

export const listMembers = {
  method: "GET",
  path: `${path}/members`,
  summary: "Who belongs to this workspace.",
  can: reading,
  params: workspaceParams,
  reply: membersView,
} as const;

export const giveRole = {
  method: "PATCH",
  path: `${path}/members/:member`,
  summary: "Give a member another role, never one above your own.",
  can: { permission: "workspace:give-role", least: "admin" },
  params: memberParams,
  body: z.object({ role: roleField }).meta({ id: "GivenRole" }),
  reply: memberView,
} as const;

export const removeMember = {
  method: "DELETE",
  path: `${path}/members/:member`,
  summary: "Remove a member, and the keys made for them.",
  can: { permission: "workspace:remove-member", least: "admin" },
  params: memberParams,
  reply: membersView,
} as const;

export const makePasswordLink = {
  method: "POST",
  path: `${path}/members/:member/password-link`,
  summary: "Make a link with which a member chooses a new password; pass it on yourself, it is shown once.",
  can: { permission: "workspace:reset-password", least: "admin" },
  params: memberParams,
  reply: z
    .object({
      member: memberView,
      until: z.string(),
      link: z.string().nullable().meta({ description: "Null when answered again." }),
    })
    .meta({ id: "PasswordLink" }),
} as const;

export const leaveWorkspace = {
  method: "POST",
  path: `${path}/leave`,
  summary: "Leave a workspace; the last owner stays.",
  can: { permission: "workspace:leave", least: "viewer" },
  params: workspaceParams,
  reply: z.object({ left: z.string() }).meta({ id: "Left" }),
} as const;

const afterwards = z.enum(["viewer", "leaves"], { error: "Say viewer, or leaves." });
const invitationView = z
  .object({
    id: z.string(),
    email: z.string(),
    role: roleField,
    madeAt: z.string(),
    until: z.string(),
    /** It hands the workspace over: what its giver becomes when it is accepted. */
    handsOver: afterwards.nullable(),
  })
  .meta({ id: "Invitation" });
const managing = { permission: "workspace:invite", least: "admin" } as const;

export const listInvitations = {
  method: "GET",
  path: `${path}/invitations`,
  summary: "Invitations that can still be accepted.",
  can: managing,
  params: workspaceParams,
  reply: z.object({ invitations: z.array(invitationView) }).meta({ id: "Invitations" }),
} as const;

export const inviteMember = {
  method: "POST",
  path: `${path}/invitations`,
  summary: "Invite someone; pass the link on yourself, it is shown once.",
  can: managing,
  params: workspaceParams,
  body: z.object({ email: emailField, role: roleField }).meta({ id: "NewInvitation" }),
  reply: z
    .object({ invitation: invitationView, link: z.string().nullable().meta({ description: "Null when answered again." }) })
    .meta({ id: "MadeInvitation" }),
} as const;

export const handOver = {
  method: "POST",
  path: `${path}/hand-over`,
  summary: "Hand the workspace over: whoever accepts the link becomes its owner, and at that moment you become viewer, or leave.",
  can: { permission: "workspace:hand-over", least: "owner" },
  params: workspaceParams,
  body: z
    .object({
      email: emailField,
      afterwards: afterwards.default("viewer"),
      from: emailField.optional().meta({ description: "Which owner gives; for the machine's own command line alone." }),
    })
    .meta({ id: "HandOver" }),
  reply: z
    .object({
      invitation: invitationView,
      giver: z.string().meta({ description: "The name of the owner who steps back." }),
      link: z.string().nullable().meta({ description: "Null when answered again." }),
    })
    .meta({ id: "HandedOver" }),
} as const;

export const withdrawInvitation = {
  method: "DELETE",
  path: `${path}/invitations/:invitation`,
  summary: "Withdraw an invitation.",
  can: managing,
  params: z.object({ ...workspaceParams.shape, invitation: z.string().min(1).max(60) }),
  reply: z.object({ withdrawn: z.string() }).meta({ id: "WithdrawnInvitation" }),
} as const;

const keyView = z
  .object({
    id: z.string(),
    name: z.string(),
    role: roleField,
    scopes: z.array(z.string()),
    madeAt: z.string(),
    until: z.string().nullable(),
    /** Whose it is; null for a key made at the console. */
    member: z.string().nullable(),
    isLive: z.boolean(),
  })
  .meta({ id: "Key" });
const keyParams = z.object({ ...workspaceParams.shape, key: z.string().min(1).max(60) });

export const listKeys = {
  method: "GET",
  path: `${path}/keys`,
  summary: "Your API keys; an admin sees everyone's.",
  can: { permission: "workspace:keys", least: "viewer" },
  params: workspaceParams,
  reply: z.object({ keys: z.array(keyView) }).meta({ id: "Keys" }),
} as const;

export const makeKey = {
  method: "POST",
  path: `${path}/keys`,
  summary: "Make an API key; it is shown once.",
  can: { permission: "workspace:keys", least: "viewer" },
  params: workspaceParams,
  body: z
    .object({
      name: nameField,
      role: roleField,
      scopes: z.array(scopeField).min(1, { error: "Name at least one scope; * is all that the role may." }).max(50).default(["*"]),
      /** The last day it works; none for a key that does not expire. */
      until: z.iso.date({ error: "Give a day such as 2027-01-31." }).nullable().default(null),
    })
    .meta({ id: "NewKey" }),
  reply: z
    .object({ key: keyView, secret: z.string().nullable().meta({ description: "ph_…; null when answered again." }) })
    .meta({ id: "MadeKey" }),
} as const;

export const revokeKey = {
  method: "DELETE",
  path: `${path}/keys/:key`,
  summary: "Revoke an API key: yours, or as an admin anyone's.",
  can: { permission: "workspace:keys", least: "viewer" },
  params: keyParams,
  reply: keyView,
} as const;
