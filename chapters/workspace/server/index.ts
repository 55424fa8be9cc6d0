import type { Accounts, SessionGate } from "#platform/access";
import type { Route } from "#platform/http";
import { accountRoutes } from "./account-routes.ts";
import { auditRoutes } from "./audit-routes.ts";
import type { Ground } from "./directory.ts";
import { keepingRoutes } from "./keeping-routes.ts";
import { memberRoutes } from "./member-routes.ts";
import { passwordRoutes } from "./password-routes.ts";
import { openSessions } from "./sessions.ts";

export { peopleOnly } from "./account-routes.ts";
export { type Belonging, belongings, type Ground, openDirectory } from "./directory.ts";
export { joinWorkspace, makeConsoleKey, makeSetUpToken, openAWorkspace, slugTaken } from "./openings.ts";
export { allWorkspaces, deleteWorkspace, findWorkspace, type WorkspaceRow } from "./store.ts";

interface Parts extends Ground {
  readonly accounts: Accounts;
  readonly gate: SessionGate;
}

export const workspaceRoutes = (given: Parts): readonly Route[] => {
  const parts = { ...given, sessions: openSessions(given) };
  return [...accountRoutes(parts), ...passwordRoutes(parts), ...memberRoutes, ...auditRoutes(parts.ledger), ...keepingRoutes(parts)];
};
