import type { Day } from "#kernel";
import type { DateProfile } from "../../domain/index.ts";
import { countIn, literal, textIn } from "./rows.ts";
import type { Table } from "./table.ts";

/** Moments of each column that holds them, by its place. */
export async function profileDates({ sql }: Table, places: readonly number[], today: Day): Promise<ReadonlyMap<number, DateProfile>> {
  if (places.length === 0) return new Map();
  const rows =
    await sql(`select place, strftime(min(moment), '%Y-%m-%dT%H:%M:%SZ') as low, strftime(max(moment), '%Y-%m-%dT%H:%M:%SZ') as high,
    coalesce(sum(n) filter (moment >= ${literal(today)}::timestamp + interval 1 day), 0) as future
    from cells where kind = 'moment' and place in (${places}) group by place`);
  return new Map(
    rows.map((row) => [
      Number(row.place),
      { min: textIn(row, "low"), max: textIn(row, "high"), future: countIn(row, "future"), ambiguous: 0, writtenAs: ["YYYY-MM-DD"] },
    ]),
  );
}
