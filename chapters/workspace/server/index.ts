import type { Accounts, Passkeys, SessionGate } from "#platform/access";
import type { Route } from "#platform/http";
import { accountRoutes, type WorkspaceShape } from "./account-routes.ts";
import { auditRoutes } from "./audit-routes.ts";
import type { Ground } from "./directory.ts";
import { handOverRoutes } from "./hand-over-routes.ts";
import { type HomeLine, homeRoutes } from "./home-routes.ts";
import { keepingRoutes } from "./keeping-routes.ts";
import { memberRoutes } from "./member-routes.ts";
import { passkeyRoutes } from "./passkey-routes.ts";
import { passwordRoutes } from "./password-routes.ts";
import { sessionRoutes } from "./session-routes.ts";
import { openSessions } from "./sessions.ts";
import { type TellingGround, tellingRoutes } from "./telling-routes.ts";

export { peopleOnly } from "./account-routes.ts";
export { type Belonging, belongings, type Ground, openDirectory } from "./directory.ts";
export type { HomeAsked, HomeLine, HomeNeed, HomeSays } from "./home-routes.ts";
export { joinWorkspace, makeConsoleKey, makeSetUpToken, openAWorkspace, slugTaken } from "./openings.ts";
export { allWorkspaces, deleteWorkspace, findWorkspace, ofNoWorkspace, type WorkspaceRow } from "./store.ts";
export { messagesOf } from "./who-is-told.ts";

interface Parts extends Ground {
  readonly accounts: Accounts;
  readonly passkeys: Passkeys;
  readonly gate: SessionGate;
  /** What a workspace says of itself in a line: filled by a chapter that knows of projects. */
  readonly homeLine: HomeLine;
  /** Each chapter's part of what makes one workspace begin like another. */
  readonly shapes: readonly WorkspaceShape[];
  readonly telling: TellingGround;
}

export const workspaceRoutes = (given: Parts): readonly Route[] => {
  const parts = { ...given, sessions: openSessions(given) };
  return [
    ...accountRoutes(parts),
    ...homeRoutes(parts, given.homeLine),
    ...passwordRoutes(parts),
    ...passkeyRoutes(parts),
    ...sessionRoutes(parts),
    ...memberRoutes,
    ...handOverRoutes,
    ...auditRoutes(parts.ledger),
    ...keepingRoutes(parts),
    ...tellingRoutes(given.telling),
  ];
};
