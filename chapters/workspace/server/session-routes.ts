import type { Accounts, SessionGate } from "#platform/access";
import { type Account, act, notFound, type OpenScope, type Route, read, withHeaders } from "#platform/http";
import { endSession, listSessions, signOutEverywhere } from "../contract/index.ts";
import { deviceSays } from "../domain/index.ts";
import { accountOf } from "./account-of.ts";
import type { Sessions } from "./sessions.ts";

interface Parts {
  readonly accounts: Accounts;
  readonly gate: SessionGate;
  readonly sessions: Sessions;
}

/** One's own sessions: where one is signed in, and ending one of them or all. Nobody sees another's. */
export function sessionRoutes({ accounts, gate, sessions }: Parts): readonly Route[] {
  const viewOf = async (account: Account, { headers, now }: OpenScope) => ({
    sessions: (await accounts.sessions(account.id, headers, now)).map(({ id, userAgent, signedInAt, usedAt, isThis }) => ({
      id,
      device: deviceSays(userAgent),
      signedInAt: signedInAt.toISOString(),
      usedAt: usedAt.toISOString(),
      isThis,
    })),
  });

  return [
    read(listSessions, (_asked, scope) => viewOf(accountOf(scope), scope)),
    act(endSession, async ({ params }, scope) => {
      const account = accountOf(scope);
      if (!(await accounts.endSession(account.id, params.session))) throw notFound({ what: "session" });
      gate.forgetAll();
      return viewOf(account, scope);
    }),
    act(signOutEverywhere, async (_asked, scope) => {
      await accounts.endSessions(accountOf(scope).id);
      gate.forgetAll();
      return withHeaders(await sessions.me(null), await accounts.signOut(scope.headers));
    }),
  ];
}
