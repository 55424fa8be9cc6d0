/** What could not be read, counted by why. Row numbers are the file's: 1 is the header's where there is one. */
export interface Skipped {
  readonly why: "too-few-cells" | "too-many-cells" | "unclosed-quote" | "not-json" | "bad-encoding" | "line-too-long" | "other";
  readonly rows: number;
  readonly firstRow: number;
  /** The column where it shows, where there is one. */
  readonly column: string | null;
  /** In words: "Row 17 has 5 cells where the table has 4 columns." */
  readonly says: string;
}

/** Counts rows that are left out, each reason with its first row. */
export function skipping() {
  const found = new Map<Skipped["why"], { readonly first: Pick<Skipped, "firstRow" | "column" | "says">; rows: number }>();
  return {
    add: (why: Skipped["why"], first: () => Pick<Skipped, "firstRow" | "column" | "says">): void => {
      const known = found.get(why);
      if (known) known.rows += 1;
      else found.set(why, { first: first(), rows: 1 });
    },
    all: (): readonly Skipped[] =>
      [...found].map(([why, { first, rows }]) => ({ why, rows, ...first })).toSorted((a, b) => a.firstRow - b.firstRow),
  };
}

/** All rows that were left out, but those that stand above the table. */
export const rowsLost = (skipped: readonly Skipped[]): number =>
  skipped.filter(({ why }) => why !== "other").reduce((sum, { rows }) => sum + rows, 0);

export const counted = (count: number, noun: string): string => `${count} ${noun}${count === 1 ? "" : "s"}`;
