import { countIn, type Row } from "./rows.ts";

type Sql = (statement: string) => Promise<readonly Row[]>;

/** Pieces kept of one text: those with the smallest hash, a fair sample of all. */
const PIECES = 128;
/** Share of the pieces of two texts that both have, from which they are nearly the same. */
const ALIKE = 0.8;
/** Texts with fewer pieces are compared word for word alone. */
const FEWEST = 8;

/**
 * Pairs of texts of a relation (id, text) that share 0.8 or more of their runs of five characters, by Jaccard's similarity, the smaller id
 * first. Which pairs are compared is found by MinHash (Broder 1997; one permutation, 39 bins in 13 bands of 3: of pairs at 0.8 one in ten
 * thousand is missed), so that the work grows with the texts and not with their pairs.
 */
export async function nearTexts(sql: Sql, relation: string, texts: number): Promise<readonly (readonly [number, number])[]> {
  await takePieces(sql, relation, texts);
  const pairs = await alikePairs(sql);
  await sql("drop table text_pieces");
  return pairs;
}

/** `text_pieces`: hashes of the runs of five characters of each text, but of those that a template puts into many. */
async function takePieces(sql: Sql, relation: string, texts: number): Promise<void> {
  const runs = [1, 2, 3, 4, 5].map((from) => `regexp_extract_all(substr(text, ${from}), '(?s).{5}')`).join(", ");
  await sql(`create or replace temp table text_pieces as
    with pieces as (select id, unnest(list_sort(list_distinct(list_transform(flatten([${runs}]), lambda run: hash(run))))[1:${PIECES}]) as piece
      from ${relation})
    select id, piece from pieces where piece not in (select piece from pieces group by piece having count(*) > ${Math.max(10, texts / 5)})`);
}

/** Pairs of texts, the smaller first, that share enough: those that fell into one place in any of the bands, then compared. */
async function alikePairs(sql: Sql): Promise<readonly (readonly [number, number])[]> {
  const rows = await sql(`with bins as (select id, (piece % 39)::integer as bin, min(piece) as least from text_pieces group by all),
    bands as (select id, bin // 3 as band, hash(list((bin, least) order by bin)) as place from bins group by all),
    met as (select id, unnest([first_value(id) over same, lag(id) over same]) as other
      from bands window same as (partition by band, place order by id)),
    pairs as (select distinct other as a, id as b from met where other < id),
    sets as (select id, list(piece order by piece) as pieces from text_pieces group by id having count(*) >= ${FEWEST}),
    compared as (select a, b, x.pieces as xs, y.pieces as ys, list_sort(list_distinct(x.pieces || y.pieces))[1:${PIECES}] as least
      from pairs join sets x on x.id = a join sets y on y.id = b)
    select a, b from compared where len(list_intersect(list_intersect(xs, ys), least)) >= ${ALIKE} * len(least) order by a, b`);
  return rows.map((row) => [countIn(row, "a"), countIn(row, "b")]);
}
