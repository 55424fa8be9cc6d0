import { type Draft, type Fold, isAtLeast, problem, type Role, type Words } from "#kernel";
import type { GrantedRole, MailChoice, MemberEntry } from "./entries.ts";
import { type KeyState, revokedKey } from "./keys.ts";

export interface MemberState {
  readonly id: string;
  readonly account: string;
  readonly name: Words;
  readonly email: Words;
  readonly role: Role;
  /** By project; see `roleOn`. */
  readonly grants: Readonly<Record<string, GrantedRole>>;
  /** Null where nobody chose: what is usual for the role. */
  readonly mail: MailChoice | null;
  readonly joinedAt: string;
  /** Null while a member. */
  readonly removedAt: string | null;
}

export const memberFold: Fold<MemberState, MemberEntry> = {
  noun: "workspace/member",
  version: 3,
  initial: (id) => ({ id, account: "", name: "", email: "", role: "viewer", grants: {}, mail: null, joinedAt: "", removedAt: null }),
  evolve: (state, entry) => {
    if (entry.kind === "workspace/member-joined") {
      const { account, name, email, role } = entry.body;
      return { ...state, account, name, email, role, joinedAt: entry.at };
    }
    if (entry.kind === "workspace/role-given") return { ...state, role: entry.body.role };
    if (entry.kind === "workspace/mail-chosen") return { ...state, mail: entry.body };
    if (entry.kind === "workspace/grant-given") return { ...state, grants: { ...state.grants, [entry.body.project]: entry.body.role } };
    if (entry.kind === "workspace/grant-taken") {
      const { [entry.body.project]: _taken, ...grants } = state.grants;
      return { ...state, grants };
    }
    if (entry.kind === "workspace/member-removed") return { ...state, removedAt: entry.at };
    return state;
  },
};

export const memberStream = (id: string): string => `workspace/member/${id}`;

/** All members' streams: what "there is another owner" stands on. */
export const everyMember = memberStream("");
/** That nobody joined: what "not a member yet" stands on. */
export const newMembers = "workspace/member";

export const aboveYourOwn = problem<{ role: Role; own: Role }>(
  "workspace/above-your-own",
  422,
  ({ role, own }) => `You are ${own} here and cannot give the role ${role}; ask someone who has it.`,
);
export const standsAbove = problem<{ role: Role }>(
  "workspace/stands-above",
  422,
  ({ role }) => `This member is ${role}, above your own role; ask someone of that role.`,
);
export const lastOwner = problem<null>(
  "workspace/last-owner",
  422,
  () => "This is the last owner, and a workspace needs one; make someone else owner first.",
);
export const alreadyMember = problem<null>("workspace/already-member", 409, () => "This account is a member here already.");

interface Joining {
  readonly id: string;
  readonly account: string;
  readonly name: string;
  readonly email: string;
  readonly role: Role;
  readonly invitation: string | null;
}

/** @throws {alreadyMember} */
export function joinedMember({ id, ...body }: Joining, members: readonly MemberState[]): Draft {
  if (members.some(({ account, removedAt }) => account === body.account && removedAt === null)) throw alreadyMember(null);
  return { stream: memberStream(id), kind: "workspace/member-joined", version: 1, body };
}

/** Nobody gives a role above their own, nor touches one who stands above. @throws {aboveYourOwn} @throws {standsAbove} @throws {lastOwner} */
export function givenRole(member: MemberState, role: Role, own: Role, members: readonly MemberState[]): readonly Draft[] {
  if (!isAtLeast(own, role)) throw aboveYourOwn({ role, own });
  if (!isAtLeast(own, member.role)) throw standsAbove({ role: member.role });
  if (role === member.role) return [];
  if (member.role === "owner") keepAnOwner(member, members);
  return [{ stream: memberStream(member.id), kind: "workspace/role-given", version: 1, body: { role } }];
}

/** With a member go the keys made for them. @throws {standsAbove} @throws {lastOwner} */
export function removedMember(
  member: MemberState,
  by: { readonly role: Role; readonly isThemselves: boolean },
  members: readonly MemberState[],
  keys: readonly KeyState[],
): readonly Draft[] {
  if (!by.isThemselves && !isAtLeast(by.role, member.role)) throw standsAbove({ role: member.role });
  if (member.role === "owner") keepAnOwner(member, members);
  const own = keys.filter((key) => key.member === member.id && key.revokedAt === null);
  return [
    { stream: memberStream(member.id), kind: "workspace/member-removed", version: 1, body: { left: by.isThemselves } },
    ...own.map(({ id }) => revokedKey(id)),
  ];
}

export const notYoursToReset = problem<null>(
  "workspace/not-yours-to-reset",
  422,
  () => "This person stands above you, here or elsewhere on this server. Ask one of their role, or whoever runs the machine.",
);

/** Hours in which a link sets a new password. */
export const PASSWORD_LINK_HOURS = 24;

/**
 * A password opens every workspace its account is in, so whoever hands out a link must be admin, and no less than its member, in each.
 *
 * @param roles The member's role and one's own, in each workspace but samples. @param until Instant. @throws {notYoursToReset}
 */
export function madePasswordLink(
  member: MemberState,
  roles: readonly { readonly theirs: Role; readonly own: Role | null }[],
  until: string,
): Draft {
  const isOver = ({ theirs, own }: (typeof roles)[number]): boolean => own !== null && isAtLeast(own, "admin") && isAtLeast(own, theirs);
  if (roles.length === 0 || !roles.every(isOver)) throw notYoursToReset(null);
  return { stream: memberStream(member.id), kind: "workspace/password-link-made", version: 1, body: { until } };
}

function keepAnOwner(leaving: MemberState, members: readonly MemberState[]): void {
  const others = members.filter(({ id, role, removedAt }) => id !== leaving.id && role === "owner" && removedAt === null);
  if (others.length === 0) throw lastOwner(null);
}
