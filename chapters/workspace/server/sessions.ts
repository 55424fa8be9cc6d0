import type { Accounts } from "#platform/access";
import { type Account, type HeadedReply, type OpenScope, withHeaders } from "#platform/http";
import type { MeView } from "../contract/index.ts";
import { belongings, type Ground } from "./directory.ts";

/** Who someone is, and how a session begins. */
export interface Sessions {
  readonly me: (account: Account | null) => Promise<MeView>;
  readonly signedIn: (email: string, password: string, scope: OpenScope) => Promise<HeadedReply<MeView>>;
}

export function openSessions(parts: Ground & { readonly accounts: Accounts }): Sessions {
  const { accounts } = parts;
  const me = async (account: Account | null): Promise<MeView> => ({
    account: account && { name: account.name, email: account.email },
    setUpOpen: account === null && (await accounts.isEmpty()),
    workspaces: account ? [...(await belongings(parts, account.id))] : [],
  });
  const signedIn: Sessions["signedIn"] = async (email, password, scope) => {
    const { account, headers } = await accounts.signIn(email, password, scope.headers);
    return withHeaders(await me(account), secured(headers, scope));
  };

  return { me, signedIn };
}

/** Over TLS a session's cookie never travels without it. */
export function secured(from: Headers, { origin }: Pick<OpenScope, "origin">): Headers {
  if (!origin.startsWith("https:")) return from;
  const headers = new Headers();
  for (const cookie of from.getSetCookie()) headers.append("Set-Cookie", `${cookie}; Secure`);
  return headers;
}
