import type { Day } from "#kernel";
import type { ColumnProfile, ColumnType } from "../../domain/index.ts";
import { describeColumn } from "./describe-column.ts";
import { firstInvalid } from "./first-invalid.ts";
import { holdText } from "./hold-text.ts";
import { makeTyped } from "./make-typed.ts";
import { mapMissing } from "./map-missing.ts";
import { type MeasuredColumn, type Measuring, measureBatch } from "./measure-batch.ts";
import { measureDense } from "./measure-dense.ts";
import { type Placed, planBatches } from "./plan-batches.ts";
import type { Table } from "./table.ts";

/** A table whose columns are typed: relation `typed` has c0…cN in their proper type, in file order, null for what is missing. */
export interface TypedTable {
  readonly table: Table;
  readonly rows: number;
  readonly columns: readonly TypedColumn[];
}

export interface TypedColumn {
  readonly name: string;
  readonly cell: string;
  readonly type: ColumnType;
  readonly profile: ColumnProfile;
}

async function measuredColumns(table: Table, measuring: Measuring): Promise<readonly MeasuredColumn[]> {
  if (measuring.first === null) await holdText(table);
  const { counted, dense } = await planBatches(table, measuring.first);
  const measured: MeasuredColumn[] = [];
  const left: (readonly Placed[])[] = [...counted];
  for (const batch of dense) {
    const { measured: numbers, others } = await measureDense(table, batch);
    measured.push(...numbers);
    left.push(...others.map((column) => [column]));
  }
  for (const batch of left) measured.push(...(await measureBatch(table, batch, measuring)));
  return measured.toSorted((a, b) => a.place - b.place);
}

/** The columns alone, of all rows or of the first ones: without the rows that do not fit, the map of what is missing, and relation `typed`. */
export async function lookAtColumns(table: Table, measuring: Measuring): Promise<readonly ColumnProfile[]> {
  const measured = await measuredColumns(table, measuring);
  return measured.map((column) => describeColumn(column, { missingByBlock: [], firstInvalid: null }));
}

/** Types and measures each column, and makes relation `typed`. */
export async function measureColumns(table: Table, today: Day): Promise<TypedTable> {
  const measured = await measuredColumns(table, { today, first: null });
  await makeTyped(table, measured);
  const blocks = await mapMissing(table);
  const invalid = await firstInvalid(table, measured);
  const columns = measured.map((column) => {
    const also = { missingByBlock: blocks.get(column.place) ?? [], firstInvalid: invalid.get(column.place) ?? null };
    return { name: column.name, cell: column.cell, type: column.type, profile: describeColumn(column, also) };
  });
  return { table, rows: table.rows, columns };
}
