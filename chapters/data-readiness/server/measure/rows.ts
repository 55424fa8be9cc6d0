/** A row as the database gives it. */
export type Row = Readonly<Record<string, unknown>>;

/** A number of a row, whatever width the database counts in; NaN where there is none. */
export const numberIn = (row: Row | undefined, key: string): number => {
  const value = row?.[key];
  return value === null || value === undefined ? Number.NaN : Number(value);
};

/** The same, 0 where there is none: for sums over no rows. */
export const countIn = (row: Row | undefined, key: string): number => Number(row?.[key] ?? 0);

/** A number, or null where it is none that JSON can hold. */
export const finiteIn = (row: Row | undefined, key: string): number | null => {
  const value = numberIn(row, key);
  return Number.isFinite(value) ? value : null;
};

export const textIn = (row: Row | undefined, key: string): string => {
  const value = row?.[key];
  return value === null || value === undefined ? "" : String(value);
};

/** Text as SQL has it. */
export const literal = (text: string): string => `'${text.replaceAll("'", "''")}'`;

/** A number as SQL has it: a double, and never a decimal that is made one. */
export const double = (value: number): string => `'${value}'::double`;
