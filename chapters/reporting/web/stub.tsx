import { OpenFrame, Screen } from "#interface";
export const FirstScreen = () => (
  <OpenFrame>
    <Screen title="First" narrow>
      x
    </Screen>
  </OpenFrame>
);
export const BriefScreen = () => <Screen title="Brief">x</Screen>;
