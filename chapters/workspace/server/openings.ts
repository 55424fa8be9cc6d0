import { type Draft, Problem, problem, type Role } from "#kernel";
import { type Accounts, hashOfSecret, KEY_PREFIX, newSecret } from "#platform/access";
import { type Account, newId, type Workspace } from "#platform/http";
import { joinedMember, madeKey, memberFold, newMembers, openedWorkspace, slugOf } from "../domain/index.ts";
import { type Ground, memberOf } from "./directory.ts";
import {
  allWorkspaces,
  deleteWorkspace,
  giveBackSetUpLinks,
  insertKey,
  insertSeat,
  insertSetUpLink,
  insertWorkspace,
  takeSetUpLink,
} from "./store.ts";

export const slugTaken = problem<{ slug: string }>(
  "workspace/slug-taken",
  409,
  ({ slug }) => `The address ${slug} is taken here; choose another.`,
);
const setUpLinkUsed = problem<null>(
  "workspace/set-up-link-used",
  403,
  () => "This set-up link is not valid or was used already; the console of a server that is not yet set up prints a new one at each start.",
);

interface Opening {
  readonly name: string;
  /** Chosen from the name, with a number where that is taken, when left out. */
  readonly slug?: string | undefined;
  readonly sample?: boolean;
  /** Rules it begins with, from another workspace. */
  readonly shape?: readonly Draft[];
  /** Becomes its owner; none for a sample that nobody has joined yet. */
  readonly owner?: Account;
}

/** Opens a workspace with its first owner. @throws {slugTaken} for a slug that was asked for. */
export async function openAWorkspace(
  ground: Ground,
  { name, slug, sample = false, shape = [], owner }: Opening,
  now: Date,
): Promise<Workspace> {
  const id = newId();
  const address = await freeSlug(ground, id, slug, name, now);
  const member = newId();
  if (owner) await insertSeat(ground.records, { account: owner.id, workspace: id, member });
  const joined =
    owner && joinedMember({ id: member, account: owner.id, name: owner.name, email: owner.email, role: "owner", invitation: null }, []);
  try {
    const drafts = [openedWorkspace(id, { slug: address, name, sample }), ...(joined ? [joined] : []), ...shape];
    await ground.ledger.append(id, { by: joined ? `member/${member}` : "system", drafts });
  } catch (error) {
    await deleteWorkspace(ground.records, id);
    throw error;
  }
  return { id, slug: address, name };
}

async function freeSlug({ records }: Ground, id: string, wanted: string | undefined, name: string, openedAt: Date): Promise<string> {
  const base = wanted ?? slugOf(name);
  for (let number = 1; number < 1000; number++) {
    const slug = number === 1 ? base : `${base}-${number}`;
    if (await insertWorkspace(records, { id, slug, openedAt })) return slug;
    if (wanted !== undefined) break;
  }
  throw slugTaken({ slug: base });
}

/** Gives a restored workspace its address back, or the next that is free. An id that is here already keeps its address. */
export async function takeAddress(
  ground: Ground,
  { id, slug, name }: Workspace,
  now: Date,
): Promise<{ readonly slug: string; readonly isNew: boolean }> {
  const there = (await allWorkspaces(ground.records)).find((workspace) => workspace.id === id);
  if (there) return { slug: there.slug, isNew: false };
  const base = slugOf(slug);
  return { slug: await freeSlug(ground, id, undefined, base === "workspace" ? name : base, now), isNew: true };
}

/** Makes an account a member without an invitation: at set-up, and of a sample. */
export async function joinWorkspace(ground: Ground, workspace: string, account: Account, role: Role): Promise<void> {
  await triedAgain(async () => {
    const image = await ground.ledger.image(workspace);
    if (memberOf(image, account.id)) return;
    const id = newId();
    await insertSeat(ground.records, { account: account.id, workspace, member: id });
    const { name, email } = account;
    const draft = joinedMember({ id, account: account.id, name, email, role, invitation: null }, image.all(memberFold));
    await ground.ledger.append(workspace, { by: "system", drafts: [draft], seen: image, unmoved: [newMembers] });
  });
}

const ATTEMPTS = 5;

/** What was decided on a record that moved meanwhile is decided anew. */
export async function triedAgain(decide: () => Promise<void>): Promise<void> {
  for (let attempt = 1; ; attempt++) {
    try {
      return await decide();
    } catch (error) {
      if (!(error instanceof Problem && error.code === "platform/conflict") || attempt === ATTEMPTS) throw error;
    }
  }
}

/** A new set-up link's token. Links made before stay valid until one of them was used. */
export async function makeSetUpToken({ records }: Ground, now: Date): Promise<string> {
  const token = newSecret("setup_");
  await insertSetUpLink(records, hashOfSecret(token), now);
  return token;
}

interface FirstAccount {
  readonly email: string;
  readonly password: string;
  readonly name: string;
  readonly workspace: string;
}

/** The first account with its workspace. @throws {setUpLinkUsed} when the token is wrong or set-up is over. */
export async function setUpInstallation(
  ground: Ground,
  accounts: Accounts,
  token: string,
  first: FirstAccount,
  now: Date,
): Promise<Account> {
  const hash = hashOfSecret(token);
  if (!(await accounts.isEmpty()) || !(await takeSetUpLink(ground.records, hash, now))) throw setUpLinkUsed(null);
  let account: Account | undefined;
  try {
    account = await accounts.create(first);
    await openAWorkspace(ground, { name: first.workspace, owner: account }, now);
    return account;
  } catch (error) {
    if (account) await accounts.remove(account.id);
    await giveBackSetUpLinks(ground.records, now);
    throw error;
  }
}

interface ConsoleKey {
  readonly workspace: string;
  readonly name: string;
  readonly role: Role;
  readonly scopes?: readonly string[];
  /** Instant. */
  readonly until?: string | null;
  /** Whose it is. */
  readonly member?: string | null;
}

/** Makes an API key without a browser. @returns The key itself, `ph_…`, which is not kept. */
export async function makeConsoleKey(
  ground: Ground,
  made: ConsoleKey,
  now: Date,
): Promise<{ readonly id: string; readonly secret: string }> {
  const [id, secret] = [newId(), newSecret(KEY_PREFIX)];
  const { name, role, scopes = ["*"], until = null, member = null, workspace } = made;
  const draft = madeKey({ id, name, role, scopes, until, member }, "owner", now.toISOString());
  await insertKey(ground.records, { hash: hashOfSecret(secret), workspace, key: id });
  await ground.ledger.append(workspace, { by: "system", drafts: [draft] });
  return { id, secret };
}
