export {
  acceptInvitation,
  getMe,
  lookAtInvitation,
  type MeView,
  meView,
  openSample,
  openWorkspace,
  setUp,
  signIn,
  signOut,
} from "./account.ts";
export { asOfQuery, dayOrInstant } from "./as-of.ts";
export { entryView, getConsistency, getEntry, getHead, headView, listEntries, watchChanges } from "./audit.ts";
export { workspaceEntryKinds } from "./entries.ts";
export { emailField, nameField, passwordField, roleField, scopeField, tokenField } from "./fields.ts";
export { exportWorkspace, importHistory, initInstallation, restoreWorkspace, verdictView, verifyWorkspace } from "./keeping.ts";
export {
  dropWorkspace,
  getWorkspace,
  giveRole,
  invitationView,
  inviteMember,
  keyView,
  leaveWorkspace,
  listInvitations,
  listKeys,
  listMembers,
  makeKey,
  memberView,
  removeMember,
  renameWorkspace,
  revokeKey,
  withdrawInvitation,
  workspaceView,
} from "./members.ts";
export { slug, workspaceParams } from "./params.ts";
export { type EntryKind, personal, sealed } from "./words.ts";
