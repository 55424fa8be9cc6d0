import type { Day } from "#kernel";
import type { DateProfile } from "../../domain/index.ts";
import type { DateWriting } from "./read-dates.ts";
import { countIn, literal, textIn } from "./rows.ts";
import type { Table } from "./table.ts";

const ISO = "YYYY-MM-DD";

/** Moments of each column that holds them, by its place; with the day of the assessment and how those are written that are not ISO 8601. */
export async function profileDates(
  { sql }: Pick<Table, "sql">,
  places: readonly number[],
  { today, writings }: { readonly today: Day; readonly writings: ReadonlyMap<number, DateWriting> },
): Promise<ReadonlyMap<number, DateProfile>> {
  if (places.length === 0) return new Map();
  const rows =
    await sql(`select place, strftime(min(moment), '%Y-%m-%dT%H:%M:%SZ') as low, strftime(max(moment), '%Y-%m-%dT%H:%M:%SZ') as high,
    sum(n) filter (moment >= ${literal(today)}::timestamp + interval 1 day) as future,
    bool_or(regexp_matches(clean, '^[0-9]{4}-[0-9]')) as has_iso
    from cells where kind in ('moment', 'unsure') and place in (${places}) group by place`);
  return new Map(
    rows.map((row) => {
      const writing = writings.get(Number(row.place));
      const writtenAs = [...(row.has_iso === true ? [ISO] : []), ...(writing?.writtenAs ?? [])];
      const profile = { min: textIn(row, "low"), max: textIn(row, "high"), future: countIn(row, "future") };
      return [Number(row.place), { ...profile, ambiguous: writing?.ambiguous ?? 0, writtenAs }];
    }),
  );
}
