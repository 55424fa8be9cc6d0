export { sessionQuery } from "./queries.ts";
export { AuditScreen, InvitationScreen, SettingsScreen, SetUpScreen, SignInScreen } from "./stub.tsx";
