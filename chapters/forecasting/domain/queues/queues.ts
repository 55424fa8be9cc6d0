import { type BoxedPhase, type Source, sourceOf, storyOf } from "#chapters/lifecycle/domain";
import type { Fold, Words } from "#kernel";
import type { QueueEntry, TakenBody, WaitDays, WaitTimes } from "./entries.ts";

/** A wait of a project that somebody told. */
export interface Wait {
  readonly id: string;
  readonly phase: BoxedPhase;
  readonly days: WaitDays;
  readonly times: WaitTimes;
  readonly reason: Words;
  readonly told: Source;
  /** When what was waited for was last there; null where it never was. */
  readonly ended: Source | null;
  readonly withdrawn: { readonly because: Words; readonly told: Source } | null;
}

/** The queues that a project stands in, in the order in which they were told. */
export interface QueuesOfProject {
  readonly project: string;
  readonly waits: readonly Wait[];
  /** The team whose people work on it; null where none is named. */
  readonly taken: (TakenBody & { readonly told: Source }) | null;
}

/** What one entry makes of a project's queues: pure, and total over any order of entries. */
export function evolveQueues(queues: QueuesOfProject, entry: QueueEntry): QueuesOfProject {
  const told = sourceOf(entry);
  const change = (id: string, change: (wait: Wait) => Wait): QueuesOfProject => ({
    ...queues,
    waits: queues.waits.map((wait) => (wait.id === id ? change(wait) : wait)),
  });
  switch (entry.kind) {
    case "forecasting/wait-expected": {
      const { wait: id } = entry.body;
      if (queues.waits.some((wait) => wait.id === id)) return queues;
      const { phase, low, median, high, times, reason } = entry.body;
      const wait = { id, phase, days: { low, median, high }, times, reason, told, ended: null, withdrawn: null };
      return { ...queues, waits: [...queues.waits, wait] };
    }
    case "forecasting/wait-ended":
      return change(entry.body.wait, (wait) => ({ ...wait, ended: told }));
    case "forecasting/wait-withdrawn":
      return change(entry.body.wait, (wait) => ({ ...wait, withdrawn: wait.withdrawn ?? { because: entry.body.because, told } }));
    case "forecasting/people-taken":
      return { ...queues, taken: { ...entry.body, told } };
    case "forecasting/people-returned":
      return { ...queues, taken: null };
    default:
      return queues;
  }
}

/** Queues by project, folded from what was said of them. */
export const queuesFold: Fold<QueuesOfProject, QueueEntry> = {
  noun: "forecasting/queues",
  version: 1,
  initial: (project) => ({ project, waits: [], taken: null }),
  evolve: evolveQueues,
};

/** Those that still count: not withdrawn, and of those that wait once the ones that were not over yet. */
export const standingWaits = ({ waits }: QueuesOfProject): readonly Wait[] =>
  waits.filter(({ withdrawn, times, ended }) => withdrawn === null && (times === "each-visit" || ended === null));

/** What was said of the queues of a project, entry by entry. */
export const queuesStoryFold = storyOf<QueueEntry>("forecasting/queues");
