import { Spotlight, type SpotlightActionData } from "@mantine/spotlight";
import type { Command } from "./commands.ts";
import { Keys } from "./help.tsx";
import { icons } from "./icons.tsx";

/** ⌘K: finds and does anything. */
export function CommandPalette({ commands }: { readonly commands: readonly Command[] }) {
  const groups = [...new Set(commands.map(({ group }) => group))];
  const actions = groups.map((group) => ({
    group,
    actions: commands.filter((command) => command.group === group).map((command, index) => action(command, `${group}-${index}`)),
  }));
  return (
    <Spotlight
      actions={actions}
      attributes={{ content: { "aria-label": "Find or do anything" } }}
      shortcut={["mod + K"]}
      highlightQuery
      limit={12}
      scrollable
      maxHeight={420}
      size={560}
      transitionProps={{ duration: 80 }}
      overlayProps={{ backgroundOpacity: 0.35 }}
      nothingFound="Nothing here is called that. Try a project's name, or a screen."
      searchProps={{
        leftSection: icons.search,
        placeholder: "Find a project, go somewhere, do something",
        "aria-label": "Find or do anything",
      }}
    />
  );
}

function action({ title, keys, run }: Command, id: string): SpotlightActionData {
  return { id, label: title, onClick: run, ...(keys ? { rightSection: <Keys keys={keys} /> } : {}) };
}
