import type { TypedTable } from "../../measure-columns.ts";
import { numberIn } from "../../rows.ts";
import type { Bins } from "./draw-bins.ts";

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
  const codes: string[] = [];
  for (const at of places) {
    if (columns[at]?.isOrdered) codes.push(`b${at}`);
    else {
      const common = await sql(
        `select b${at} as value from bins where b${at} <> 0 group by value order by count(*) desc, value limit ${MOST_VALUES}`,
      );
      const list = `[${common.map(({ value }) => String(value))}]::ubigint[]`;
      codes.push(`case when b${at} = 0 then 0 else coalesce(list_position(${list}, b${at}), ${MOST_VALUES + 1}) end`);
    }
  }
  const asked = Object.entries(extra);
  const [row] = await sql(
    `select count(*) as n${codes.map((code, at) => `, list((${code})::utinyint order by place) as c${at}`).join("")}${asked
      .map(([name, expression]) => `, list((${expression})::double order by place) as ${name}`)
      .join("")} from bins`,
  );
  const listed = (key: string): readonly unknown[] => {
    const list = row?.[key];
    return Array.isArray(list) ? list : [];
  };
  return {
    rows: numberIn(row, "n"),
    columns: codes.map((_, at) => Uint8Array.from(listed(`c${at}`), Number)),
    extra: Object.fromEntries(asked.map(([name]) => [name, Float64Array.from(listed(name), Number)])),
  };
}
