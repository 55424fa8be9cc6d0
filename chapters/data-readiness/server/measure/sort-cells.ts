import { booleanWords, missingWords } from "../../domain/index.ts";
import { literal } from "./rows.ts";
import type { Table } from "./table.ts";

/** SQL for a cell without the white space around it. */
export const clean = (text: string): string => `trim(${text}, ' ' || chr(9) || chr(10) || chr(13) || chr(160))`;

/** What a cast would take for a number and a person would not. */
export const KEY_LIKE = "^[+-]?0[0-9]|_|^[+][0-9]{7}|^[+-]?[0-9]{16,}$";

/**
 * SQL for the number a clean text says; null for text that a cast would take and a person would not: 1_000, 007, +4915112345678, and whole
 * numbers of more digits than a number holds, which are somebody's key.
 */
export const plainNumber = (text: string): string =>
  `case when regexp_matches(${text}, '${KEY_LIKE}') then null else try_cast(${text} as double) end`;

/** SQL for the moment a clean text says in ISO 8601, in UTC where it has an offset; null for none. */
export const isoMoment = (text: string): string =>
  `case when regexp_matches(${text}, '^[0-9]{4}-[0-9]{1,2}-[0-9]{1,2}([ T][0-9]{1,2}:[0-9]{2}(:[0-9]{2}([.][0-9]+)?)?)?$') then try_cast(${text} as timestamp)
    when regexp_matches(${text}, '^[0-9]{4}-[0-9]{2}-[0-9]{2}[ T][0-9]{2}:[0-9]{2}(:[0-9]{2}([.][0-9]+)?)?( ?(Z|UTC)|[+-][0-9]{2}(:?[0-9]{2})?)$') then try_cast(${text} as timestamptz)::timestamp
  end`;

/** Beyond it squares and cubes cannot be held: as good as infinite. */
export const LARGEST = "1e100";

const among = (words: readonly string[]): string => `(${words.map(literal).join(", ")})`;

/** Sorts the counted values by what each looks like: relation `cells` (place, text, n, clean, kind, number, moment). */
export async function sortCells({ sql }: Pick<Table, "sql">): Promise<void> {
  await sql(`create or replace temp table cells as
    with cleaned as (select *, ${clean("text")} as clean from counted),
    read as (select *, ${plainNumber("clean")} as number, ${isoMoment("clean")} as moment from cleaned)
    select place, text, n, clean, case when abs(number) <= ${LARGEST} then number end as number, moment,
      case when text is null then 'missing' when clean = '' then 'blank' when lower(clean) in ${among(missingWords)} then 'word'
        when not (abs(number) <= ${LARGEST}) then 'infinite' when number is not null then 'number' when moment is not null then 'moment'
        when lower(clean) in ${among(booleanWords.flat())} then 'boolean' else 'text' end as kind
    from read`);
}
