import { z } from "zod";
import { type Role, roles } from "#kernel";
import { type InvitationEntry, type KeyEntry, type MemberEntry, mailsAtOnce, type WorkspaceEntry } from "../domain/index.ts";
import { type EntryKind, personal } from "./words.ts";

type AnyEntry = WorkspaceEntry | MemberEntry | InvitationEntry | KeyEntry;
type BodyOf<Kind extends AnyEntry["kind"]> = Extract<AnyEntry, { kind: Kind }>["body"];

const role = z.enum(roles);
const grantedRole = z.enum(["member", "lead"]);
const settingValue = z.union([z.string(), z.number(), z.boolean(), z.null()]);
const nothing = z.strictObject({}) satisfies z.ZodType<Record<string, never>>;

/** Declares a kind; the compiler holds its schema to the domain's plain type. */
const kind = <Kind extends AnyEntry["kind"]>(name: Kind, schema: z.ZodType<BodyOf<Kind>>, readableBy: Role): EntryKind => ({
  kind: name,
  version: 1,
  schema,
  readableBy,
});

export const workspaceEntryKinds: readonly EntryKind[] = [
  kind("workspace/workspace-opened", z.strictObject({ slug: z.string(), name: z.string(), sample: z.boolean() }), "viewer"),
  kind("workspace/setting-changed", z.strictObject({ setting: z.string(), value: settingValue }), "viewer"),
  kind(
    "workspace/member-joined",
    z.strictObject({ account: z.string(), name: personal(), email: personal(), role, invitation: z.string().nullable() }),
    "viewer",
  ),
  kind("workspace/role-given", z.strictObject({ role }), "viewer"),
  kind("workspace/grant-given", z.strictObject({ project: z.string(), role: grantedRole }), "viewer"),
  kind("workspace/grant-taken", z.strictObject({ project: z.string() }), "viewer"),
  kind("workspace/mail-chosen", z.strictObject({ atOnce: z.enum(mailsAtOnce), digest: z.boolean() }), "admin"),
  kind("workspace/member-removed", z.strictObject({ left: z.boolean() }), "viewer"),
  kind("workspace/password-link-made", z.strictObject({ until: z.string() }), "admin"),
  kind("workspace/invitation-made", z.strictObject({ email: personal(), role, until: z.string() }), "admin"),
  kind("workspace/invitation-accepted", z.strictObject({ member: z.string() }), "admin"),
  kind("workspace/invitation-withdrawn", nothing, "admin"),
  kind("workspace/hand-over-offered", z.strictObject({ giver: z.string(), afterwards: z.enum(["viewer", "leaves"]) }), "admin"),
  kind(
    "workspace/api-key-made",
    z.strictObject({
      name: z.string(),
      role,
      scopes: z.array(z.string()),
      until: z.string().nullable(),
      member: z.string().nullable(),
    }),
    "admin",
  ),
  kind("workspace/api-key-revoked", nothing, "admin"),
];
