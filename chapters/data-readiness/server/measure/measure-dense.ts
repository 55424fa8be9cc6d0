import { type CodedMissing, decideType, MOST, numericCode, usualCodes } from "../../domain/index.ts";
import { columnKinds } from "./column-kinds.ts";
import { countValues } from "./count-values.ts";
import { type FoundCode, findCodes } from "./find-codes.ts";
import type { MeasuredColumn } from "./measure-batch.ts";
import type { MeasuredNumbers } from "./number-figures.ts";
import type { Placed } from "./plan-batches.ts";
import { profileDense } from "./profile-dense.ts";
import { profileTexts } from "./profile-texts.ts";
import { readWrittenNumbers } from "./read-numbers.ts";
import { countIn, double, numberIn } from "./rows.ts";
import { LARGEST, sortCells } from "./sort-cells.ts";
import type { Table } from "./table.ts";

/** Columns of fractions, and those that turned out to be something else. */
export interface MeasuredDense {
  readonly measured: readonly MeasuredColumn[];
  readonly others: readonly Placed[];
}

/**
 * Measures columns of fractions of which hardly one comes twice. What is no plain number is counted and sorted as everywhere; the numbers
 * are put in relation `dense`, and reckoned with as they are.
 */
export async function measureDense({ sql, rows }: Pick<Table, "sql" | "rows">, columns: readonly Placed[]): Promise<MeasuredDense> {
  await countValues({ sql }, columns, `(select ${columns.map((column) => `${odd(column)} as ${column.cell}`).join(", ")} from t)`);
  await sql(
    `create or replace temp table dense as select ${columns.map((column) => `${number(column)} as ${column.cell}`).join(", ")} from t`,
  );
  const [counts] = await sql(`select ${columns.map(({ cell }) => `count(${cell}) as ${cell}`).join(", ")} from dense`);
  // numbers were counted as cells without a text
  await sql(`insert into counted values ${columns.map(({ place, cell }) => `(${place}, null, ${-countIn(counts, cell)})`).join(", ")}`);
  await sortCells({ sql });
  const written = await readWrittenNumbers({ sql });
  const kinds = await columnKinds({ sql }, columns);
  const isOther = ({ place, cell }: Placed): boolean => {
    const own = kinds.get(place);
    const strange = own ? own.numbers + own.moments + own.booleans + own.texts + own.infinite : 0;
    return written.has(place) || own === undefined || own.numbers > 0 || strange > (1 - MOST) * countIn(counts, cell);
  };
  const plain = columns.filter((column) => !isOther(column));
  const words = await findCodes({ sql });
  const codes = await takeOutCodes({ sql }, plain);
  const texts = await profileTexts({ sql }, []);
  const numbers = await profileDense({ sql, rows }, plain);
  await sql("drop table dense");
  const measured = plain.flatMap((column) => {
    const [of, own] = [numbers.get(column.place), kinds.get(column.place)];
    if (!of || !own) return [];
    return [
      withNumbers(column, {
        of,
        kinds: own,
        coded: [...(codes.get(column.place) ?? []), ...(words.get(column.place) ?? [])],
        texts: texts.get(column.place) ?? null,
      }),
    ];
  });
  return { measured, others: columns.filter((column) => !measured.some(({ place }) => place === column.place)) };
}

/** SQL for the plain number of a cell, and for the text of a cell that holds something else, or something that only looks like one. */
const number = (column: Placed): string =>
  `case when not (${isStrange(column)}) and abs(${cast(column)}) <= ${LARGEST} then ${cast(column)} end`;
const odd = (column: Placed): string =>
  `case when ${cast(column)} is null or not (abs(${cast(column)}) <= ${LARGEST}) or ${isStrange(column)} then ${column.cell}::varchar end`;
const cast = ({ cell }: Placed): string => `try_cast(${cell} as double)`;

/**
 * Where a cast may take for a number what a person would not: white space around it, a plus, a nought before another figure, figures set
 * apart, more of them than a number holds. Asked by the order of texts, which costs a tenth of what a pattern does.
 */
function isStrange({ cell, native }: Placed): string {
  if (native !== "text") return "false";
  return `${cell} < '!' or suffix(${cell}, ' ') or (${cell} >= '+' and ${cell} < ',') or (${cell} >= '00' and ${cell} < '0:')
    or (${cell} >= '-00' and ${cell} < '-0:') or contains(${cell}, '_') or (strlen(${cell}) > 15 and not contains(${cell}, '.'))`;
}

/** Numbers that stand for "missing", by place; they are numbers no more. */
async function takeOutCodes({ sql }: Pick<Table, "sql">, columns: readonly Placed[]): Promise<ReadonlyMap<number, readonly FoundCode[]>> {
  if (columns.length === 0) return new Map();
  const codes = `(${usualCodes.map(double)})`;
  const [any] = await sql(
    `select ${columns.map(({ cell }) => `count(case when ${cell} in ${codes} then 1 end) as ${cell}`).join(", ")} from dense`,
  );
  const taken = new Map<number, readonly FoundCode[]>();
  for (const { place, cell } of columns) {
    if (countIn(any, cell) === 0) continue;
    const [others] = await sql(`select count(x) as n, min(x) filter (x not in ${codes}) as low, max(x) filter (x not in ${codes}) as high,
      count(*) filter (x not in ${codes} and abs(x) % 10 = 9) as nines
      from (select ${cell} as x from dense)`);
    const nines = countIn(others, "nines");
    const apart = { of: countIn(others, "n"), low: numberIn(others, "low"), high: numberIn(others, "high"), nines };
    const rows = await sql(`select ${cell} as value, count(*) as n from dense where ${cell} in ${codes} group by value`);
    const own = rows.flatMap((row): readonly FoundCode[] => {
      const value = numberIn(row, "value");
      const count = countIn(row, "n");
      const because = numericCode({ value, count, ...apart });
      return because === null ? [] : [{ as: "number", text: String(value), count, because }];
    });
    if (own.length === 0) continue;
    taken.set(place, own);
    await sql(`update dense set ${cell} = null where ${cell} in (${own.map(({ text }) => double(Number(text)))})`);
  }
  return taken;
}

interface WithNumbers {
  readonly of: MeasuredNumbers & { readonly count: number };
  readonly kinds: MeasuredColumn["kinds"];
  readonly coded: readonly (FoundCode & CodedMissing)[];
  readonly texts: MeasuredColumn["texts"];
}

function withNumbers(column: Placed, { of, kinds: odd, coded, texts }: WithNumbers): MeasuredColumn {
  const { min, max, whole } = of.profile;
  const kinds = { ...odd, numbers: of.count, distinct: of.distinct.count + odd.distinct, unique: of.unique ?? 0, whole, min, max };
  const profile = { ...of.profile, infinite: odd.infinite };
  return {
    ...column,
    type: decideType(kinds),
    kinds,
    coded,
    numberWriting: null,
    dateWriting: null,
    numbers: { ...of, profile },
    dates: null,
    texts,
    top: [],
    personal: [],
  };
}
