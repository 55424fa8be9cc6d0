import type { TypedColumn, TypedTable } from "../../measure-columns.ts";
import { countIn, double } from "../../rows.ts";
import { foldOf } from "../sample.ts";

/** Parts that a column of numbers is cut into, of about as many rows each. */
export const STEPS = 40;
/** Parts of the rows: what is told of one is learnt from the others. */
const FOLDS = 5;
/** A value of no column is its own step, after all others. */
export const NO_VALUE = STEPS + 1;
const AT_ONCE = 100;
const ordered: ReadonlySet<string> = new Set(["number", "date-time"]);

/** A column of relation `bins`, by its place; numbers and times have an order. */
export interface Binned {
  readonly column: TypedColumn;
  readonly isOrdered: boolean;
}

export interface Bins {
  readonly rows: number;
  readonly columns: readonly Binned[];
}

interface Drawing {
  /** SQL over `typed` for the label and for which rows are drawn. */
  readonly label: string;
  readonly where: string;
  /** A column of which only the order of its values counts, beside identifiers. */
  readonly ranked?: TypedColumn | null;
  /** What else is to stand in `bins`, by name; SQL over `typed`. */
  readonly also?: Readonly<Record<string, string>>;
}

/**
 * Makes relation `bins` of some rows of `typed`: `fold`, `label` as given by SQL, and b0…bN, one for each column: the step of a number or a
 * time, of an identifier's rank, the hash of anything else, and for nothing a value of its own, since being missing may tell as much.
 */
export async function drawBins(
  { table: { sql } }: Pick<TypedTable, "table">,
  columns: readonly TypedColumn[],
  { label, where, ranked = null, also = {} }: Drawing,
): Promise<Bins> {
  const isRanked = (column: TypedColumn) => column.type === "identifier" || column === ranked;
  const binned = columns.map((column) => ({ column, isOrdered: ordered.has(column.type) || isRanked(column) }));
  const values = binned.map(({ column, isOrdered }, at) => {
    const { cell, type } = column;
    const rank = `percent_rank() over (order by ${cell} is null, try_cast(${cell} as double), ${cell})`;
    const value = isRanked(column)
      ? rank
      : type === "date-time"
        ? `epoch_ms(${cell})::double`
        : isOrdered
          ? `${cell}::double`
          : `hash(${cell})`;
    return `case when ${cell} is not null then ${value} end as v${at}`;
  });
  const names = Object.keys(also);
  const carried = names.map((name) => `, ${also[name]} as ${name}`).join("");
  await sql(`create or replace temp table drawn as
    select rowid as place, ${foldOf(FOLDS)} as fold, ${label} as label${carried}${values.map((value) => `, ${value}`).join("")} from typed where ${where}`);
  const edges = await edgesOf({ sql }, binned);
  const steps = binned.map(({ isOrdered }, at) =>
    isOrdered
      ? `case when v${at} is null then ${NO_VALUE} else ${["0", ...(edges[at] ?? []).map((edge) => `(v${at} > ${double(edge)})::utinyint`)].join(" + ")} end::ubigint as b${at}`
      : `coalesce(v${at}, 0)::ubigint as b${at}`,
  );
  await sql(
    `create or replace temp table bins as select place, fold, label${names.map((name) => `, ${name}`).join("")}${steps.map((step) => `, ${step}`).join("")} from drawn`,
  );
  await sql("drop table drawn");
  const [counted] = await sql("select count(*) as n from bins");
  return { rows: countIn(counted, "n"), columns: binned };
}

async function edgesOf({ sql }: Pick<TypedTable["table"], "sql">, columns: readonly Binned[]): Promise<readonly (readonly number[])[]> {
  const levels = Array.from({ length: STEPS - 1 }, (_, at) => (at + 1) / STEPS);
  const found = new Map<number, readonly number[]>();
  const places = columns.flatMap(({ isOrdered }, at) => (isOrdered ? [at] : []));
  for (let first = 0; first < places.length; first += AT_ONCE) {
    const some = places.slice(first, first + AT_ONCE);
    const [row] = await sql(`select ${some.map((at) => `approx_quantile(v${at}, [${levels}]) as v${at}`).join(", ")} from drawn`);
    for (const at of some) {
      const edges = row?.[`v${at}`];
      found.set(at, Array.isArray(edges) ? [...new Set(edges.map(Number))].toSorted((a, b) => a - b) : []);
    }
  }
  return columns.map((_, at) => found.get(at) ?? []);
}
