import { type Draft, type Image, Problem, problem } from "#kernel";
import { type Accounts, hashOfSecret, type SessionGate } from "#platform/access";
import { type Account, act, notFound, type OpenScope, type Route, read, withHeaders } from "#platform/http";
import { acceptInvitation, getMe, lookAtInvitation, openWorkspace, setUp, signIn, signOut } from "../contract/index.ts";
import {
  acceptedInvitation,
  everyMember,
  invitationFold,
  invitationOver,
  isPending,
  joinedMember,
  keyFold,
  memberFold,
  newInvitations,
  newMembers,
  takenOver,
  workspaceFold,
} from "../domain/index.ts";
import { type Ground, reachable, rulesOne, seatsHeld } from "./directory.ts";
import { openAWorkspace, setUpInstallation, triedAgain } from "./openings.ts";
import type { Sessions } from "./sessions.ts";
import { findInvitationLink, insertSeat } from "./store.ts";

const accountNeeded = problem<{ field: "name" | "password" }>(
  "workspace/account-needed",
  422,
  ({ field }) => `Say your ${field} for the new account, or sign in first.`,
);
export const peopleOnly = problem<null>(
  "workspace/people-only",
  403,
  () => "A key belongs to one workspace; sign in as an admin of one to open another.",
);

interface Parts extends Ground {
  readonly accounts: Accounts;
  readonly gate: SessionGate;
  readonly sessions: Sessions;
  readonly shapes: readonly WorkspaceShape[];
}

/** What of a workspace's record is shape, to begin another with: told by each chapter that has any, as drafts without people or figures. */
export type WorkspaceShape = (image: Image) => readonly Draft[];

/** Endpoints outside of any workspace: accounts, sessions, and how one comes in. */
export function accountRoutes(parts: Parts): readonly Route[] {
  const {
    accounts,
    gate,
    ledger,
    records,
    sessions: { me, signedIn },
  } = parts;
  return [
    read(getMe, async (_asked, { reader }) => ({
      ...(await me(reader.account)),
      ...(reader.account === null && reader.by !== "stranger" ? { workspaces: [...(await reachable(parts, reader))] } : {}),
    })),
    act(setUp, async ({ body: { token, ...first } }, scope) => {
      await setUpInstallation(parts, accounts, token, first, scope.now);
      return signedIn(first.email, first.password, scope);
    }),
    act(signIn, ({ body }, scope) => signedIn(body.email, body.password, scope)),
    act(signOut, async (_asked, { headers }) => {
      gate.forget(headers);
      return withHeaders(await me(null), await accounts.signOut(headers));
    }),
    act(openWorkspace, async ({ body }, { reader, now }) => {
      if (!reader.account || !(await rulesOne(parts, reader.account.id))) throw peopleOnly(null);
      const { like, ...opening } = body;
      await openAWorkspace(
        parts,
        { ...opening, owner: reader.account, shape: like === undefined ? [] : await shapeOf(like, reader.account) },
        now,
      );
      return me(reader.account);
    }),
    act(lookAtInvitation, async ({ body }, scope) => {
      const { image, invitation, workspace, email } = await invited(body.token, scope);
      return {
        workspace: image.one(workspaceFold, workspace.id)?.name ?? "",
        role: invitation.role,
        email,
        until: invitation.until,
        hasAccount: (await accounts.find(email)) !== undefined,
        handsOver: invitation.handOver !== null,
      };
    }),
    act(acceptInvitation, async ({ body }, scope) => {
      const { email } = await invited(body.token, scope);
      const made = scope.reader.account ? undefined : await newAccount(email, body);
      const account = made ?? scope.reader.account;
      if (!account) throw new RangeError("whoever joins has an account");
      try {
        await triedAgain(() => join(account, body.token, scope));
      } catch (error) {
        if (made && error instanceof Problem) await accounts.remove(made.id); // somebody was quicker with the same link
        throw error;
      }
      return made && body.password ? signedIn(made.email, body.password, scope) : me(account);
    }),
  ];

  /** @throws {notFound} of a workspace that is not theirs, as if there were none. */
  async function shapeOf(slug: string, { id }: Account): Promise<readonly Draft[]> {
    const seat = (await seatsHeld(parts, id)).find(({ workspace }) => workspace.slug === slug);
    if (!seat) throw notFound({ what: "workspace" });
    return parts.shapes.flatMap((shape) => shape(seat.image));
  }

  async function join(account: Account, token: string, scope: OpenScope) {
    const { image, invitation, workspace } = await invited(token, scope);
    const [id, members, now] = [scope.newId(), image.all(memberFold), scope.now.toISOString()];
    const taker = { id, account: account.id, name: account.name, email: account.email };
    const joining = { ...taker, role: invitation.role, invitation: invitation.id };
    const { drafts, member } =
      invitation.handOver === null
        ? { drafts: [joinedMember(joining, members), acceptedInvitation(invitation, id, now)], member: id }
        : takenOver({ invitation, taker, members, invitations: image.all(invitationFold), keys: image.all(keyFold), now });
    await insertSeat(records, { account: account.id, workspace: workspace.id, member });
    const unmoved = [newMembers, ...(invitation.handOver === null ? [] : [everyMember, newInvitations])];
    await ledger.append(workspace.id, { by: `member/${member}`, drafts, seen: image, unmoved });
  }

  async function invited(token: string, { now }: OpenScope) {
    const link = await findInvitationLink(records, hashOfSecret(token));
    if (!link) throw invitationOver(null);
    const { workspace } = link;
    const image = await ledger.image(workspace.id);
    const invitation = image.one(invitationFold, link.invitation);
    if (!invitation || !isPending(invitation, now.toISOString())) throw invitationOver(null);
    const words = await ledger.words(workspace.id, [invitation.email], { by: "system", role: "owner" });
    return { image, invitation, workspace, email: words.get(invitation.email) ?? invitation.email };
  }

  async function newAccount(
    email: string,
    { name, password }: { name?: string | undefined; password?: string | undefined },
  ): Promise<Account> {
    if (name === undefined) throw accountNeeded({ field: "name" });
    if (password === undefined) throw accountNeeded({ field: "password" });
    return accounts.create({ email, name, password });
  }
}
