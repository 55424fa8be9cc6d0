import type { SetProfile } from "../../../domain/index.ts";
import type { TypedTable } from "../measure-columns.ts";
import { countIn } from "../rows.ts";

/** Columns looked at, those with the most missing first: one bit each of a number that says which cells of a row are missing. */
const MOST_COLUMNS = 60;
const MOST_PAIRS = 100;

/** Less is chance, and would fill a page. */
const LEAST_SHARE = 0.5;

/** Pairs of columns that are missing in the same rows, in one pass: rows are counted by which of their cells are missing. */
export async function missingTogether({ table, columns }: TypedTable): Promise<SetProfile["missingTogether"]> {
  const missing = ({ profile }: TypedTable["columns"][number]) =>
    profile.missing + profile.coded.reduce((sum, { count }) => sum + count, 0);
  const some = columns
    .filter((column) => missing(column) > 0 && column.type !== "empty")
    .toSorted((a, b) => missing(b) - missing(a))
    .slice(0, MOST_COLUMNS);
  if (some.length < 2) return [];
  const bits = some.map(({ cell }, at) => `(${cell} is null)::bigint * ${1n << BigInt(at)}`).join(" + ");
  await table.sql(`create or replace temp table missing_patterns as select ${bits} as bits, count(*) as n from typed group by bits`);
  const alone = await table.sql(
    `select ${some.map((_, at) => `${rowsWith(1n << BigInt(at))} as m${at}`).join(", ")} from missing_patterns`,
  );
  const pairs = some.flatMap((a, at) => some.slice(at + 1).map((b, next) => ({ a, b, at, other: at + 1 + next })));
  const together: Record<string, unknown> = {};
  for (const [at] of some.entries()) {
    const both = pairs
      .filter((pair) => pair.at === at)
      .map(({ other }) => `${rowsWith((1n << BigInt(at)) | (1n << BigInt(other)))} as p${at}_${other}`);
    if (both.length > 0) Object.assign(together, ...(await table.sql(`select ${both.join(", ")} from missing_patterns`)));
  }
  await table.sql("drop table missing_patterns");
  return pairs
    .map(({ a, b, at, other }) => {
      const rows = countIn(together, `p${at}_${other}`);
      return { a: a.name, b: b.name, rows, share: rows / (countIn(alone[0], `m${at}`) + countIn(alone[0], `m${other}`) - rows) };
    })
    .filter(({ share }) => share >= LEAST_SHARE)
    .toSorted((x, y) => y.share - x.share || y.rows - x.rows)
    .slice(0, MOST_PAIRS)
    .map(({ a, b, share }) => ({ a, b, share }));
}

/** Rows in which all of these cells are missing. */
const rowsWith = (mask: bigint): string => `sum(case when bits & ${mask} = ${mask} then n end)`;
