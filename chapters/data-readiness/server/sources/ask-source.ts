import { type Source, type SourceTable, sourceTables } from "#platform/datasets";

/** The tables of a source: what `inOwnProcess` runs. A driver that speaks with a stranger does so where no secret is but the source's own. */
export const work = (source: Source): Promise<readonly SourceTable[]> => sourceTables(source);
