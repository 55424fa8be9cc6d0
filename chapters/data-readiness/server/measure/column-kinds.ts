import { booleanWords, type CellKinds } from "../../domain/index.ts";
import { countIn, literal, numberIn, type Row } from "./rows.ts";
import type { Table } from "./table.ts";

/** One pair of words for yes and no that every cell is one of. */
export type BooleanPair = readonly [yes: string, no: string];

export interface ColumnKinds extends CellKinds {
  readonly pair: BooleanPair | null;
  /** Rows without anything. */
  readonly missing: number;
}

/** Kinds that are no value. */
const NO_VALUE = "('missing', 'blank', 'word', 'code')";

/** What each column's cells look like, in one pass over the counted values. */
export async function columnKinds({ sql, columns }: Table): Promise<readonly ColumnKinds[]> {
  const pairs = booleanWords.map((words, at) => `coalesce(sum(n) filter (${isOneOf(words)} and kind not in ${NO_VALUE}), 0) as pair${at}`);
  const sums = ["number", "moment", "infinite", "boolean", "text", "missing"].map(
    (kind) => `coalesce(sum(n) filter (kind = '${kind}'), 0) as ${kind}s`,
  );
  const value = `filter (kind not in ${NO_VALUE})`;
  const rows = await sql(`select place, ${sums.join(", ")}, ${pairs.join(", ")},
    count(*) ${value} as values, count(*) filter (n = 1 and kind not in ${NO_VALUE}) as uniques, coalesce(sum(n) ${value}, 0) as present,
    coalesce(bool_and(number = trunc(number)), false) as whole, min(number) as low, max(number) as high,
    sum(n * length(text)) ${value} / sum(n) ${value} as length, sum(n) filter (contains(clean, ' ')) / sum(n) ${value} as spaced
    from cells group by place`);
  const byPlace = new Map(rows.map((row) => [Number(row.place), row]));
  return columns.map(({ name }, at) => kindsOf(name, byPlace.get(at)));
}

/** A one may be written 1.0. */
const isOneOf = (words: BooleanPair): string =>
  words[0] === "1" ? "coalesce(number in (0, 1), false)" : `lower(clean) in (${words.map(literal).join(", ")})`;

function kindsOf(name: string, row: Row | undefined): ColumnKinds {
  const present = countIn(row, "present");
  const pair = booleanWords.find((_, at) => present > 0 && countIn(row, `pair${at}`) === present) ?? null;
  const isPair = pair !== null;
  return {
    name,
    pair,
    numbers: isPair ? 0 : countIn(row, "numbers"),
    moments: countIn(row, "moments"),
    infinite: countIn(row, "infinites"),
    booleans: isPair ? present : 0,
    texts: isPair ? 0 : countIn(row, "texts") + countIn(row, "booleans"),
    missing: countIn(row, "missings"),
    distinct: countIn(row, "values"),
    unique: countIn(row, "uniques"),
    whole: row?.whole === true,
    min: numberIn(row, "low"),
    max: numberIn(row, "high"),
    length: countIn(row, "length"),
    spaced: countIn(row, "spaced"),
  };
}
