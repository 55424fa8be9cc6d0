import type { Image, Role } from "#kernel";
import type { Directory } from "#platform/access";
import type { Reader } from "#platform/http";
import type { Ledger } from "#platform/ledger";
import type { Db } from "#platform/records";
import {
  grantsOfKey,
  isLive,
  keyFold,
  keyStream,
  type MemberState,
  memberFold,
  memberStream,
  roleOfKey,
  type WorkspaceState,
  workspaceFold,
} from "../domain/index.ts";
import { allWorkspaces, findKeyRow, findWorkspace, seatsOf, type WorkspaceRow } from "./store.ts";

/** What the chapter works on beside a request's scope. */
export interface Ground {
  readonly records: Db;
  readonly ledger: Ledger;
}

/** Who belongs where, by the ledger. Tables only say where to look. */
export function openDirectory({ records, ledger }: Ground): Directory {
  const rows = new Map<string, WorkspaceRow>(); // an address is given once and stays
  const keys = new Map<string, { readonly key: string; readonly workspace: WorkspaceRow }>(); // so is a key's hash

  const keyRow = async (hash: string) => {
    const found = keys.get(hash) ?? (await findKeyRow(records, hash));
    if (found) keys.set(hash, found);
    return found;
  };
  const workspaceRow = async (slug: string) => {
    const found = rows.get(slug) ?? (await findWorkspace(records, slug));
    if (found) rows.set(slug, found);
    return found;
  };

  return {
    async findKey(hash, now) {
      const found = await keyRow(hash);
      if (!found) return undefined;
      const image = await ledger.image(found.workspace.id);
      return keyRole(image, found.key, now) === null ? undefined : { key: found.key, workspaceId: found.workspace.id, image };
    },
    async enter(caller, slug, now) {
      const row = await workspaceRow(slug);
      if (!row || (caller.kind === "key" && caller.workspaceId !== row.id)) return undefined;
      const image = (caller.kind === "key" ? caller.image : undefined) ?? (await ledger.image(row.id));
      const state = image.one(workspaceFold, row.id);
      if (!state) {
        const isGone = rows.delete(slug) && (await findWorkspace(records, slug))?.id !== row.id; // dropped, and maybe opened anew
        return isGone ? this.enter(caller, slug, now) : undefined;
      }
      const workspace = { ...row, name: state.name };
      if (caller.kind === "console") return { workspace, role: "owner", by: "console", scopes: null, image };
      if (caller.kind === "key") {
        const role = keyRole(image, caller.key, now);
        const key = image.one(keyFold, caller.key);
        const { scopes = [], member: owner = null } = key ?? {};
        const standsOn = [keyStream(caller.key), ...(owner === null ? [] : [memberStream(owner)])];
        const grants = key && owner !== null ? grantsOfKey(key, image.one(memberFold, owner)) : {};
        return role === null ? undefined : { workspace, role, grants, by: `key/${caller.key}`, scopes, standsOn, image };
      }
      const member = memberOf(image, caller.account.id);
      if (!member) return undefined;
      const { role, grants } = member;
      return { workspace, role, grants, by: `member/${member.id}`, scopes: null, standsOn: [memberStream(member.id)], image };
    },
  };
}

function keyRole(image: Image, id: string, now: Date): Role | null {
  const key = image.one(keyFold, id);
  if (!key || !isLive(key, now.toISOString())) return null;
  return roleOfKey(key, key.member === null ? undefined : image.one(memberFold, key.member));
}

export const memberOf = (image: Image, account: string): MemberState | undefined =>
  image.all(memberFold).find((member) => member.account === account && member.removedAt === null);

export interface Belonging {
  readonly slug: string;
  readonly name: string;
  readonly role: Role;
  readonly sample: boolean;
  /** Higher roles on single projects. */
  readonly grants: readonly { readonly project: string; readonly role: Role }[];
}

/** Where someone belongs who has no account: the one workspace of a key, every workspace for the console. */
export async function reachable({ records, ledger }: Ground, { by, keyOf }: Reader): Promise<readonly Belonging[]> {
  const found: Belonging[] = [];
  for (const workspace of await allWorkspaces(records)) {
    if (by !== "console" && workspace.id !== keyOf) continue;
    const image = await ledger.image(workspace.id);
    const state = image.one(workspaceFold, workspace.id);
    const role = by === "console" ? "owner" : image.one(keyFold, by.slice("key/".length))?.role;
    if (state && role) found.push({ slug: workspace.slug, name: state.name, role, sample: state.sample, grants: [] });
  }
  return found;
}

/** A membership that holds, with the record it is of. */
export interface Seated {
  readonly workspace: WorkspaceRow;
  readonly state: WorkspaceState;
  readonly member: MemberState;
  readonly image: Image;
}

/** Memberships of an account, in the order in which their workspaces were opened. */
export async function seatsHeld({ records, ledger }: Ground, account: string): Promise<readonly Seated[]> {
  const held: Seated[] = [];
  for (const { member: id, workspace } of await seatsOf(records, account)) {
    const image = await ledger.image(workspace.id);
    const [state, member] = [image.one(workspaceFold, workspace.id), image.one(memberFold, id)];
    if (state && member?.removedAt === null) held.push({ workspace, state, member, image });
  }
  return held;
}

/** Workspaces of an account, in the order they were opened. */
export const belongings = async (ground: Ground, account: string): Promise<readonly Belonging[]> =>
  (await seatsHeld(ground, account)).map(({ workspace: { slug }, state: { name, sample }, member: { role, grants } }) => ({
    slug,
    name,
    role,
    sample,
    grants: Object.entries(grants).map(([project, granted]) => ({ project, role: granted })),
  }));

/** Admin or owner of a workspace that is no sample: of that, everyone who looks at it is an owner. */
export const rulesOne = async (ground: Ground, account: string): Promise<boolean> =>
  (await belongings(ground, account)).some(({ role, sample }) => !sample && (role === "admin" || role === "owner"));
