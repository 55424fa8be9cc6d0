import { count, type Sql, text } from "./evaluation-table.ts";

/** How often the first of two columns said this and the second that, over the cases where both said something. */
export interface PairCount {
  readonly first: string;
  readonly second: string;
  readonly n: number;
}

/** More different pairs than these are no scores. */
const AT_MOST = 5_000;

/** Undefined where two columns hold too many different pairs to be scores. */
export async function pairCounts(sql: Sql, first: string, second: string): Promise<readonly PairCount[] | undefined> {
  const rows = await sql(`select ${first} as first, ${second} as second, count(*) as n from evaluation_cases
    where ${first} is not null and ${second} is not null group by all limit ${AT_MOST + 1}`);
  if (rows.length > AT_MOST) return undefined;
  return rows.map((row) => ({ first: text(row, "first") ?? "", second: text(row, "second") ?? "", n: count(row, "n") }));
}

export const casesOf = (pairs: readonly { readonly n: number }[]): number => pairs.reduce((sum, { n }) => sum + n, 0);
