import type { ProjectKind } from "#chapters/lifecycle/domain";
import type { Day, Draft, Entry, Words } from "#kernel";

/** How a project ended. */
export const endings = ["shipped", "stopped"] as const;
export type Ending = (typeof endings)[number];

/** What is known of a project that was over before it came here: reported, and marked as that for good. */
export type FinishedBody = {
  readonly name: string;
  readonly kind: ProjectKind | null;
  readonly startedOn: Day;
  /** The first day that anybody promised; null where planned days were told instead. */
  readonly promisedOn: Day | null;
  /** Days that it was first planned to take; what the promised day comes to where one was told. */
  readonly plannedDays: number;
  readonly finishedOn: Day;
  readonly ending: Ending;
};

/** Everything that can be said of one finished project. */
export type FinishedBodies = {
  readonly "forecasting/finished-project-reported": FinishedBody;
  readonly "forecasting/finished-project-withdrawn": { readonly because: Words };
};

type Kind = keyof FinishedBodies;
/** One line about a finished project. */
export type FinishedEntry = { [K in Kind]: Entry<K, FinishedBodies[K]> }[Kind];
/** The same, before the ledger gives it a place. */
export type FinishedDraft = { [K in Kind]: Draft<K, FinishedBodies[K]> }[Kind];

/** A draft into one finished project's stream. */
export const finishedDraft = <K extends Kind>(id: string, kind: K, body: FinishedBodies[K]): Draft<K, FinishedBodies[K]> => ({
  stream: `forecasting/finished-project/${id}`,
  kind,
  version: 1,
  body,
});
