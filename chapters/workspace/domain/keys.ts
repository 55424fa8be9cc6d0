import { type Draft, type Fold, type Image, isAtLeast, problem, type Role } from "#kernel";
import type { KeyEntry } from "./entries.ts";
import type { MemberState } from "./members.ts";

export interface KeyState {
  readonly id: string;
  readonly name: string;
  readonly role: Role;
  readonly scopes: readonly string[];
  readonly madeAt: string;
  readonly until: string | null;
  readonly member: string | null;
  readonly revokedAt: string | null;
}

export const keyFold: Fold<KeyState, KeyEntry> = {
  noun: "workspace/key",
  version: 1,
  initial: (id) => ({ id, name: "", role: "viewer", scopes: [], madeAt: "", until: null, member: null, revokedAt: null }),
  evolve: (state, entry) => {
    if (entry.kind === "workspace/api-key-made") return { ...state, ...entry.body, madeAt: entry.at };
    if (entry.kind === "workspace/api-key-revoked") return { ...state, revokedAt: entry.at };
    return state;
  },
};

export const keyStream = (id: string): string => `workspace/key/${id}`;

export const keyAboveYourOwn = problem<{ role: Role; own: Role }>(
  "workspace/key-above-your-own",
  422,
  ({ role, own }) => `You are ${own} here, so a key of yours cannot be ${role}; make it ${own} or less.`,
);
export const keyOutlived = problem<null>("workspace/key-outlived", 422, () => "A key expires after it is made; give a later day.");
export const keyGone = problem<null>("workspace/key-gone", 409, () => "This key is revoked already.");

interface NewKey {
  readonly id: string;
  readonly name: string;
  readonly role: Role;
  readonly scopes: readonly string[];
  readonly until: string | null;
  readonly member: string | null;
}

/** @param now ISO instant. @throws {keyAboveYourOwn} @throws {keyOutlived} */
export function madeKey({ id, ...body }: NewKey, own: Role, now: string): Draft {
  if (!isAtLeast(own, body.role)) throw keyAboveYourOwn({ role: body.role, own });
  if (body.until !== null && body.until <= now) throw keyOutlived(null);
  return { stream: keyStream(id), kind: "workspace/api-key-made", version: 1, body };
}

export const revokedKey = (id: string): Draft => ({ stream: keyStream(id), kind: "workspace/api-key-revoked", version: 1, body: {} });

/** May be used at `now` (ISO instant). */
export const isLive = (key: KeyState, now: string): boolean => key.revokedAt === null && (key.until === null || now < key.until);

/** Who an entry's `by` stands for: the member whose key sent it, or the one it names. */
export function personBehind(image: Image, by: string): string {
  const key = by.startsWith("key/") ? image.one(keyFold, by.slice("key/".length)) : undefined;
  return key?.member ? `member/${key.member}` : by;
}

/** The lesser of two roles. */
const lesser = (a: Role, b: Role): Role => (isAtLeast(a, b) ? b : a);

/** What a key may on single projects: what its member was granted, as far as the key's own role goes. */
export function grantsOfKey(key: KeyState, member: Pick<MemberState, "grants"> | undefined): Readonly<Record<string, Role>> {
  return Object.fromEntries(Object.entries(member?.grants ?? {}).map(([project, role]) => [project, lesser(key.role, role)]));
}

/** A key never reaches further than its member does now. @returns Null when the member has gone. */
export function roleOfKey(key: KeyState, member: { readonly role: Role; readonly removedAt: string | null } | undefined): Role | null {
  if (key.member === null) return key.role;
  if (!member || member.removedAt !== null) return null;
  return lesser(key.role, member.role);
}
