import { booleanWords, missingWords } from "../../domain/index.ts";
import { literal } from "./rows.ts";
import type { Table } from "./table.ts";

/** SQL for a cell without the white space around it. */
export const clean = (text: string): string => `trim(${text}, ' ' || chr(9) || chr(10) || chr(13) || chr(160))`;

/** What a cast would take for a number and a person would not. */
export const KEY_LIKE = "^[+-]?0[0-9]|_|^[+][0-9]{7}|^[+-]?[0-9]{16,}$";

/** A cheap look before that: hardly a number begins so, or is so long. */
const mayBeKey = (text: string): string => `(${text}[1] in ('0', '+', '-') or length(${text}) > 15 or contains(${text}, '_'))`;

/**
 * SQL for the number a clean text says; null for text that a cast would take and a person would not: 1_000, 007, +4915112345678, and whole
 * numbers of more digits than a number holds, which are somebody's key.
 */
export const plainNumber = (text: string): string => numberUnlessKey(text, `try_cast(${text} as double)`);

const numberUnlessKey = (text: string, number: string): string =>
  `case when ${number} is null or (${mayBeKey(text)} and regexp_matches(${text}, '${KEY_LIKE}')) then null else ${number} end`;

const LOCAL = "^[0-9]{4}-[0-9]{1,2}-[0-9]{1,2}([ T][0-9]{1,2}:[0-9]{2}(:[0-9]{2}([.][0-9]+)?)?)?$";
const WITH_OFFSET = "^[0-9]{4}-[0-9]{2}-[0-9]{2}[ T][0-9]{2}:[0-9]{2}(:[0-9]{2}([.][0-9]+)?)?( ?(Z|UTC)|[+-][0-9]{2}(:?[0-9]{2})?)$";

/** SQL for the moment a clean text says in ISO 8601, in UTC where it has an offset; null for none. */
export const isoMoment = (text: string): string =>
  `case when ${text}[5] <> '-' then null when regexp_matches(${text}, '${LOCAL}') then try_cast(${text} as timestamp)
    when regexp_matches(${text}, '${WITH_OFFSET}') then try_cast(${text} as timestamptz)::timestamp end`;

/** Beyond it squares and cubes cannot be held: as good as infinite. */
export const LARGEST = "1e100";

const among = (words: readonly string[]): string => `(${words.map(literal).join(", ")})`;

/** Texts that a cast to a number or a moment takes, and no person. */
const castable = "('epoch', 'infinity', '-infinity', 'inf', '-inf', 'nan')";

/**
 * Sorts the counted values by what each looks like: relation `cells` (place, text, n, clean, kind, number, moment, plain). A value is plain
 * where a bare cast of its text says the same.
 */
export async function sortCells({ sql }: Pick<Table, "sql">): Promise<void> {
  await sql(`create or replace temp table cells as
    with cleaned as (select *, ${clean("text")} as clean from counted),
    tried as (select *, try_cast(clean as double) as tried from cleaned),
    read as (select *, ${numberUnlessKey("clean", "tried")} as read from tried),
    dated as (select *, case when read is null then ${isoMoment("clean")} end as moment from read),
    sorted as (select *, case when text is null then 'missing' when clean = '' then 'blank' when abs(read) <= ${LARGEST} then 'number'
        when lower(clean) in ${among(missingWords)} then 'word' when read is not null then 'infinite' when moment is not null then 'moment'
        when lower(clean) in ${among(booleanWords.flat())} then 'boolean' else 'text' end as kind from dated)
    select place, text, n, clean, kind, case when kind = 'number' then read end as number, moment,
      case kind when 'missing' then true when 'number' then text = clean when 'moment' then text = clean and regexp_matches(clean, '${LOCAL}')
        else tried is null and lower(clean) not in ${castable} end as plain from sorted`);
}
