import type { Day } from "#kernel";
import { type ColumnProfile, type ColumnType, type DateProfile, decideType, type NumberWriting } from "../../domain/index.ts";
import { type ColumnKinds, columnKinds } from "./column-kinds.ts";
import { countValues } from "./count-values.ts";
import { type FoundCode, findCodes } from "./find-codes.ts";
import type { MeasuredNumbers } from "./number-figures.ts";
import type { Placed } from "./plan-batches.ts";
import { profileDates } from "./profile-dates.ts";
import { profileNumbers } from "./profile-numbers.ts";
import { commonest, type MeasuredTexts, profileTexts } from "./profile-texts.ts";
import { findPersonal } from "./question/index.ts";
import { type DateWriting, readWrittenDates } from "./read-dates.ts";
import { readWrittenNumbers } from "./read-numbers.ts";
import { sortCells } from "./sort-cells.ts";
import type { Table } from "./table.ts";

/** A column as its counted values tell it. */
export interface MeasuredColumn extends Placed {
  readonly type: ColumnType;
  readonly kinds: ColumnKinds;
  readonly coded: readonly FoundCode[];
  readonly numberWriting: NumberWriting | null;
  readonly dateWriting: DateWriting | null;
  readonly numbers: MeasuredNumbers | null;
  readonly dates: DateProfile | null;
  readonly texts: MeasuredTexts | null;
  readonly top: ColumnProfile["top"];
  readonly personal: ColumnProfile["personal"];
}

export interface Measuring {
  readonly today: Day;
  /** So many rows from the first on; all of them where it is null. */
  readonly first: number | null;
}

/** Counts, sorts and measures the values of some columns. */
export async function measureBatch(
  { sql }: Pick<Table, "sql">,
  columns: readonly Placed[],
  { today, first }: Measuring,
): Promise<readonly MeasuredColumn[]> {
  await countValues({ sql }, columns, first === null ? "t" : `(select * from t limit ${first})`);
  await sortCells({ sql });
  const numberWritings = await readWrittenNumbers({ sql });
  const dateWritings = await readWrittenDates({ sql });
  const coded = await findCodes({ sql });
  const kinds = await columnKinds({ sql }, columns);
  const typed = columns.flatMap((column) => {
    const own = kinds.get(column.place);
    return own ? [{ ...column, kinds: own, type: decideType(own) }] : [];
  });
  const places = (of: readonly ColumnType[]) => typed.filter(({ type }) => of.includes(type)).map(({ place }) => place);
  const numbers = await profileNumbers({ sql }, places(["number"]), numberWritings);
  const dates = await profileDates({ sql }, places(["date-time", "mixed"]), { today, writings: dateWritings });
  const texts = await profileTexts({ sql }, places(["category", "boolean"]));
  const personal = await findPersonal({ sql }, columns);
  const top = await commonest({ sql }, places(["category", "boolean", "constant"]));
  return typed.map((column) => ({
    ...column,
    coded: coded.get(column.place) ?? [],
    numberWriting: numberWritings.get(column.place) ?? null,
    dateWriting: dateWritings.get(column.place) ?? null,
    numbers: numbers.get(column.place) ?? null,
    dates: dates.get(column.place) ?? null,
    texts: texts.get(column.place) ?? null,
    top: personal.has(column.place) ? [] : (top.get(column.place) ?? []),
    personal: personal.get(column.place) ?? [],
  }));
}
