import { type Draft, isAtLeast, problem } from "#kernel";
import {
  acceptedInvitation,
  type InvitationState,
  invitationOver,
  invitationStream,
  isPending,
  madeInvitation,
  withdrawnInvitation,
} from "./invitations.ts";
import type { KeyState } from "./keys.ts";
import { joinedMember, type MemberState, memberStream, removedMember } from "./members.ts";

const handedToYourself = problem<null>(
  "workspace/handed-to-yourself",
  422,
  () => "You hand this workspace over yourself: pass the link on to whoever takes it, who opens it with their own account.",
);
const sayWhoGives = problem<null>(
  "workspace/say-who-gives",
  422,
  () => "Say which owner hands the workspace over: there are several, or none, and one of them steps back when it is taken.",
);

/** What whoever hands over becomes when the workspace is taken. */
export type Afterwards = "viewer" | "leaves";

/** Who gives, when that was not said: the only owner. @throws {sayWhoGives} */
export function onlyOwner(members: readonly MemberState[], email?: (member: MemberState) => boolean): MemberState {
  const owners = members.filter(({ role, removedAt }) => role === "owner" && removedAt === null).filter(email ?? (() => true));
  const [only, ...more] = owners;
  if (!only || more.length > 0) throw sayWhoGives(null);
  return only;
}

/** An invitation to own the workspace, by which its giver steps back when it is accepted. */
export function offeredHandOver(
  id: string,
  { giver, afterwards, ...invitation }: { email: string; until: string; giver: string; afterwards: Afterwards },
): readonly Draft[] {
  const made = madeInvitation(id, { ...invitation, role: "owner" }, "owner");
  return [made, { stream: invitationStream(id), kind: "workspace/hand-over-offered", version: 1, body: { giver, afterwards } }];
}

interface Taking {
  readonly invitation: InvitationState;
  /** Whoever takes it, as a member that is to be. */
  readonly taker: { readonly id: string; readonly account: string; readonly name: string; readonly email: string };
  readonly members: readonly MemberState[];
  /** Of the whole workspace. */
  readonly invitations: readonly InvitationState[];
  readonly keys: readonly KeyState[];
  /** ISO instant. */
  readonly now: string;
}

/**
 * The workspace changes hands in one act: whoever takes it is owner, whoever gave it steps back, and there is an owner at every moment. It is
 * over when its giver is owner no more. Invitations to rule it that are still open are withdrawn with it: no link leads its giver back.
 *
 * @returns The drafts, and who writes them. @throws {invitationOver} @throws {handedToYourself}
 */
export function takenOver({ invitation, taker, members, invitations, keys, now }: Taking): {
  readonly drafts: readonly Draft[];
  readonly member: string;
} {
  const { handOver } = invitation;
  const giver = members.find(({ id, removedAt }) => id === handOver?.giver && removedAt === null);
  if (handOver === null || giver?.role !== "owner") throw invitationOver(null);
  if (giver.account === taker.account) throw handedToYourself(null);
  const there = members.find(({ account, removedAt }) => account === taker.account && removedAt === null);
  const member = there?.id ?? taker.id;
  const owning: readonly Draft[] =
    there === undefined
      ? [joinedMember({ ...taker, role: "owner", invitation: invitation.id }, members)]
      : there.role === "owner"
        ? []
        : [{ stream: memberStream(there.id), kind: "workspace/role-given", version: 1, body: { role: "owner" } }];
  const owner: MemberState = { ...giver, id: member, account: taker.account, role: "owner" };
  const stepping: readonly Draft[] =
    handOver.afterwards === "leaves"
      ? removedMember(giver, { role: "owner", isThemselves: true }, [...members, owner], keys)
      : [{ stream: memberStream(giver.id), kind: "workspace/role-given", version: 1, body: { role: "viewer" } }];
  const back = invitations.filter((one) => one.id !== invitation.id && isAtLeast(one.role, "admin") && isPending(one, now));
  const withdrawn = back.map((one) => withdrawnInvitation(one, now));
  return { drafts: [...owning, acceptedInvitation(invitation, member, now), ...withdrawn, ...stepping], member };
}
