/** Rows of a log that were left out, or read otherwise than they stand, for one reason. */
export interface LeftOut {
  /** Why, as a sentence; of the first such row. */
  readonly says: string;
  readonly rows: number;
  readonly firstRow: number;
  readonly column: string | null;
}

/** Counts what was left out by reason: of 200,000 rows that cannot be read one sentence is told, and how many they are. */
export function leftOutCounter(): {
  readonly add: (reason: string, row: number, said: { readonly column: string | null; readonly says: string }) => void;
  readonly all: () => readonly LeftOut[];
} {
  const found = new Map<string, { says: string; rows: number; firstRow: number; column: string | null }>();
  return {
    add: (reason, row, { column, says }) => {
      const before = found.get(reason);
      if (before) before.rows += 1;
      else found.set(reason, { says, rows: 1, firstRow: row, column });
    },
    all: () => [...found.values()].toSorted((a, b) => b.rows - a.rows),
  };
}
