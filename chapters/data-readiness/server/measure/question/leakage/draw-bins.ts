import type { TypedColumn, TypedTable } from "../../measure-columns.ts";
import { countIn } from "../../rows.ts";
import { foldOf } from "../sample.ts";

/** Parts that a column of numbers is cut into, of about as many rows each. */
const STEPS = 40;
/** The step of nothing: after all others, and before those of values without an order. */
export const NO_VALUE = STEPS + 1;
/** Parts of the rows: what is told of one is learnt from the others. */
const FOLDS = 5;
/** Columns binned in one statement. */
const AT_ONCE = 50;

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
  /** What else is to stand in `drawn`, by name; SQL over `typed`. */
  readonly also?: Readonly<Record<string, string>>;
}

const hasOrder: ReadonlySet<string> = new Set(["number", "date-time", "identifier"]);

/**
 * Makes relation `drawn` of some rows of `typed` (`place`, `fold`, `label`, and what else was asked for), and relation `bins` of their cells
 * (`col`, the place of a column here, `place`, `fold`, `label`, `bin`): the step of a number, of a time, of an identifier's rank; of anything
 * else its hash; and for nothing a value of its own, since being missing may tell as much as any value.
 */
export async function drawBins(
  { table: { sql } }: Pick<TypedTable, "table">,
  columns: readonly TypedColumn[],
  { label, where, ranked = null, also = {} }: Drawing,
): Promise<Bins> {
  const binned = columns.map((column) => ({ column, isOrdered: hasOrder.has(column.type) || column === ranked }));
  const values = binned.map(({ column, isOrdered }, at) => `${toldApartBy(column, isOrdered)} as v${at}`);
  const carried = Object.entries(also).map(([name, expression]) => `${expression} as ${name}`);
  await sql(`create or replace temp table drawn as select ${["rowid as place", `${foldOf(FOLDS)} as fold`, `${label} as label`, ...carried, ...values].join(", ")}
    from typed where ${where}`);
  await sql("create or replace temp table bins (col integer, place bigint, fold tinyint, label double, bin ubigint)");
  const step = `((rank() over (partition by col order by v) - 1) * ${STEPS} // greatest(1, count(v) over (partition by col)))::ubigint`;
  for (const [isOrdered, bin] of [
    [true, step],
    [false, "v"],
  ] as const) {
    const places = binned.flatMap((column, at) => (column.isOrdered === isOrdered ? [at] : []));
    for (let first = 0; first < places.length; first += AT_ONCE) {
      const cells = places.slice(first, first + AT_ONCE).map((at) => `select ${at} as col, place, fold, label, v${at} as v from drawn`);
      await sql(
        `insert into bins select col, place, fold, label, case when v is null then ${NO_VALUE} else ${bin} end from (${cells.join(" union all ")})`,
      );
    }
  }
  const [counted] = await sql("select count(*) as n from drawn");
  return { rows: countIn(counted, "n"), columns: binned };
}

/** Lets go of what was drawn. */
export async function dropBins({ table: { sql } }: Pick<TypedTable, "table">): Promise<void> {
  await sql("drop table bins");
  await sql("drop table drawn");
}

/** SQL for what a cell is ordered or told apart by; keys written in digits are ordered as numbers. */
function toldApartBy({ cell, type }: TypedColumn, isOrdered: boolean): string {
  if (!isOrdered) return `case when ${cell} is not null then hash(${cell}) end`;
  if (type === "number") return cell;
  if (type === "date-time") return `epoch_ms(${cell})::double`;
  return `case when ${cell} is not null then percent_rank() over (order by ${cell} is null, try_cast(${cell} as double), ${cell}) end`;
}
