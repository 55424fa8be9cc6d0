import { type Answer, known, unknown } from "#kernel";
import type { SetProfile } from "../../../domain/index.ts";
import { grouped } from "../evaluation/grouped.ts";
import type { TypedColumn, TypedTable } from "../measure-columns.ts";
import { nearTexts } from "../near-texts.ts";
import { countIn } from "../rows.ts";

type Found = SetProfile["nearDuplicates"] extends Answer<infer Value> ? Value : never;

/** Rows compared as they read without case, white space and punctuation; of more, a sample. */
const MOST_ROWS = 2_000_000;
/** Different rows whose texts are compared piece by piece; of more, a sample that takes or leaves together what begins alike. */
const MOST_TEXTS = 5_000;
/** Rows from which on each cell that need not be looked at twice is not. */
const LARGE = 500_000;
/** Characters of a text that are looked at. */
const LONGEST = 2_000;

/**
 * Rows that nearly repeat another: the same in every cell once case, white space and punctuation are taken away, or the same but for texts
 * that share most of what they say. Where there is prose, keys are left out of it: the same words sent in twice have another number.
 */
export async function nearDuplicates(typed: TypedTable): Promise<SetProfile["nearDuplicates"]> {
  const { table, rows } = typed;
  const columns = typed.columns.filter(({ type }) => type !== "empty" && type !== "constant");
  const prose = columns.filter(({ type }) => type === "text");
  if (!columns.some(isWritten)) return unknown("No column holds text that could be written in two ways.");
  const compared = prose.length > 0 ? columns.filter(({ type }) => type !== "identifier") : columns;
  const where = rows > MOST_ROWS ? `where hash(rowid + 11) % ${Math.ceil(rows / MOST_ROWS)} = 0` : "";
  await table.sql(`create or replace temp table near_rows as
    select row, alike, any_value(place) as place, count(*) as n from (select rowid as place, hash(${typed.columns.map(({ cell }) => cell)}) as row,
      hash(${compared.map(alike(rows))}) as alike from typed ${where}) group by row, alike`);
  const [same] = await table.sql(`select coalesce(sum(n - 1), 0) as rows, count(*) as groups, (select sum(n) from near_rows) as looked
    from (select count(*) as n from near_rows group by alike having n > 1)`);
  const written = { rows: countIn(same, "rows"), groups: countIn(same, "groups"), lookedAt: countIn(same, "looked") };
  const found = prose.length > 0 ? await withNearProse(typed, { compared, prose, written }) : { ...written, by: ways.written };
  await table.sql("drop table near_rows");
  return known(found);
}

const ways = {
  written: "rows alike in every cell once case, white space and punctuation are taken away",
  texts:
    "rows alike in every cell but keys once case, white space and punctuation are taken away; and those whose texts share 0.8 or more of their runs of five characters",
};

const isWritten = ({ type }: TypedColumn): boolean => type === "text" || type === "category" || type === "identifier" || type === "mixed";

/** SQL for a cell as it is compared. In a large table a category that no case and no white space tells apart is taken as it stands. */
const alike =
  (rows: number) =>
  (column: TypedColumn): string => {
    const { type, cell, profile } = column;
    const isOne = type === "category" && rows > LARGE && profile.variants.caseGroups + profile.variants.whiteSpace === 0;
    if (!isWritten(column) || isOne) return cell;
    return `regexp_replace(lower(${cell}), '[^\\p{L}\\p{N}]+', '', 'g')`;
  };

/** The same with rows of which the texts are nearly alike and all else is the same, of those that differ. */
async function withNearProse(
  { table: { sql }, rows }: TypedTable,
  {
    compared,
    prose,
    written,
  }: { readonly compared: readonly TypedColumn[]; readonly prose: readonly TypedColumn[]; readonly written: Omit<Found, "by"> },
): Promise<Found> {
  const words = `regexp_extract_all(text, '[\\p{L}\\p{N}]+')`;
  const rest = compared.filter(({ type }) => type !== "text" && type !== "date-time");
  await sql(`create or replace temp table near_prose as
    with different as (select any_value(place) as place from near_rows group by alike),
    said as (select lower(concat_ws(' ', ${prose.map(({ cell }) => cell)}))[1:${LONGEST}] as text, ${rest.length > 0 ? `hash(${rest.map(alike(rows))})` : "0"} as rest
      from typed where rowid in (select place from different))
    select row_number() over () as id, text, rest from said where text <> '' order by list_min(list_transform(${words}, lambda word: hash(word))), text limit ${MOST_TEXTS}`);
  const [counted] = await sql("select count(*) as texts from near_prose");
  const rests = new Map((await sql("select id, rest::varchar as rest from near_prose")).map(({ id, rest: other }) => [Number(id), other]));
  const pairs = await nearTexts(sql, "near_prose", countIn(counted, "texts"));
  const groups = grouped(pairs.filter(([a, b]) => rests.get(a) === rests.get(b)));
  await sql("drop table near_prose");
  const again = groups.reduce((sum, group) => sum + group.length - 1, 0);
  const texts = countIn(counted, "texts");
  return {
    rows: written.rows + again,
    groups: written.groups + groups.length,
    lookedAt: written.lookedAt,
    by: `${ways.texts}${texts === MOST_TEXTS ? ` (of ${MOST_TEXTS.toLocaleString("en")} rows)` : ""}`,
  };
}
