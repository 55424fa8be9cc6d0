import { type BoxedPhase, type Project, phases, stayNow, written } from "#chapters/lifecycle/domain";
import { problem } from "#kernel";
import { crookedRange } from "../estimates/give-estimate.ts";
import { type QueueDraft, queueDraft, type WaitDays, type WaitTimes } from "./entries.ts";
import { type QueuesOfProject, standingWaits, type Wait } from "./queues.ts";

/** A phase that is over waits for nobody. */
export const phaseIsOver = problem<{ field: string }>(
  "forecasting/phase-is-over",
  422,
  () =>
    "This phase is over, and nothing waits in it. Name one that is under way or ahead, or a wait on each visit, for when it comes back.",
);

export const tooManyWaits = problem<{ field: string }>(
  "forecasting/too-many-waits",
  422,
  () => `A project waits in ${MOST_WAITS} queues at most. Say that one is over, or withdraw it.`,
);

export const waitIsOver = problem<null>(
  "forecasting/wait-is-over",
  409,
  () => "This wait is over or withdrawn already, and does not count.",
);

const MOST_WAITS = 20;

/** What somebody says of a wait. */
export interface WaitSaid extends WaitDays {
  readonly phase: BoxedPhase;
  readonly times: WaitTimes;
  readonly reason: string;
}

/** @throws {@link crookedRange} {@link phaseIsOver} {@link tooManyWaits} */
export function expectWait(
  { project, queues }: { readonly project: Project; readonly queues: QueuesOfProject },
  { phase, times, reason, low, median, high }: WaitSaid,
  wait: string,
): QueueDraft {
  if (low > median) throw crookedRange({ field: "low" });
  if (median > high) throw crookedRange({ field: "high" });
  const now = stayNow(project)?.phase ?? null;
  if (times === "once" && now !== null && phases.indexOf(phase) < phases.indexOf(now)) throw phaseIsOver({ field: "phase" });
  if (standingWaits(queues).length >= MOST_WAITS) throw tooManyWaits({ field: "phase" });
  const body = { wait, phase, low, median, high, times, reason: written("reason", reason) };
  return queueDraft(project.id, "forecasting/wait-expected", body);
}

/** What was waited for is there. @throws {@link waitIsOver} */
export function endWait(project: string, wait: Wait): QueueDraft {
  if (wait.withdrawn !== null || (wait.times === "once" && wait.ended !== null)) throw waitIsOver(null);
  return queueDraft(project, "forecasting/wait-ended", { wait: wait.id });
}

/** There is nothing to wait for after all; it stays on record. @throws {@link waitIsOver} */
export function withdrawWait(project: string, wait: Wait, because: string): QueueDraft {
  if (wait.withdrawn !== null) throw waitIsOver(null);
  return queueDraft(project, "forecasting/wait-withdrawn", { wait: wait.id, because: written("because", because) });
}
