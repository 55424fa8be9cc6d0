import { z } from "zod";
import { emailField, nameField, passwordField, roleField, tokenField } from "./fields.ts";
import { slug } from "./params.ts";

/** Who is calling, and where they belong. */
export const meView = z
  .object({
    /** Null for a stranger, and for a key. */
    account: z.object({ name: z.string(), email: z.string() }).nullable(),
    /** True until the first account exists: the link that the console printed still opens this installation. */
    setUpOpen: z.boolean(),
    workspaces: z.array(
      z.object({
        slug: z.string(),
        name: z.string(),
        role: roleField,
        sample: z.boolean(),
        /** Higher roles that you were given on single projects. */
        grants: z.array(z.object({ project: z.string(), role: roleField }).readonly()).readonly(),
      }),
    ),
  })
  .meta({ id: "Me" });
export type MeView = z.output<typeof meView>;

export const getMe = {
  method: "GET",
  path: "/api/v1/me",
  summary: "Who am I, and where do I belong?",
  can: "anyone",
  reply: meView,
} as const;

export const setUp = {
  method: "POST",
  path: "/api/v1/set-up",
  summary: "Make the first account and workspace, with the link that the console printed.",
  can: "anyone",
  perMinute: 20,
  body: z
    .object({ token: tokenField, email: emailField, password: passwordField, name: nameField, workspace: nameField })
    .meta({ id: "SetUp" }),
  reply: meView,
} as const;

export const signIn = {
  method: "POST",
  path: "/api/v1/sign-in",
  summary: "Sign in; the session is a cookie.",
  can: "anyone",
  perMinute: 20,
  body: z.object({ email: emailField, password: z.string().min(1).max(256) }).meta({ id: "SignIn" }),
  reply: meView,
} as const;

export const signOut = {
  method: "POST",
  path: "/api/v1/sign-out",
  summary: "End this session.",
  can: "anyone",
  reply: meView,
} as const;

export const changePassword = {
  method: "POST",
  path: "/api/v1/password",
  summary: "Choose another password; every other session of yours ends.",
  can: "signed-in",
  perMinute: 20,
  body: z.object({ old: z.string().min(1).max(256), password: passwordField }).meta({ id: "PasswordChange" }),
  reply: meView,
} as const;

export const resetPassword = {
  method: "POST",
  path: "/api/v1/password/reset",
  summary: "Choose a new password with a link from an administrator; every session ends and a new one begins.",
  can: "anyone",
  perMinute: 20,
  body: z.object({ token: tokenField, password: passwordField }).meta({ id: "PasswordReset" }),
  reply: meView,
} as const;

export const openWorkspace = {
  method: "POST",
  path: "/api/v1/workspaces",
  summary: "Open a further workspace; you become its owner.",
  can: "signed-in",
  body: z
    .object({
      name: nameField,
      slug: slug.optional(),
      /** A workspace of yours to begin like: its rules (time boxes, rest days), without projects, names, members or money. */
      like: slug.optional(),
    })
    .meta({ id: "NewWorkspace" }),
  reply: meView,
} as const;

export const openSample = {
  method: "POST",
  path: "/api/v1/sample",
  summary: "Look at the sample portfolio: a workspace of its own, opened at the first asking, which you may drop whole.",
  can: "signed-in",
  perMinute: 20,
  reply: meView,
} as const;

export const lookAtInvitation = {
  method: "POST",
  path: "/api/v1/invitations/look",
  summary: "What an invitation's link invites to.",
  can: "anyone",
  perMinute: 60,
  body: z.object({ token: tokenField }).meta({ id: "InvitationToken" }),
  reply: z
    .object({
      workspace: z.string(),
      role: roleField,
      email: z.string(),
      until: z.string(),
      hasAccount: z.boolean(),
      /** True where whoever invites hands the workspace over. */
      handsOver: z.boolean(),
    })
    .meta({ id: "InvitationLink" }),
} as const;

export const acceptInvitation = {
  method: "POST",
  path: "/api/v1/invitations/accept",
  summary: "Join a workspace: with the session's account, or with a new one for the invited address.",
  can: "anyone",
  perMinute: 20,
  body: z
    .object({ token: tokenField, name: nameField.optional(), password: passwordField.optional() })
    .meta({ id: "AcceptInvitation", description: "Name and password are for a new account, where nobody is signed in." }),
  reply: meView,
} as const;
