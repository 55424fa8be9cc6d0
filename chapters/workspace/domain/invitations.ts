import { type Draft, type Fold, isAtLeast, problem, type Role, type Words } from "#kernel";
import type { InvitationEntry } from "./entries.ts";
import { aboveYourOwn } from "./members.ts";

export interface InvitationState {
  readonly id: string;
  readonly email: Words;
  readonly role: Role;
  readonly madeAt: string;
  readonly until: string;
  readonly end: "accepted" | "withdrawn" | null;
  /** Whoever accepts it takes the workspace over, and its giver steps back; null for all other invitations. */
  readonly handOver: { readonly giver: string; readonly afterwards: "viewer" | "leaves" } | null;
}

export const invitationFold: Fold<InvitationState, InvitationEntry> = {
  noun: "workspace/invitation",
  version: 1,
  initial: (id) => ({ id, email: "", role: "viewer", madeAt: "", until: "", end: null, handOver: null }),
  evolve: (state, entry) => {
    if (entry.kind === "workspace/invitation-made") return { ...state, ...entry.body, madeAt: entry.at };
    if (entry.kind === "workspace/hand-over-offered") return { ...state, handOver: entry.body };
    if (entry.kind === "workspace/invitation-accepted") return { ...state, end: "accepted" };
    if (entry.kind === "workspace/invitation-withdrawn") return { ...state, end: "withdrawn" };
    return state;
  },
};

export const invitationStream = (id: string): string => `workspace/invitation/${id}`;

/** That nobody was invited meanwhile. */
export const newInvitations = "workspace/invitation";

/** Days an invitation can be accepted. */
export const INVITATION_DAYS = 14;

export const invitationOver = problem<null>(
  "workspace/invitation-over",
  422,
  () => "This invitation was used, withdrawn or has expired; ask whoever sent it for another.",
);

/** Still to be accepted at `now` (ISO instant). */
export const isPending = (invitation: InvitationState, now: string): boolean => invitation.end === null && now < invitation.until;

/** @throws {aboveYourOwn} */
export function madeInvitation(id: string, body: { email: string; role: Role; until: string }, own: Role): Draft {
  if (!isAtLeast(own, body.role)) throw aboveYourOwn({ role: body.role, own });
  return { stream: invitationStream(id), kind: "workspace/invitation-made", version: 1, body };
}

/** @throws {invitationOver} */
export function acceptedInvitation(invitation: InvitationState, member: string, now: string): Draft {
  if (!isPending(invitation, now)) throw invitationOver(null);
  return { stream: invitationStream(invitation.id), kind: "workspace/invitation-accepted", version: 1, body: { member } };
}

/** @throws {invitationOver} */
export function withdrawnInvitation(invitation: InvitationState, now: string): Draft {
  if (!isPending(invitation, now)) throw invitationOver(null);
  return { stream: invitationStream(invitation.id), kind: "workspace/invitation-withdrawn", version: 1, body: {} };
}
