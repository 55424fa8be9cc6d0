import { problem } from "#kernel";

/** What nobody can read as a table is said so, with what would help. */
export const unreadableTable = problem<{ name: string; because: string; row?: number | null; column?: string | null }>(
  "platform/unreadable-table",
  422,
  ({ name, because }) => `${name} cannot be read as a table: ${because}`,
);

export const noSuchColumn = problem<{ column: string; columns: readonly string[] }>(
  "platform/no-such-column",
  422,
  ({ column, columns }) => `There is no column “${column}”. The table has: ${columns.slice(0, 30).join(", ")}.`,
);

export const tookTooLong = problem<{ seconds: number }>(
  "platform/measurement-took-too-long",
  422,
  ({ seconds }) => `Measuring took more than ${seconds} s and was given up. Send a smaller table, or ask for more time.`,
);

export const tookTooMuchMemory = problem<{ memoryMb: number }>(
  "platform/measurement-took-too-much-memory",
  422,
  ({ memoryMb }) =>
    `Measuring took more than ${memoryMb} MB of memory and was given up. Send fewer columns, or ask whoever runs the server for more.`,
);

export const endedFromOutside = problem<{ signal: string }>(
  "platform/measurement-ended",
  422,
  ({ signal }) => `Measuring was ended from outside (${signal}), most likely because the machine ran out of memory. Try again later.`,
);
