import { type Image, problem } from "#kernel";
import { hashOfSecret, KEY_PREFIX, newSecret } from "#platform/access";
import { notFound, type Route, read, type Scope, write } from "#platform/http";
import {
  getWorkspace,
  giveRole,
  inviteMember,
  leaveWorkspace,
  listInvitations,
  listKeys,
  listMembers,
  makeKey,
  removeMember,
  renameWorkspace,
  revokeKey,
  withdrawInvitation,
} from "../contract/index.ts";
import {
  changedSetting,
  everyMember,
  givenRole,
  highestRole,
  INVITATION_DAYS,
  type InvitationState,
  invitationFold,
  isLive,
  isPending,
  type KeyState,
  keyFold,
  keyGone,
  type MemberState,
  madeInvitation,
  madeKey,
  memberFold,
  removedMember,
  revokedKey,
  withdrawnInvitation,
  workspaceFold,
} from "../domain/index.ts";
import { insertInvitationLink, insertKey } from "./store.ts";

const DAY_MS = 86_400_000;

export const keysMakeNone = problem<null>(
  "workspace/keys-make-none",
  403,
  () => "A key makes no further keys; sign in, or run `pilothouse key create` on the machine.",
);

/** Members, invitations and keys of one workspace. */
export const memberRoutes: readonly Route[] = [
  read(getWorkspace, (_asked, scope) => workspaceView(scope)),
  write(renameWorkspace, {
    decide: ({ body }, { workspace }) => (body.name === workspace.name ? [] : [changedSetting(workspace.id, "name", body.name)]),
    reply: (_asked, scope) => workspaceView(scope),
  }),
  read(listMembers, (_asked, scope) => membersView(scope)),
  write(giveRole, {
    decide: ({ params, body }, { image, reader }) => ({
      drafts: givenRole(present(image, params.member), body.role, reader.role ?? "viewer", image.all(memberFold)),
      unmoved: [everyMember],
    }),
    reply: ({ params }, scope) => memberView(present(scope.image, params.member), scope),
  }),
  write(removeMember, {
    decide: ({ params }, { image, reader }) => {
      const isThemselves = reader.by === `member/${params.member}`;
      const by = { role: reader.role ?? "viewer", isThemselves };
      const drafts = removedMember(present(image, params.member), by, image.all(memberFold), image.all(keyFold));
      return { drafts, unmoved: [everyMember] };
    },
    reply: (_asked, scope) => membersView(scope),
  }),
  write(leaveWorkspace, {
    decide: (_asked, { image, reader }) => {
      const member = present(image, reader.by.replace("member/", ""));
      const drafts = removedMember(member, { role: member.role, isThemselves: true }, image.all(memberFold), image.all(keyFold));
      return { drafts, unmoved: [everyMember] };
    },
    reply: (_asked, { workspace }) => ({ left: workspace.slug }),
  }),
  read(listInvitations, (_asked, { image, now }) => ({
    invitations: image
      .all(invitationFold)
      .filter((invitation) => isPending(invitation, now.toISOString()))
      .map(invitationView),
  })),
  write(inviteMember, {
    decide: async ({ body }, { newId, now, reader, records, workspace, origin }) => {
      const [invitation, token] = [newId(), newSecret("invite_")];
      const until = new Date(now.getTime() + INVITATION_DAYS * DAY_MS).toISOString();
      const draft = madeInvitation(invitation, { ...body, until }, reader.role ?? "viewer");
      await insertInvitationLink(records, { hash: hashOfSecret(token), workspace: workspace.id, invitation });
      return { drafts: [draft], secret: `${origin}/join?token=${token}` };
    },
    reply: (_asked, { image }, [entry], link) => ({ invitation: invitationView(invitationAt(image, idOf(entry))), link }),
  }),
  write(withdrawInvitation, {
    decide: ({ params }, { image, now }) => [withdrawnInvitation(invitationAt(image, params.invitation), now.toISOString())],
    reply: ({ params }) => ({ withdrawn: params.invitation }),
  }),
  read(listKeys, (_asked, scope) => ({ keys: keysSeen(scope).map((key) => keyView(key, scope)) })),
  write(makeKey, {
    decide: async ({ body: { until, ...body } }, { newId, now, reader, records, workspace, image }) => {
      if (reader.by.startsWith("key/")) throw keysMakeNone(null);
      const [id, secret] = [newId(), newSecret(KEY_PREFIX)];
      const made = { id, ...body, until: until === null ? null : `${until}T23:59:59.999Z`, member: memberId(reader.by) };
      const owner = made.member === null ? undefined : image.one(memberFold, made.member);
      const draft = madeKey(made, owner ? highestRole(owner) : (reader.role ?? "viewer"), now.toISOString());
      await insertKey(records, { hash: hashOfSecret(secret), workspace: workspace.id, key: id });
      return { drafts: [draft], secret };
    },
    reply: (_asked, scope, [entry], secret) => ({ key: keyView(keyAt(scope.image, idOf(entry)), scope), secret }),
  }),
  write(revokeKey, {
    decide: ({ params }, scope) => {
      const key = keysSeen(scope).find(({ id }) => id === params.key);
      if (!key) throw notFound({ what: "key" });
      if (key.revokedAt !== null) throw keyGone(null);
      return [revokedKey(key.id)];
    },
    reply: ({ params }, scope) => keyView(keyAt(scope.image, params.key), scope),
  }),
];

