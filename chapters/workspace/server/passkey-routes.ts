import type { Passkeys } from "#platform/access";
import { act, notFound, type OpenScope, type Route, read, withHeaders } from "#platform/http";
import { addPasskey, listPasskeys, offerPasskey, offerSignIn, removePasskey, signInWithPasskey } from "../contract/index.ts";
import { accountOf } from "./account-of.ts";
import { type Sessions, secured } from "./sessions.ts";

interface Parts {
  readonly passkeys: Passkeys;
  readonly sessions: Sessions;
}

/** Signing in with a device instead of a password. */
export function passkeyRoutes({ passkeys, sessions }: Parts): readonly Route[] {
  const viewOf = async (account: string) => ({
    passkeys: (await passkeys.of(account)).map(({ id, name, addedAt }) => ({ id, name, addedAt: addedAt.toISOString() })),
  });

  return [
    read(listPasskeys, (_asked, scope) => viewOf(accountOf(scope).id)),
    act(offerPasskey, async (_asked, scope) => {
      accountOf(scope);
      const { options, headers } = await passkeys.offerToAdd(pageOf(scope), scope.headers);
      return withHeaders({ options }, secured(headers, scope));
    }),
    act(addPasskey, async ({ body }, scope) => {
      const { id } = accountOf(scope);
      await passkeys.add(pageOf(scope), scope.headers, body);
      return viewOf(id);
    }),
    act(removePasskey, async ({ params }, scope) => {
      const { id } = accountOf(scope);
      if (!(await passkeys.remove(id, params.passkey))) throw notFound({ what: "passkey" });
      return viewOf(id);
    }),
    act(offerSignIn, async (_asked, scope) => {
      const { options, headers } = await passkeys.offerToSignIn(pageOf(scope), scope.headers);
      return withHeaders({ options }, secured(headers, scope));
    }),
    act(signInWithPasskey, async ({ body }, scope) => {
      const { account, headers } = await passkeys.signIn(pageOf(scope), scope.headers, body.response);
      return withHeaders(await sessions.me(account), secured(headers, scope));
    }),
  ];
}

/** The page that asks, as the browser has it, also behind a proxy that says so. */
function pageOf({ headers, origin }: OpenScope): string {
  const url = new URL(origin);
  const host = headers.get("x-forwarded-host");
  return host !== null && URL.canParse(`${url.protocol}//${host}`) ? new URL(`${url.protocol}//${host}`).origin : url.origin;
}
