import type { EvaluationProfile } from "../../../domain/index.ts";
import { count, type Sql } from "./evaluation-table.ts";
import { grouped } from "./grouped.ts";
import { keyOf, normalised } from "./normalised.ts";

/** Different inputs that are compared with each other. Of more, those whose smallest word is smallest by its hash: what is alike is then
 * taken or left together, so that the share that repeats is not lost with the rest. */
const AT_MOST = 10_000;
/** Pieces kept of one input: those with the smallest hash, a fair sample of all. */
const PIECES = 128;
/** Share of the pieces of two inputs that both have, from which they are nearly the same. */
const ALIKE = 0.8;
/** Inputs with fewer pieces are compared word for word alone. */
const FEWEST = 8;
/** Characters of a long input that are looked at, from its beginning and from its end. */
const FROM_EACH_END = 2_000;

const by =
  "runs of five characters, of which two inputs share 0.8 or more; without those that stand in more than a fifth of the inputs, as a template's do";

/**
 * Cases that repeat an earlier one. Word for word, over all of them; and nearly, by the Jaccard similarity of their runs of five characters,
 * over at most 10,000 different inputs. Which pairs are compared is found by MinHash (Broder 1997; one permutation, 39 bins in 13 bands of 3:
 * of pairs at 0.8 one in ten thousand is missed), so that the work grows with the inputs and not with their pairs.
 */
export async function measureNearDuplicates(sql: Sql, inputCell: string, cases: number): Promise<EvaluationProfile["nearDuplicates"]> {
  const [exact] = await sql(`select count(*) as inputs, coalesce(sum(n - 1), 0) as repeats, count(*) filter (n > 1) as repeated
    from (select count(*) as n from evaluation_cases group by input)`);
  const inputs = count(exact, "inputs");
  await takeInputs(sql, inputCell);
  await takePieces(sql, Math.min(inputs, AT_MOST));
  const groups = grouped(await alikePairs(sql));
  const found = groups.reduce((sum, group) => sum + group.length - 1, 0);
  const near = Math.round((found * inputs) / Math.min(inputs, AT_MOST));
  const [inside] = await sql(
    `select count(*) filter (n > 1) as repeated from evaluation_inputs where id in (${[0, ...groups.flat()].join(", ")})`,
  );
  await sql("drop table evaluation_inputs");
  await sql("drop table evaluation_pieces");
  const repeats = count(exact, "repeats");
  return {
    cases: repeats + near,
    exact: repeats,
    groups: groups.length + count(exact, "repeated") - count(inside, "repeated"),
    lookedAt: inputs > AT_MOST ? AT_MOST : cases,
    by,
  };
}

/** `evaluation_inputs`: different inputs from 1 on, each with how many cases it stands in and its text as it is compared. */
async function takeInputs(sql: Sql, inputCell: string): Promise<void> {
  const ends = `case when length(text) <= ${2 * FROM_EACH_END} then text else left(text, ${FROM_EACH_END}) || right(text, ${FROM_EACH_END}) end`;
  await sql(`create or replace temp table evaluation_inputs as
    with chosen as (select row_number() over () as id, input, n from (
      select input, count(*) as n from evaluation_cases group by input order by min(least_word), input limit ${AT_MOST}))
    select id, any_value(n) as n, any_value(${ends}) as text
    from (select ${keyOf(inputCell)} as input, ${normalised(inputCell)} as text from typed) join chosen using (input) group by id`);
}

/** `evaluation_pieces`: hashes of the runs of five characters of each input, but of those that a template puts into many. */
async function takePieces(sql: Sql, inputs: number): Promise<void> {
  const runs = [1, 2, 3, 4, 5].map((from) => `regexp_extract_all(substr(text, ${from}), '(?s).{5}')`).join(", ");
  await sql(`create or replace temp table evaluation_pieces as
    with pieces as (select id, unnest(list_sort(list_distinct(list_transform(flatten([${runs}]), lambda run: hash(run))))[1:${PIECES}]) as piece
      from evaluation_inputs)
    select id, piece from pieces where piece not in (select piece from pieces group by piece having count(*) > ${Math.max(10, inputs / 5)})`);
}

/** Pairs of inputs, the smaller first, that share enough: those that fell into one place in any of the bands, then compared. */
async function alikePairs(sql: Sql): Promise<readonly (readonly [number, number])[]> {
  const rows = await sql(`with bins as (select id, (piece % 39)::integer as bin, min(piece) as least from evaluation_pieces group by all),
    bands as (select id, bin // 3 as band, hash(list((bin, least) order by bin)) as place from bins group by all),
    met as (select id, unnest([first_value(id) over same, lag(id) over same]) as other
      from bands window same as (partition by band, place order by id)),
    pairs as (select distinct other as a, id as b from met where other < id),
    sets as (select id, list(piece order by piece) as pieces from evaluation_pieces group by id having count(*) >= ${FEWEST}),
    compared as (select a, b, x.pieces as xs, y.pieces as ys, list_sort(list_distinct(x.pieces || y.pieces))[1:${PIECES}] as least
      from pairs join sets x on x.id = a join sets y on y.id = b)
    select a, b from compared where len(list_intersect(list_intersect(xs, ys), least)) >= ${ALIKE} * len(least) order by a, b`);
  return rows.map((row) => [count(row, "a"), count(row, "b")]);
}
