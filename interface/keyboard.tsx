import { useDisclosure } from "@mantine/hooks";
import { openSpotlight } from "@mantine/spotlight";
import { CommandPalette } from "./command-palette.tsx";
import { useCommands, useOfferedCommands } from "./commands.ts";
import { Help } from "./help.tsx";
import { useKeys } from "./keys.ts";
import { moveRow } from "./move-row.ts";

/** The keys that work on every screen, the palette and the list of keys; once in each frame. */
export function Keyboard() {
  const [help, helpIs] = useDisclosure(false);
  useCommands([
    { title: "Next row", group: "Everywhere", keys: "j", run: () => moveRow(1) },
    { title: "Previous row", group: "Everywhere", keys: "k", run: () => moveRow(-1) },
    { title: "Say who says so", group: "Everywhere", keys: ".", run: askFocused },
    { title: "Find or do anything", group: "Everywhere", keys: "/", run: openSpotlight },
    { title: HELP, group: "Everywhere", keys: "?", run: helpIs.toggle },
  ]);
  const commands = useOfferedCommands();
  useKeys(commands);
  return (
    <>
      <CommandPalette commands={commands} />
      <Help opened={help} onClose={helpIs.close} commands={commands} />
    </>
  );
}

/** What the button in the top bar looks for. */
export const HELP = "Show what the keys do";

/** `.` opens the evidence of the figure that has the focus, or of the first one in the focused row. */
function askFocused(): void {
  const at = document.activeElement;
  const figure = at?.closest<HTMLElement>("[data-says-who]") ?? at?.querySelector<HTMLElement>("[data-says-who]");
  (figure ?? document.querySelector<HTMLElement>("main [data-says-who]"))?.click();
}
