import { booleanWords, type CellKinds } from "../../domain/index.ts";
import type { Placed } from "./plan-batches.ts";
import { countIn, literal, numberIn, type Row } from "./rows.ts";
import type { Table } from "./table.ts";

/** One pair of words for yes and no that every cell is one of. */
type BooleanPair = readonly [yes: string, no: string];

export interface ColumnKinds extends CellKinds {
  readonly pair: BooleanPair | null;
  /** Rows without anything. */
  readonly missing: number;
  /** A bare cast reads each of its cells as it is to be read. */
  readonly plain: boolean;
}

/** Kinds of cells that say nothing. */
export const NO_VALUE = "('missing', 'blank', 'word', 'code')";

/** What the cells of these columns look like, by place, in one pass over their counted values. */
export async function columnKinds({ sql }: Pick<Table, "sql">, columns: readonly Placed[]): Promise<ReadonlyMap<number, ColumnKinds>> {
  const sums = ["number", "moment", "infinite", "boolean", "text", "unsure", "missing"].map(
    (kind) => `sum(n) filter (kind = '${kind}') as ${kind}s`,
  );
  const value = `filter (kind not in ${NO_VALUE})`;
  const rows = await sql(`select place, ${sums.join(", ")}, sum(n) ${value} as present,
    count(*) ${value} as values, count(*) filter (n = 1 and kind not in ${NO_VALUE}) as uniques,
    coalesce(bool_and(number = trunc(number)) filter (kind = 'number'), false) as whole,
    min(number) filter (kind = 'number') as low, max(number) filter (kind = 'number') as high,
    sum(n * length(text)) ${value} / sum(n) ${value} as length, sum(n) filter (contains(clean, ' ')) / sum(n) ${value} as spaced,
    coalesce(bool_and(plain), true) as plain
    from cells group by place`);
  const few = rows.filter((row) => countIn(row, "values") <= MOST_WAYS).map((row) => Number(row.place));
  const pairs = await pairsOf({ sql }, few);
  const byPlace = new Map(rows.map((row) => [Number(row.place), row]));
  return new Map(columns.map(({ name, place }) => [place, kindsOf(name, byPlace.get(place), pairs.get(place) ?? null)]));
}

/** Ways to write yes and no: in any case, with a point or without. */
const MOST_WAYS = 12;

/** The pair of words for yes and no that all values of a column are of, by place. */
async function pairsOf({ sql }: Pick<Table, "sql">, places: readonly number[]): Promise<ReadonlyMap<number, BooleanPair>> {
  if (places.length === 0) return new Map();
  const are = booleanWords.map((words, at) => `bool_and(${isOneOf(words)}) as pair${at}`);
  const rows = await sql(
    `select place, ${are.join(", ")} from cells where place in (${places}) and kind not in ${NO_VALUE} group by place`,
  );
  return new Map(
    rows.flatMap((row) => {
      const pair = booleanWords.find((_, at) => row[`pair${at}`] === true);
      return pair ? [[Number(row.place), pair] as const] : [];
    }),
  );
}

/** A one may be written 1.0. */
const isOneOf = (words: BooleanPair): string =>
  words[0] === "1" ? "coalesce(number in (0, 1), false)" : `lower(clean) in (${words.map(literal).join(", ")})`;

function kindsOf(name: string, row: Row | undefined, pair: BooleanPair | null): ColumnKinds {
  return {
    name,
    pair,
    numbers: pair ? 0 : countIn(row, "numbers"),
    moments: countIn(row, "moments"),
    infinite: countIn(row, "infinites"),
    booleans: pair ? countIn(row, "present") : 0,
    texts: pair ? 0 : countIn(row, "texts") + countIn(row, "booleans"),
    unsure: countIn(row, "unsures"),
    missing: countIn(row, "missings"),
    distinct: countIn(row, "values"),
    unique: countIn(row, "uniques"),
    whole: row?.whole === true,
    min: numberIn(row, "low"),
    max: numberIn(row, "high"),
    length: countIn(row, "length"),
    spaced: countIn(row, "spaced"),
    plain: row?.plain === true,
  };
}
