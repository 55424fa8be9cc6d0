import type { BoxedPhase } from "#chapters/lifecycle/domain";
import type { Draft, Entry, Words } from "#kernel";

/** How often a project waits there: the first time it comes through the phase, or each time it comes back too. */
export const waitTimes = ["once", "each-visit"] as const;
export type WaitTimes = (typeof waitTimes)[number];

/** Days that a wait takes: one in ten less than `low`, one in two less than `median`, nine in ten less than `high`. */
export type WaitDays = { readonly low: number; readonly median: number; readonly high: number };

/** The team that works on a project, and how many of it; a phase that asks for another number is named. */
export type TakenBody = {
  readonly team: string;
  readonly people: number;
  readonly phases: readonly { readonly phase: BoxedPhase; readonly asked: number }[];
};

/** What is said of the queues a project stands in, and of whose people work on it. In the stream `forecasting/queues/PROJECT`. */
export type QueueBodies = {
  /** A phase waits for somebody who is not of the project: an approval, a booking, a vendor's answer. */
  readonly "forecasting/wait-expected": WaitDays & {
    readonly wait: string;
    readonly phase: BoxedPhase;
    readonly times: WaitTimes;
    /** For whom or what. */
    readonly reason: Words;
  };
  /** What was waited for is there: this visit waits no longer, and one that waits once never again. */
  readonly "forecasting/wait-ended": { readonly wait: string };
  /** There is nothing to wait for after all. */
  readonly "forecasting/wait-withdrawn": { readonly wait: string; readonly because: Words };
  readonly "forecasting/people-taken": TakenBody;
  /** No team that shares its people works on it. */
  readonly "forecasting/people-returned": Record<string, never>;
};

type Kind = keyof QueueBodies;
/** One line about the queues of a project. */
export type QueueEntry = { [K in Kind]: Entry<K, QueueBodies[K]> }[Kind];
/** The same, before the ledger gives it a place. */
export type QueueDraft = { [K in Kind]: Draft<K, QueueBodies[K]> }[Kind];

/** A draft into the stream of a project's queues. */
export const queueDraft = <K extends Kind>(project: string, kind: K, body: QueueBodies[K]): Draft<K, QueueBodies[K]> => ({
  stream: `forecasting/queues/${project}`,
  kind,
  version: 1,
  body,
});
