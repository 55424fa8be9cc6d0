import { written } from "#chapters/lifecycle/domain";
import { problem } from "#kernel";
import type { DataSource } from "./data-source.ts";
import { type SourceDraft, type SourceEngine, sourceDraft } from "./entries.ts";

/** Sources of one workspace. */
const MOST_SOURCES = 100;

export const sourceNameTaken = problem<{ field: string; name: string }>(
  "data-readiness/source-name-taken",
  409,
  ({ name }) => `There is a source “${name}” here already. Remove it first, or give this one another name.`,
);

export const tooManySources = problem<null>(
  "data-readiness/too-many-sources",
  422,
  () => `A workspace has ${MOST_SOURCES} sources at most. Remove those that nobody reads.`,
);

/** Of several, those that are still there. */
export const liveSources = (all: readonly DataSource[]): readonly DataSource[] =>
  all.filter(({ added, removed }) => added !== null && removed === null);

const plain = (name: string): string => name.normalize("NFKC").trim().replace(/\s+/g, " ").toLowerCase();

/** @throws {@link sourceNameTaken} {@link tooManySources} */
export function addSource(
  id: string,
  said: { readonly name: string; readonly engine: SourceEngine; readonly host: string },
  all: readonly DataSource[],
): SourceDraft {
  const name = written("name", said.name);
  const live = liveSources(all);
  if (live.length >= MOST_SOURCES) throw tooManySources(null);
  const same = live.find((one) => plain(one.name) === plain(name));
  if (same !== undefined) throw sourceNameTaken({ field: "name", name: same.name });
  return sourceDraft(id, "data-readiness/source-added", { name, engine: said.engine, host: said.host });
}

export const setSourcePassword = ({ id }: DataSource): SourceDraft => sourceDraft(id, "data-readiness/source-password-set", {});

/** Removing twice says nothing new. */
export const removeSource = ({ id, removed }: DataSource): readonly SourceDraft[] =>
  removed === null ? [sourceDraft(id, "data-readiness/source-removed", {})] : [];

/** What a version that was read from a source is said to be of: "orders in the shop's warehouse". */
export const readingName = (source: Pick<DataSource, "name">, table: string | null): string =>
  table === null ? `a query of ${source.name}` : `${table} in ${source.name}`;
