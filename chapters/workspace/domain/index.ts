import { invitationFold } from "./invitations.ts";
import { keyFold } from "./keys.ts";
import { memberFold } from "./members.ts";
import { workspaceFold } from "./workspace.ts";

export { deviceSays } from "./device-says.ts";
export type { GrantedRole, InvitationEntry, KeyEntry, MailChoice, MemberEntry, WorkspaceEntry } from "./entries.ts";
export { givenGrant, highestRole, roleOn, takenGrant } from "./grants.ts";
export { type Afterwards, offeredHandOver, onlyOwner, takenOver } from "./hand-over.ts";
export {
  acceptedInvitation,
  INVITATION_DAYS,
  type InvitationState,
  invitationFold,
  invitationOver,
  isPending,
  madeInvitation,
  newInvitations,
  withdrawnInvitation,
} from "./invitations.ts";
export {
  grantsOfKey,
  isLive,
  type KeyState,
  keyAboveYourOwn,
  keyFold,
  keyGone,
  keyOutlived,
  keyStream,
  madeKey,
  personBehind,
  revokedKey,
  roleOfKey,
} from "./keys.ts";
export {
  aboveYourOwn,
  alreadyMember,
  everyMember,
  givenRole,
  joinedMember,
  lastOwner,
  type MemberState,
  madePasswordLink,
  memberFold,
  memberStream,
  newMembers,
  notYoursToReset,
  PASSWORD_LINK_HOURS,
  removedMember,
  standsAbove,
} from "./members.ts";
export { chosenMail, hearsOf, mailChoiceOf, mailsAtOnce, type ToldKind } from "./telling.ts";
export { changedSetting, notASample, openedWorkspace, slugOf, type WorkspaceState, workspaceFold } from "./workspace.ts";

export const workspaceFolds = [workspaceFold, memberFold, invitationFold, keyFold] as const;
