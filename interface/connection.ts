import { useSyncExternalStore } from "react";

let lost = false;
const listeners = new Set<() => void>();
let probe: ReturnType<typeof setInterval> | undefined;

/** Told by `call` after each attempt, so that the shell can say when the server stopped answering, and stop saying it by itself. */
export function connectionIs(now: "lost" | "there"): void {
  if (lost === (now === "lost")) return;
  lost = now === "lost";
  clearInterval(probe);
  if (lost) probe = setInterval(ask, 3_000);
  for (const listener of listeners) listener();
}

/** True while the server does not answer. */
export const useConnectionLost = (): boolean => useSyncExternalStore(subscribe, () => lost);

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

function ask(): void {
  fetch("/healthz").then(
    (response) => response.ok && connectionIs("there"),
    () => undefined,
  );
}
