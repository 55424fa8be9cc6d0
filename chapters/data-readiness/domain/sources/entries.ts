import type { Draft, Entry } from "#kernel";

/** Databases that are read where they lie. */
export const sourceEngines = ["postgres", "mysql", "clickhouse"] as const;
export type SourceEngine = (typeof sourceEngines)[number];

/** What can be said of a source. How it is reached, and the password, are not in here but sealed beside the record. */
export type SourceBodies = {
  readonly "data-readiness/source-added": { readonly name: string; readonly engine: SourceEngine; readonly host: string };
  readonly "data-readiness/source-password-set": Record<string, never>;
  readonly "data-readiness/source-removed": Record<string, never>;
};

type Kind = keyof SourceBodies;
/** One line about a source. */
export type SourceEntry = { [K in Kind]: Entry<K, SourceBodies[K]> }[Kind];
/** A line about a source, before the ledger gives it a place. */
export type SourceDraft = { [K in Kind]: Draft<K, SourceBodies[K]> }[Kind];

/** A draft into one source's stream. */
export const sourceDraft = <K extends Kind>(id: string, kind: K, body: SourceBodies[K]): Draft<K, SourceBodies[K]> => ({
  stream: `data-readiness/source/${id}`,
  kind,
  version: 1,
  body,
});
