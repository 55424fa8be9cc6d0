import { OwnRecords } from "#chapters/forecasting/web";
import { AccountScreen } from "#chapters/workspace/web";

/** What belongs to a person, with what a chapter above keeps of them for themselves alone. */
export function AccountPage() {
  return (
    <AccountScreen>
      <OwnRecords />
    </AccountScreen>
  );
}
