import { useEffect, useId, useRef, useSyncExternalStore } from "react";

/** One thing a person can do from where they are: found by ⌘K, listed by `?`, pressed by its keys. */
export interface Command {
  /** What happens, as a button would say it. */
  readonly title: string;
  readonly group: "Go to" | "Here" | "Everywhere";
  /** `p`, or `g p` for one after the other. */
  readonly keys?: string;
  readonly run: () => void;
}

const offered = new Map<string, readonly Command[]>();
const listeners = new Set<() => void>();
let snapshot: readonly Command[] = [];

/** All that can be done now, in the order the screens offered it. */
export const useOfferedCommands = (): readonly Command[] => useSyncExternalStore(subscribe, () => snapshot);

/** Offers commands while the component is on the screen. */
export function useCommands(commands: readonly Command[]): void {
  const id = useId();
  const latest = useRef(commands);
  latest.current = commands;
  const shape = commands.map(({ title, keys }) => `${title} ${keys ?? ""}`).join("|");
  // biome-ignore lint/correctness/useExhaustiveDependencies: offered anew only when the words or keys change; `run` is always the latest.
  useEffect(() => {
    offer(
      id,
      latest.current.map((command, index) => ({ ...command, run: () => latest.current[index]?.run() })),
    );
    return () => offer(id, []);
  }, [id, shape]);
}

function offer(id: string, commands: readonly Command[]): void {
  if (commands.length > 0) offered.set(id, commands);
  else offered.delete(id);
  snapshot = [...offered.values()].flat();
  for (const listener of listeners) listener();
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}
