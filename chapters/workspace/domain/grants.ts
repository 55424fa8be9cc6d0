import { type Draft, isAtLeast, problem, type Role } from "#kernel";
import type { GrantedRole } from "./entries.ts";
import { aboveYourOwn, type MemberState, memberStream } from "./members.ts";

const grantRaisesNothing = problem<{ role: Role }>(
  "workspace/grant-raises-nothing",
  422,
  ({ role }) => `This member is ${role} in the whole workspace, and a grant only raises; give another role there if you mean to lower it.`,
);
const noSuchGrant = problem<null>("workspace/no-such-grant", 409, () => "This member has no grant on this project any more.");

/** On top of a role: what a member may do on one project. It raises and never lowers. */
export function roleOn({ role, grants }: Pick<MemberState, "role" | "grants">, project: string): Role {
  const granted = Object.hasOwn(grants, project) ? grants[project] : undefined;
  return granted !== undefined && isAtLeast(granted, role) ? granted : role;
}

/** The most a member may do anywhere: what a key of theirs may be made for. */
export const highestRole = ({ role, grants }: Pick<MemberState, "role" | "grants">): Role =>
  Object.values(grants).reduce<Role>((highest, granted) => (isAtLeast(granted, highest) ? granted : highest), role);

/** @param own The role of whoever gives. @throws {aboveYourOwn} @throws {grantRaisesNothing} */
export function givenGrant(
  member: MemberState,
  grant: { readonly project: string; readonly role: GrantedRole },
  own: Role,
): readonly Draft[] {
  if (!isAtLeast(own, grant.role)) throw aboveYourOwn({ role: grant.role, own });
  if (isAtLeast(member.role, grant.role)) throw grantRaisesNothing({ role: member.role });
  if (Object.hasOwn(member.grants, grant.project) && member.grants[grant.project] === grant.role) return [];
  return [{ stream: memberStream(member.id), kind: "workspace/grant-given", version: 1, body: grant }];
}

/** @throws {noSuchGrant} */
export function takenGrant(member: MemberState, project: string): Draft {
  if (!Object.hasOwn(member.grants, project)) throw noSuchGrant(null);
  return { stream: memberStream(member.id), kind: "workspace/grant-taken", version: 1, body: { project } };
}
