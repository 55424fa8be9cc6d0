import { EmptyState, Screen } from "#interface";

export function ProjectScreen() {
  return (
    <Screen title="Project">
      <EmptyState says="Nothing has been said about this project yet." />
    </Screen>
  );
}
