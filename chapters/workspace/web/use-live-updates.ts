import { urlOf, useAsOf, useLive } from "#interface";
import { watchChanges } from "../contract/index.ts";

const address = (workspace: string, after: number | undefined) => urlOf(watchChanges.path, { workspace }, { after });

/** Every screen of a workspace follows what happens in it; a past day is looked at as it was. */
export function useLiveUpdates(workspace: string | undefined): void {
  const past = useAsOf() !== undefined;
  useLive(past ? undefined : workspace, address);
}
