import { problem } from "#kernel";

/** A source that nobody allowed, or whose name leads where no source is. */
export const sourceNotAllowed = problem<{ field: string; because: string }>("platform/source-not-allowed", 422, ({ because }) => because);

/** A connection, a table or a query that cannot be what it is given as. */
export const badSource = problem<{ field: string; because: string }>("platform/bad-source", 422, ({ because }) => because);

/** The source was asked and did not give it. In our words: a database's own may hold its rows. */
export const sourceFailed = problem<{ because: string }>("platform/source-failed", 422, ({ because }) => because);
