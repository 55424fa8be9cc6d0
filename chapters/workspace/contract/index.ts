export {
  acceptInvitation,
  changePassword,
  getMe,
  lookAtInvitation,
  type MeView,
  openSample,
  openWorkspace,
  resetPassword,
  setUp,
  signIn,
  signOut,
} from "./account.ts";
export { asOfQuery, dayOrInstant } from "./as-of.ts";
export { getConsistency, getEntry, getHead, listEntries, watchChanges } from "./audit.ts";
export { workspaceEntryKinds } from "./entries.ts";
export { dayField, idField, roleField } from "./fields.ts";
export { getHome, type HomeView } from "./home.ts";
export { exportWorkspace, importHistory, initInstallation, restoreWorkspace, verifyWorkspace } from "./keeping.ts";
export {
  dropWorkspace,
  getWorkspace,
  giveRole,
  handOver,
  inviteMember,
  leaveWorkspace,
  listInvitations,
  listKeys,
  listMembers,
  makeKey,
  makePasswordLink,
  memberView,
  removeMember,
  renameWorkspace,
  revokeKey,
  withdrawInvitation,
  workspaceView,
} from "./members.ts";
export { workspaceParams } from "./params.ts";
export { addPasskey, listPasskeys, offerPasskey, offerSignIn, removePasskey, signInWithPasskey } from "./passkeys.ts";
export { endSession, listSessions, signOutEverywhere } from "./sessions.ts";
export { chooseMail, getTelling, removeWebhook, setWebhook, testTelling } from "./telling.ts";
export { type EntryKind, entryKindsOf, personal, sealed } from "./words.ts";
