import { useEffect } from "react";
import type { Command } from "./commands.ts";

/** What was pressed just before, and how long it still counts. */
const SEQUENCE_MS = 900;

/** Finds the command that these keys mean: the last one offered wins, since it is the nearest. */
export function commandFor(pressed: readonly string[], commands: readonly Command[]): Command | undefined {
  return commands.findLast(({ keys }) => keys === pressed.join(" "));
}

/** Listens for the keys of all commands, never while somebody types. */
export function useKeys(commands: readonly Command[]): void {
  useEffect(() => {
    let before: { key: string; at: number } | undefined;
    const listen = (event: KeyboardEvent) => {
      if (event.defaultPrevented || event.metaKey || event.ctrlKey || event.altKey || isTyping(event.target)) return;
      const pair = before && event.timeStamp - before.at < SEQUENCE_MS ? [before.key, event.key] : undefined;
      const command = (pair && commandFor(pair, commands)) ?? commandFor([event.key], commands);
      before = command ? undefined : { key: event.key, at: event.timeStamp };
      if (!command) return;
      event.preventDefault();
      command.run();
    };
    document.addEventListener("keydown", listen);
    return () => document.removeEventListener("keydown", listen);
  }, [commands]);
}

function isTyping(target: EventTarget | null): boolean {
  return target instanceof HTMLElement && (target.isContentEditable || target.closest("input, textarea, select, [role=dialog]") !== null);
}
