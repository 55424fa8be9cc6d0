import { expect, test } from "vitest";
import type { Draft, Entry, Fold } from "#kernel";
import {
  aboveYourOwn,
  acceptedInvitation,
  alreadyMember,
  givenRole,
  type InvitationState,
  invitationFold,
  invitationOver,
  isLive,
  joinedMember,
  type KeyState,
  keyAboveYourOwn,
  keyFold,
  keyOutlived,
  lastOwner,
  type MemberState,
  madeInvitation,
  madeKey,
  memberFold,
  removedMember,
  revokedKey,
  roleOfKey,
  slugOf,
  standsAbove,
  withdrawnInvitation,
} from "./index.ts";

const AT = "2026-05-01T09:00:00.000Z";
const LATER = "2026-06-01T09:00:00.000Z";

/** What a fold makes of drafts, as if the ledger had taken them. */
function folded<State, Known extends Entry>(fold: Fold<State, Known>, id: string, drafts: readonly Draft[]): State {
  const entries = drafts.map((draft, sequence) => ({ ...draft, sequence, at: AT, recordedAt: AT, by: "system", imported: false }) as Known);
  return entries.reduce(fold.evolve, fold.initial(id));
}

const member = (id: string, role: MemberState["role"], removedAt: string | null = null): MemberState => ({
  ...folded(memberFold, id, [
    joinedMember({ id, account: `account-${id}`, name: id, email: `${id}@acme.example`, role, invitation: null }, []),
  ]),
  removedAt,
});
const refusal = (act: () => unknown): unknown => {
  try {
    act();
  } catch (error) {
    return error;
  }
  return undefined;
};

test("one account is one member, until it has left", () => {
  const ada = member("ada", "owner");
  const again = { id: "ada-2", account: ada.account, name: "Ada", email: "a@b.example", role: "member", invitation: null } as const;
  expect(alreadyMember.is(refusal(() => joinedMember(again, [ada])))).toBe(true);
  expect(joinedMember(again, [{ ...ada, removedAt: AT }]).kind).toBe("workspace/member-joined");
});

test("the last owner can neither leave nor step down", () => {
  const [ada, ben] = [member("ada", "owner"), member("ben", "admin")];
  const own = { role: "owner", isThemselves: true } as const;
  expect(lastOwner.is(refusal(() => removedMember(ada, own, [ada, ben], [])))).toBe(true);
  expect(lastOwner.is(refusal(() => givenRole(ada, "admin", "owner", [ada, ben])))).toBe(true);
  const cid = member("cid", "owner");
  expect(removedMember(ada, own, [ada, cid], [])).toHaveLength(1);
  expect(lastOwner.is(refusal(() => removedMember(ada, own, [ada, { ...cid, removedAt: AT }], [])))).toBe(true);
});

test("nobody gives a role above their own, nor touches one who stands above", () => {
  const [ada, ben] = [member("ada", "owner"), member("ben", "member")];
  expect(aboveYourOwn.is(refusal(() => givenRole(ben, "owner", "admin", [ada, ben])))).toBe(true);
  expect(standsAbove.is(refusal(() => givenRole(ada, "member", "admin", [ada, ben])))).toBe(true);
  expect(standsAbove.is(refusal(() => removedMember(ada, { role: "admin", isThemselves: false }, [ada, ben], [])))).toBe(true);
  expect(aboveYourOwn.is(refusal(() => madeInvitation("i", { email: "x@y.example", role: "owner", until: LATER }, "admin")))).toBe(true);
  expect(keyAboveYourOwn.is(refusal(() => madeKey({ ...newKey, role: "admin" }, "lead", AT)))).toBe(true);
});

test("giving the role one has writes nothing", () => {
  const ben = member("ben", "member");
  expect(givenRole(ben, "member", "owner", [ben])).toEqual([]);
});

const newKey = { id: "k", name: "CI", role: "member", scopes: ["*"], until: LATER, member: "ben" } as const;
const key = (): KeyState => folded(keyFold, "k", [madeKey(newKey, "owner", AT)]);

test("with a member go their keys", () => {
  const [ada, ben] = [member("ada", "owner"), member("ben", "member")];
  const drafts = removedMember(ben, { role: "owner", isThemselves: false }, [ada, ben], [key(), { ...key(), id: "other", member: "ada" }]);
  expect(drafts.map(({ stream }) => stream)).toEqual(["workspace/member/ben", "workspace/key/k"]);
});

test("a key lives until it expires or is revoked, and never reaches further than its member", () => {
  expect(isLive(key(), AT)).toBe(true);
  expect(isLive(key(), LATER)).toBe(false);
  expect(isLive(folded(keyFold, "k", [madeKey(newKey, "owner", AT), revokedKey("k")]), AT)).toBe(false);
  expect(roleOfKey(key(), member("ben", "viewer"))).toBe("viewer");
  expect(roleOfKey(key(), member("ben", "owner"))).toBe("member");
  expect(roleOfKey(key(), member("ben", "owner", AT))).toBeNull();
  expect(keyOutlived.is(refusal(() => madeKey({ ...newKey, until: AT }, "owner", LATER)))).toBe(true);
});

test("an invitation is accepted once, and not when it is over", () => {
  const made = madeInvitation("i", { email: "x@y.example", role: "member", until: LATER }, "admin");
  const pending: InvitationState = folded(invitationFold, "i", [made]);
  const accepted = folded(invitationFold, "i", [made, acceptedInvitation(pending, "m", AT)]);
  const withdrawn = folded(invitationFold, "i", [made, withdrawnInvitation(pending, AT)]);
  for (const over of [accepted, withdrawn]) expect(invitationOver.is(refusal(() => acceptedInvitation(over, "m", AT)))).toBe(true);
  expect(invitationOver.is(refusal(() => acceptedInvitation(pending, "m", LATER)))).toBe(true);
});

test("a workspace's address comes from its name", () => {
  expect(slugOf("Acme & Söhne GmbH")).toBe("acme-sohne-gmbh");
  expect(slugOf("株式会社")).toBe("workspace");
});
