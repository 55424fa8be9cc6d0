import { problem, type Role } from "#kernel";
import { type Accounts, hashOfSecret, newSecret, type Passkeys, type SessionGate } from "#platform/access";
import { act, type Route, type Scope, write } from "#platform/http";
import { changePassword, makePasswordLink, resetPassword } from "../contract/index.ts";
import { type MemberState, madePasswordLink, notYoursToReset, PASSWORD_LINK_HOURS, workspaceFold } from "../domain/index.ts";
import { accountOf } from "./account-of.ts";
import { type Ground, memberOf } from "./directory.ts";
import { keysMakeNone, memberView, present } from "./member-routes.ts";
import type { Sessions } from "./sessions.ts";
import { allWorkspaces } from "./store.ts";

const HOUR_MS = 3_600_000;

const oldPasswordWrong = problem<null>(
  "workspace/old-password-wrong",
  422,
  () => "The old password is wrong. Whoever forgot it asks an admin for a link.",
);
const passwordLinkOver = problem<null>(
  "workspace/password-link-over",
  422,
  () => "This link was used, has expired, or another password was chosen since; ask an admin for another.",
);

interface Parts extends Ground {
  readonly accounts: Accounts;
  readonly passkeys: Passkeys;
  readonly gate: SessionGate;
  readonly sessions: Sessions;
}

/** Passwords: one's own, and a link for whoever forgot theirs. Mail is not needed. */
export function passwordRoutes(parts: Parts): readonly Route[] {
  const { accounts, passkeys, gate, sessions, records, ledger } = parts;
  return [
    act(changePassword, async ({ body: { old, password } }, scope) => {
      const account = accountOf(scope);
      if (!(await accounts.byPassword(account.email, old, true))) throw oldPasswordWrong(null);
      await accounts.setPassword(account.id, password);
      gate.forgetAll();
      return sessions.signedIn(account.email, password, scope);
    }),
    act(resetPassword, async ({ body: { token, password } }, scope) => {
      const account = await accounts.takePasswordLink(hashOfSecret(token), scope.now);
      if (!account) throw passwordLinkOver(null);
      await passkeys.removeAll(account.id); // whoever had got in may have left one
      await accounts.setPassword(account.id, password);
      gate.forgetAll();
      return sessions.signedIn(account.email, password, scope);
    }),
    write(makePasswordLink, {
      decide: async ({ params }, scope) => {
        const { reader, now, origin, image, workspace } = scope;
        if (reader.by.startsWith("key/")) throw keysMakeNone(null);
        if (image.one(workspaceFold, workspace.id)?.sample) throw notYoursToReset(null);
        const member = present(image, params.member);
        const until = new Date(now.getTime() + PASSWORD_LINK_HOURS * HOUR_MS);
        const draft = madePasswordLink(member, await rolesOver(member, scope), until.toISOString());
        const token = newSecret("password_");
        await accounts.keepPasswordLink({ hash: hashOfSecret(token), account: member.account, until });
        return { drafts: [draft], secret: `${origin}/password?token=${token}` };
      },
      reply: ({ params }, scope, [entry], link) => ({
        member: memberView(present(scope.image, params.member), scope),
        until: untilOf(entry?.body),
        link,
      }),
    }),
  ];

  /** What the member and who asks are in each workspace that the member's account opens; a sample opens nothing that matters. */
  async function rolesOver({ account }: MemberState, { reader }: Scope) {
    const roles: { theirs: Role; own: Role | null }[] = [];
    for (const { id } of await allWorkspaces(records)) {
      const image = await ledger.image(id);
      const theirs = memberOf(image, account)?.role;
      if (theirs === undefined || image.one(workspaceFold, id)?.sample) continue;
      const own = reader.by === "console" ? "owner" : reader.account && memberOf(image, reader.account.id)?.role;
      roles.push({ theirs, own: own ?? null });
    }
    return roles;
  }
}

const untilOf = (body: unknown): string => (typeof body === "object" && body !== null && "until" in body ? String(body.until) : "");
