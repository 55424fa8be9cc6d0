import type { ColumnType } from "../../../domain/index.ts";
import type { TypedTable } from "../measure-columns.ts";

/** A column of a sample of rows, ready to be reckoned with. */
export type Vector =
  /** NaN where missing. */
  | { readonly name: string; readonly kind: "number"; readonly values: Float64Array }
  /** From 0 to `levels` − 1; −1 where missing. */
  | { readonly name: string; readonly kind: "category"; readonly codes: Int32Array; readonly levels: number };

export interface Vectors {
  readonly columns: readonly Vector[];
  /** Rows they are of, of all rows. */
  readonly rows: number;
}

const MOST_ROWS = 50_000;

/** Products of pairs of cells that are reckoned at most, and cells that are held. */
const MOST_PRODUCTS = 2e9;
const MOST_CELLS = 5e6;

/** A category of more values tells a column apart rather than the rows of one kind. */
const MOST_LEVELS = 1000;

/** Columns fetched in one statement. */
const AT_ONCE = 50;

/** The numbers, booleans and categories of the table: all rows of a small one, else a sample that is the same each time. */
export async function takeVectors({ table, rows, columns }: TypedTable): Promise<Vectors> {
  const wanted = columns.filter(
    ({ type, profile }) => isKind(type, "number") || (isKind(type, "category") && profile.distinct.count <= MOST_LEVELS),
  );
  const pairs = (wanted.length * (wanted.length - 1)) / 2;
  if (pairs === 0 || rows === 0) return { columns: [], rows: 0 };
  const most = Math.floor(Math.min(MOST_ROWS, MOST_PRODUCTS / pairs, MOST_CELLS / wanted.length));
  const step = Math.ceil(rows / most);
  const where = step > 1 ? `where hash(rowid + 7) % ${step} = 0` : "";
  const vectors: Vector[] = [];
  for (let from = 0; from < wanted.length; from += AT_ONCE) {
    const some = wanted.slice(from, from + AT_ONCE);
    const lists = some.map(({ cell, type }) => `list(${isKind(type, "number") ? cell : `${cell}::varchar`}) as ${cell}`);
    const [row] = await table.sql(`select ${lists.join(", ")} from (select * from typed ${where} order by rowid)`);
    for (const { name, cell, type } of some) {
      const cells = Array.isArray(row?.[cell]) ? (row[cell] as readonly unknown[]) : []; // a list is an array, of cells of any kind
      vectors.push(
        isKind(type, "number") ? { name, kind: "number", values: numbersOf(cells) } : { name, kind: "category", ...codesOf(cells) },
      );
    }
  }
  return { columns: vectors, rows: vectors[0]?.kind === "number" ? vectors[0].values.length : (vectors[0]?.codes.length ?? 0) };
}

const isKind = (type: ColumnType, kind: Vector["kind"]): boolean =>
  kind === "number" ? type === "number" : type === "category" || type === "boolean";

const numbersOf = (cells: readonly unknown[]): Float64Array =>
  Float64Array.from(cells, (cell) => (typeof cell === "number" ? cell : Number.NaN));

function codesOf(cells: readonly unknown[]): { readonly codes: Int32Array; readonly levels: number } {
  const codeOf = new Map<unknown, number>();
  const codes = Int32Array.from(cells, (cell) => {
    if (cell === null) return -1;
    const code = codeOf.get(cell) ?? codeOf.size;
    codeOf.set(cell, code);
    return code;
  });
  return { codes, levels: codeOf.size };
}
