import type { TypedTable } from "../../measure-columns.ts";
import { countIn, type Row, textIn } from "../../rows.ts";
import { labelSql } from "../labels-of.ts";
import { mayName } from "../may-name.ts";
import type { Target } from "../measure-labels.ts";
import { type Binned, type Bins, NO_VALUE } from "./draw-bins.ts";

/**
 * So many rows of other classes chance would have to put where there are none. Where labels know nothing of a column, k rows of which each
 * is of another class with chance q are all of one class with a chance below (1 − q)^k < e^(−kq): below 10⁻¹³ where kq is 30. Of a million
 * cells looked at, one rings wrongly in fewer than one table of ten million.
 */
const LEAST_EXPECTED = 30;
/** A rarer value may honestly go with one class: a large table has many of them. Our judgement. */
const LEAST_SHARE = 0.01;
/** A number of more values is an amount, and the ends of an honest one are of one class. Our judgement. */
const MOST_NUMBERED = 10;

/** What goes with one class alone: being filled, being missing, or one value of a column. */
export interface OneClassAlone {
  readonly column: string;
  readonly when: "filled" | "missing" | "value";
  /** The value, where it may be named. */
  readonly value: string | null;
  /** The class, where it may be named. */
  readonly label: string | null;
  readonly rows: number;
  /** Rows of other classes that chance would put there. */
  readonly expected: number;
}

/**
 * Which columns go with one class alone where they are filled, missing or of one value: a reason for cancelling, which only they have who
 * cancelled. The area under the curve does not see it where most rows of that class have none.
 *
 * @returns The first `features` columns of `bins`, what chance would mix most first; one line a column and way.
 */
export async function oneClassAlone(
  { table: { sql } }: Pick<TypedTable, "table">,
  { rows: all, columns }: Bins,
  { target, features }: { readonly target: Target; readonly features: number },
): Promise<readonly OneClassAlone[]> {
  const sizes = new Map(
    (await sql("select label, count(*) as n from drawn group by label")).map((row) => [countIn(row, "label"), countIn(row, "n")]),
  );
  const alone = `min(label) as label, count(*) as n, min(place) as place`;
  const pure = `having min(label) = max(label) and count(*) > ${LEAST_EXPECTED}`;
  const found: OneClassAlone[] = [];
  const isFilled = `bin <> ${NO_VALUE}`;
  const presence = await sql(
    `select col, ${isFilled} as filled, ${alone} from bins where col < ${features} group by col, filled ${pure} order by col, filled`,
  );
  for (const row of presence) add(row, columns[countIn(row, "col")], row.filled === true ? "filled" : "missing");
  const told = new Set(found.flatMap(({ column, when }) => (when === "filled" ? [column] : [])));
  for (const [at, binned] of columns.slice(0, features).entries()) {
    if (told.has(binned.column.name) || !hasCommonValues(binned)) continue;
    const values = await sql(
      `select ${alone} from drawn where v${at} is not null group by v${at} ${pure} and count(*) >= ${LEAST_SHARE * all} order by n desc, place`,
    );
    for (const row of values) add(row, binned, "value", await valueAt(binned, row));
  }
  return found.toSorted((a, b) => b.expected - a.expected);

  function add(row: Row, binned: Binned | undefined, when: OneClassAlone["when"], value: string | null = null): void {
    const [label, rows] = [countIn(row, "label"), countIn(row, "n")];
    const expected = rows * (1 - (sizes.get(label) ?? 0) / all);
    if (binned === undefined || expected < LEAST_EXPECTED) return;
    const named = target.classes[label];
    found.push({
      column: binned.column.name,
      when,
      value,
      label: named?.label === named?.text ? (named?.label ?? null) : null,
      rows,
      expected,
    });
  }

  async function valueAt({ column }: Binned, row: Row): Promise<string | null> {
    const [cell] = await sql(`select ${labelSql(column)} as text from typed where rowid = ${countIn(row, "place")}`);
    const text = textIn(cell, "text");
    return mayName(column, { text, rows: countIn(row, "n") }) ? text : null;
  }
}

/** Whether a value of the column can be common enough to be looked at, and is no amount. */
function hasCommonValues({ isOrdered, column: { type, profile } }: Binned): boolean {
  if (isOrdered) return type === "number" && profile.distinct.count <= MOST_NUMBERED;
  return (profile.top[0]?.count ?? 0) > LEAST_EXPECTED;
}
