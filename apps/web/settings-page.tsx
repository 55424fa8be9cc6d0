import { GrantsPanel, RulesPanel } from "#chapters/lifecycle/web";
import { PeoplePanel } from "#chapters/people/web";
import { SettingsScreen } from "#chapters/workspace/web";

/** Settings, with what a chapter above adds to them. */
export function SettingsPage() {
  return (
    <SettingsScreen>
      <RulesPanel />
      <GrantsPanel />
      <PeoplePanel />
    </SettingsScreen>
  );
}
