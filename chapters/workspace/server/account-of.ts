import { problem } from "#kernel";
import type { Account, OpenScope } from "#platform/http";

const accountsOnly = problem<null>(
  "workspace/accounts-only",
  403,
  () => "A key has no password, no sessions and no passkeys; sign in with the account whose it is.",
);

/** Whose password or session it was. @throws {accountsOnly} for a key, and for the console. */
export function accountOf({ reader: { account } }: Pick<OpenScope, "reader">): Account {
  if (!account) throw accountsOnly(null);
  return account;
}
