import { problem } from "#kernel";

const listed = (columns: readonly string[]): string =>
  columns
    .slice(0, 30)
    .map((name) => `“${name}”`)
    .join(", ");

/** A column that is needed is not there, or could be several. */
export const columnNotFound = problem<{
  readonly wanted: "probability" | "outcome";
  readonly candidates: readonly string[];
  readonly columns: readonly string[];
}>("forecasting/column-not-found", 422, ({ wanted, candidates, columns }) =>
  candidates.length > 1
    ? `Several columns may hold the ${wanted}: ${listed(candidates)}. Say which by --${wanted} COLUMN.`
    : `No column looks like the ${wanted}. Say which by --${wanted} COLUMN, or call it “${wanted}”. There are: ${listed(columns)}.`,
);

export const noSuchColumn = problem<{ readonly column: string; readonly columns: readonly string[] }>(
  "forecasting/no-such-column",
  422,
  ({ column, columns }) => `There is no column “${column}”. There are: ${listed(columns)}.`,
);

export const impossibleChance = problem<{ readonly row: number; readonly column: string; readonly cell: string; readonly because: string }>(
  "forecasting/impossible-probability",
  422,
  ({ row, column, because }) => `Row ${row}, column “${column}”: ${because}`,
);

export const unreadOutcome = problem<{ readonly row: number; readonly column: string; readonly cell: string }>(
  "forecasting/unread-outcome",
  422,
  ({ row, column, cell }) =>
    `Row ${row}, column “${column}”: “${cell}” is no outcome. Write yes or no (or true, false, 1, 0), “void” where it cannot be told, and nothing where it is still open.`,
);

export const tooFewOutcomes = problem<{ readonly outcomes: number; readonly column: string }>(
  "forecasting/too-few-outcomes",
  422,
  ({ outcomes, column }) =>
    `${outcomes === 0 ? "No row has" : "Only one row has"} an outcome in column “${column}”, and a score is of two at least. Write what came of each statement: yes or no.`,
);
