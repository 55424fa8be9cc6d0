import type { Entry, Role, Words } from "#kernel";

/** A setting that needs more than one value has an entry kind of its own. */
export type SettingValue = string | number | boolean | null;

/** What may be given on one project alone: to write on it, or to decide on it too. */
export type GrantedRole = "member" | "lead";

/** What a member wants to be mailed: at once, and as the day's one message. */
export type MailChoice = { readonly atOnce: "all" | "votes" | "none"; readonly digest: boolean };

/** Kinds of entries in the stream `workspace/workspace/ID`. */
export type WorkspaceEntry =
  | Entry<"workspace/workspace-opened", { readonly slug: string; readonly name: string; readonly sample: boolean }>
  | Entry<"workspace/setting-changed", { readonly setting: string; readonly value: SettingValue }>;

/** In `workspace/member/ID`. A member is an account's part in this workspace; leaving and coming back makes another. */
export type MemberEntry =
  | Entry<
      "workspace/member-joined",
      {
        readonly account: string;
        readonly name: Words;
        readonly email: Words;
        readonly role: Role;
        /** The invitation that was accepted; null for who opened the workspace. */
        readonly invitation: string | null;
      }
    >
  | Entry<"workspace/role-given", { readonly role: Role }>
  | Entry<"workspace/member-removed", { readonly left: boolean }>
  /** On top of the role, on one project. Whoever leaves leaves their grants behind. */
  | Entry<"workspace/grant-given", { readonly project: string; readonly role: GrantedRole }>
  | Entry<"workspace/grant-taken", { readonly project: string }>
  | Entry<"workspace/mail-chosen", MailChoice>
  /** Somebody was handed a link with which to choose a new password; its token is kept as a hash in a table, never here. */
  | Entry<"workspace/password-link-made", { readonly until: string }>;

/** In `workspace/invitation/ID`. The link's token is kept as a hash in a table, never here. */
export type InvitationEntry =
  | Entry<"workspace/invitation-made", { readonly email: Words; readonly role: Role; readonly until: string }>
  | Entry<"workspace/invitation-accepted", { readonly member: string }>
  | Entry<"workspace/invitation-withdrawn", Record<string, never>>
  /** Beside an invitation to own the workspace: when it is accepted, this member steps back. */
  | Entry<"workspace/hand-over-offered", { readonly giver: string; readonly afterwards: "viewer" | "leaves" }>;

/** In `workspace/key/ID`. The key is kept as a hash in a table, never here. */
export type KeyEntry =
  | Entry<
      "workspace/api-key-made",
      {
        readonly name: string;
        readonly role: Role;
        readonly scopes: readonly string[];
        /** Instant; null for a key that does not expire. */
        readonly until: string | null;
        /** Whose it is; null for a key made at the console. With its member's role it falls, and with its member it goes. */
        readonly member: string | null;
      }
    >
  | Entry<"workspace/api-key-revoked", Record<string, never>>;
