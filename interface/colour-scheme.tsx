import { ActionIcon, Tooltip, useComputedColorScheme, useMantineColorScheme } from "@mantine/core";
import { icons } from "./icons.tsx";

/** Light or dark; follows the machine until somebody chooses. */
export function ColourSchemeButton() {
  const { setColorScheme } = useMantineColorScheme();
  const now = useComputedColorScheme("light", { getInitialValueInEffect: false });
  const next = now === "light" ? "dark" : "light";
  return (
    <Tooltip label={`Switch to ${next}`}>
      <ActionIcon aria-label={`Switch to ${next}`} onClick={() => setColorScheme(next)}>
        {next === "dark" ? icons.moon : icons.sun}
      </ActionIcon>
    </Tooltip>
  );
}
