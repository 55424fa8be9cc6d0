import type { ProjectEntry } from "../entries.ts";
import type { Source, Told } from "../project.ts";
import type { StopSort } from "./entries.ts";

/** What is known of the stop that stands; null where the project is not stopped. */
export interface StopState {
  readonly told: Source;
  /** The decision it was, where one was taken here: whose it is to write down what was learnt. */
  readonly decided: Source | null;
  readonly sort: Told<StopSort> | null;
}

/** What one entry makes of it; `decided` comes just before the stop it leads to. */
export function evolveStop(stop: StopState | null, entry: ProjectEntry, { told, decided }: Stopping): StopState | null {
  switch (entry.kind) {
    case "lifecycle/project-stopped":
      return { told, decided, sort: null };
    case "lifecycle/stop-sorted":
      return stop && { ...stop, sort: { value: entry.body.sort, told, guessedFrom: null } };
    case "lifecycle/project-resumed":
    case "lifecycle/phase-entered":
    case "lifecycle/work-begun":
    case "lifecycle/project-held":
      return null;
    default:
      return stop;
  }
}

interface Stopping {
  readonly told: Source;
  /** The newest decision on record, if it ended the work. */
  readonly decided: Source | null;
}
