import type { SourceReadingSaid } from "../../contract/index.ts";

/** What of a source is read, as an address holds it: so that it can be sent to a colleague. */
export interface ReadingWords {
  readonly source: string;
  readonly schema?: string | undefined;
  readonly table?: string | undefined;
  readonly query?: string | undefined;
}

/** Undefined where the address names a source and nothing of it. */
export function readingIn({ schema, table, query }: Omit<ReadingWords, "source">): SourceReadingSaid | undefined {
  if (query !== undefined) return { query };
  return table === undefined ? undefined : { schema: schema ?? null, table };
}

/** The words for an address. */
export const wordsOf = (source: string, reading: SourceReadingSaid): ReadingWords =>
  "query" in reading ? { source, query: reading.query } : { source, schema: reading.schema ?? undefined, table: reading.table };
