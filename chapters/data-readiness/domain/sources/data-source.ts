import { type Source, sourceOf } from "#chapters/lifecycle/domain";
import type { Fold } from "#kernel";
import type { SourceEngine, SourceEntry } from "./entries.ts";

/** A database of somebody's that data sets are read from, as the record has it. */
export interface DataSource {
  readonly id: string;
  readonly name: string;
  readonly engine: SourceEngine;
  readonly host: string;
  readonly added: Source | null;
  readonly removed: Source | null;
}

/** What one entry makes of a source: pure, and total over any order of entries. */
export function evolveSource(source: DataSource, entry: SourceEntry): DataSource {
  switch (entry.kind) {
    case "data-readiness/source-added":
      return { ...source, ...entry.body, added: sourceOf(entry), removed: null };
    case "data-readiness/source-removed":
      return { ...source, removed: sourceOf(entry) };
    default:
      return source;
  }
}

export const dataSourceFold: Fold<DataSource, SourceEntry> = {
  noun: "data-readiness/source",
  version: 1,
  initial: (id) => ({ id, name: "", engine: "postgres", host: "", added: null, removed: null }),
  evolve: evolveSource,
};
