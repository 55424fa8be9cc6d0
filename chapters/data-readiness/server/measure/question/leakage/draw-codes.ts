import type { TypedTable } from "../../measure-columns.ts";
import { countIn, numberIn } from "../../rows.ts";
import { type Bins, NO_VALUE } from "./draw-bins.ts";

/** Values of a column that are told apart by a model; rarer ones are one. */
const MOST_VALUES = 200;

/** Rows that a model can read: columns of codes, and what else was asked of each row, all in the same order. */
export interface Codes {
  readonly rows: number;
  readonly columns: readonly Uint8Array[];
  readonly extra: Readonly<Record<string, Float64Array>>;
}

/** Reads some columns of relation `bins`, by place, as codes: steps as they are, other values by how common they are. */
export async function drawCodes(
  sql: TypedTable["table"]["sql"],
  { columns }: Bins,
  { places, extra }: { readonly places: readonly number[]; readonly extra: Readonly<Record<string, string>> },
): Promise<Codes> {
  const asked = Object.entries(extra);
  const [row] = await sql(
    `select count(*) as n, ${asked.map(([name, expression]) => `list((${expression})::double order by place) as ${name}`).join(", ")} from drawn`,
  );
  const found = new Map<number, Uint8Array>();
  for (const isOrdered of [true, false]) {
    const some = places.filter((at) => columns[at]?.isOrdered === isOrdered);
    if (some.length === 0) continue;
    const common = `select col, bin, least(row_number() over (partition by col order by count(*) desc, bin), ${MOST_VALUES}) as code
      from bins where col in (${some}) and bin <> ${NO_VALUE} group by col, bin`;
    const coded = isOrdered
      ? `select col, place, bin as code from bins where col in (${some})`
      : `select col, place, coalesce(code, 0) as code from bins left join (${common}) using (col, bin) where col in (${some})`;
    for (const each of await sql(`select col, list(code::utinyint order by place) as codes from (${coded}) group by col`))
      found.set(countIn(each, "col"), Uint8Array.from(listIn(each, "codes"), Number));
  }
  return {
    rows: numberIn(row, "n"),
    columns: places.map((at) => found.get(at) ?? new Uint8Array(numberIn(row, "n"))),
    extra: Object.fromEntries(asked.map(([name]) => [name, Float64Array.from(listIn(row, name), Number)])),
  };
}

function listIn(row: Readonly<Record<string, unknown>> | undefined, key: string): readonly unknown[] {
  const list = row?.[key];
  return Array.isArray(list) ? list : [];
}
