import { OpenFrame, Screen } from "#interface";
export const SetUpScreen = () => (
  <OpenFrame>
    <Screen title="First" narrow>
      x
    </Screen>
  </OpenFrame>
);
export const SignInScreen = SetUpScreen;
export const InvitationScreen = SetUpScreen;
export const AuditScreen = () => <Screen title="Brief">x</Screen>;
export const SettingsScreen = AuditScreen;