/** The member's id, or null for the console. */
const memberId = (by: string): string | null => (by.startsWith("member/") ? by.replace("member/", "") : null);

const idOf = (entry: { readonly stream: string } | undefined): string => entry?.stream.split("/")[2] ?? "";

function workspaceView({ image, workspace, reader }: Scope) {
  const state = image.one(workspaceFold, workspace.id);
  const { name = workspace.name, sample = false, openedAt = "" } = state ?? {};
  return { slug: workspace.slug, name, sample, openedAt, role: reader.role ?? "viewer" };
}

const membersView = (scope: Scope) => ({
  members: scope.image
    .all(memberFold)
    .filter(({ removedAt }) => removedAt === null)
    .map((member) => memberView(member, scope)),
});

export const memberView = ({ id, name, email, role, joinedAt }: MemberState, { reader }: Scope) => ({
  id,
  name,
  email,
  role,
  joinedAt,
  isYou: reader.by === `member/${id}`,
});

export function present(image: Image, id: string): MemberState {
  const member = image.one(memberFold, id);
  if (!member || member.removedAt !== null) throw notFound({ what: "member" });
  return member;
}

export function invitationAt(image: Image, id: string): InvitationState {
  const invitation = image.one(invitationFold, id);
  if (!invitation) throw notFound({ what: "invitation" });
  return invitation;
}

export const invitationView = ({ id, email, role, madeAt, until, handOver }: InvitationState) => ({
  id,
  email,
  role,
  madeAt,
  until,
  handsOver: handOver?.afterwards ?? null,
});

function keyAt(image: Image, id: string): KeyState {
  const key = image.one(keyFold, id);
  if (!key) throw notFound({ what: "key" });
  return key;
}

/** An admin sees and revokes everyone's keys, anyone else their own; a key sees itself. */
function keysSeen({ image, reader }: Scope): readonly KeyState[] {
  const all = image.all(keyFold);
  if (reader.scopes === null && (reader.role === "admin" || reader.role === "owner")) return all;
  return all.filter(({ id, member }) => reader.by === `key/${id}` || reader.by === `member/${member}`);
}

const keyView = ({ id, name, role, scopes, madeAt, until, member, ...key }: KeyState, { image, now }: Scope) => ({
  id,
  name,
  role,
  scopes,
  madeAt,
  until,
  member: member === null ? null : (image.one(memberFold, member)?.name ?? null),
  isLive: isLive({ id, name, role, scopes, madeAt, until, member, ...key }, now.toISOString()),
});
