import { type Image, isAtLeast, problem, type Role, roles } from "#kernel";
import type { Can } from "./endpoint.ts";
import type { Account, Workspace } from "./scope.ts";

/** Who sent a request, before it is known which workspace it is about. */
export type Caller =
  | { readonly kind: "stranger" }
  | { readonly kind: "account"; readonly account: Account; readonly viaCookie: boolean }
  | { readonly kind: "key"; readonly key: string; readonly workspaceId: string; readonly image?: Image }
  /** Whoever may read the data directory, at its own command line: no request from outside can be this. */
  | { readonly kind: "console" };

/** A caller inside a workspace. */
export interface Entered {
  readonly workspace: Workspace;
  readonly role: Role;
  /** Higher roles on single projects, by the project's id. */
  readonly grants?: Readonly<Record<string, Role>>;
  /** The record in which this was looked up, so that a request looks once. */
  readonly image?: Image;
  /** `member/ID`, `key/ID` or `console`, as entries name them. */
  readonly by: string;
  /** Streams of the record that say so (`workspace/member/ID`): when one moves while a request is under way, it may not write. */
  readonly standsOn?: readonly string[];
  /** What a key was made for (`*`, `chapter:*`, `*:read`, `chapter:what`); null for people. */
  readonly scopes: readonly string[] | null;
}

const notSignedIn = problem<null>("platform/not-signed-in", 401, () => "Sign in, or send an API key as `Authorization: Bearer ph_…`.");
export const wrongCredentials = problem<null>(
  "platform/wrong-credentials",
  401,
  () => "These credentials are wrong, expired or revoked; sign in again or make a new key.",
);
const notAllowed = problem<{ permission: string; role: Role; least: Role }>(
  "platform/not-allowed",
  403,
  ({ permission, role, least }) => `This needs ${permission}, which ${whoMay(least)} may; you are ${article(role)} here. Ask one of them.`,
);
const keyTooNarrow = problem<{ permission: string; scopes: readonly string[] }>(
  "platform/key-too-narrow",
  403,
  ({ permission, scopes }) => `This needs ${permission}; the key was made for ${scopes.join(", ")}. Make one with that scope.`,
);

/** @throws {notSignedIn} @throws {notAllowed} @throws {keyTooNarrow} */
export function demand(can: Can, caller: Caller, entered: Entered | undefined): void {
  if (can === "anyone") return;
  if (caller.kind === "stranger") throw notSignedIn(null);
  if (can === "signed-in") return;
  if (!entered) throw new RangeError(`${can.permission} is asked for outside a workspace`);
  if (!isAtLeast(entered.role, can.least)) throw notAllowed({ permission: can.permission, role: entered.role, least: can.least });
  if (entered.scopes && !covers(entered.scopes, can.permission)) throw keyTooNarrow({ permission: can.permission, scopes: entered.scopes });
}

/** Whoever enters, with the role they have on the project that a request is about: a grant raises, and never lowers. */
export function raised(entered: Entered, project: string | undefined): Entered {
  const { grants = {}, role } = entered;
  const granted = project !== undefined && Object.hasOwn(grants, project) ? grants[project] : undefined;
  return granted !== undefined && isAtLeast(granted, role) ? { ...entered, role: granted } : entered;
}

/** True when one of a key's scopes holds the permission. */
export function covers(scopes: readonly string[], permission: string): boolean {
  const [chapter = "", what = ""] = permission.split(":");
  return scopes.some((scope) => scope === "*" || scope === permission || scope === `${chapter}:*` || scope === `*:${what}`);
}

const article = (role: Role): string => (/^[aeiou]/.test(role) ? `an ${role}` : `a ${role}`);

function whoMay(least: Role): string {
  const may = roles.slice(roles.indexOf(least)).map((role) => `${role}s`);
  return may.length === 1 ? `${may[0]}` : `${may.slice(0, -1).join(", ")} and ${may.at(-1)}`;
}
