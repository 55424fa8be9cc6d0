import type { Day } from "#kernel";

/** A row as the database gives it. */
export type Row = Readonly<Record<string, unknown>>;

/** The typed relation that is measured: `typed`, columns c0…cN in their proper type, null for what is missing. */
export interface EvaluationTable {
  readonly table: { readonly sql: Sql };
  readonly columns: readonly { readonly name: string; readonly cell: string; readonly type: string }[];
}

export type Sql = (statement: string) => Promise<readonly Row[]>;

/** What an evaluation set is measured against. */
export interface EvaluationAim {
  /** The difference between two systems that the question claims, as a share; null where none is claimed. */
  readonly claimedMargin: number | null;
  /** Prompts and examples that the model was given; null where nobody gave any. */
  readonly prompts: readonly string[] | null;
  readonly today: Day;
}

export const count = (row: Row | undefined, key: string): number => Number(row?.[key] ?? 0);

export const text = (row: Row | undefined, key: string): string | null => {
  const value = row?.[key];
  return value === null || value === undefined ? null : String(value);
};
