import { useQueryClient } from "@tanstack/react-query";
import { useEffect, useSyncExternalStore } from "react";
import { listen } from "./listen.ts";
import { standsOn } from "./stands-on.ts";

/** Entries that come together are read together. */
const GATHER_MS = 30;
/** What was asked for before the line stood is asked for again, once the page has come to rest. */
const REST_MS = 1_000;
/** Shorter than this nobody notices that it was away. */
const NOTICED_MS = 2_000;

let away = false;
let noticing: ReturnType<typeof setTimeout> | undefined;
const listeners = new Set<() => void>();

/** True while what happens elsewhere is not heard of. */
export const useNotLive = (): boolean => useSyncExternalStore(subscribe, () => away);

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

function setAway(now: boolean): void {
  clearTimeout(noticing);
  noticing = undefined;
  if (away === now) return;
  away = now;
  for (const listener of listeners) listener();
}

function stateIs(now: "there" | "away"): void {
  if (now === "there") setAway(false);
  else if (!away) noticing ??= setTimeout(() => setAway(true), NOTICED_MS);
}

/**
 * Keeps what is on the screen as it is on the server: an entry that comes makes stale exactly the answers that stand on it.
 *
 * @param workspace As the address has it; undefined while there is nothing to listen to (the past does not change).
 * @param address Where to listen.
 */
export function useLive(workspace: string | undefined, address: (workspace: string, after: number | undefined) => string): void {
  const client = useQueryClient();
  // biome-ignore lint/correctness/useExhaustiveDependencies: an address is a rule, the same on each drawing.
  useEffect(() => {
    if (workspace === undefined) return;
    const moved = new Set<string>();
    let timer: ReturnType<typeof setTimeout> | undefined;
    let rest: ReturnType<typeof setTimeout> | undefined;
    let reading = false;
    const read = async () => {
      timer = undefined;
      reading = true;
      const streams = new Set(moved);
      moved.clear();
      await client.invalidateQueries({ predicate: (query) => standsOn(query, workspace, streams) }).catch(() => undefined);
      reading = false;
      if (moved.size > 0) gather();
    };
    const gather = () => {
      if (!reading) timer ??= setTimeout(() => void read(), GATHER_MS);
    };
    const stop = listen({
      name: `pilothouse:live:${workspace}`,
      address: (after) => address(workspace, after),
      onHappened: ({ stream }) => {
        moved.add(stream);
        gather();
      },
      onMissed: () => {
        rest ??= setTimeout(() => {
          rest = undefined;
          void client.invalidateQueries({ predicate: ({ queryKey }) => queryKey[1] === workspace }, { cancelRefetch: false });
        }, REST_MS);
      },
      onRefused: () => void client.invalidateQueries({ queryKey: ["me"] }),
      onState: stateIs,
    });
    return () => {
      clearTimeout(timer);
      clearTimeout(rest);
      stop();
      setAway(false);
    };
  }, [client, workspace]);
}
