import { z } from "zod";
import { columnTypes, personalKinds } from "../domain/index.ts";
import {
  columnField,
  figureField,
  howField,
  instantField,
  listOf,
  rowsField,
  saysField,
  shareField,
  wordField,
} from "./measured-fields.ts";

const numbers = z.strictObject({
  min: figureField,
  max: figureField,
  mean: figureField,
  sd: figureField.min(0),
  quantiles: listOf(z.strictObject({ at: shareField, value: figureField }), 100),
  exact: z.boolean(),
  zeros: rowsField,
  negative: rowsField,
  whole: z.boolean(),
  infinite: rowsField,
  histogram: z.strictObject({ edges: listOf(figureField, 1001), counts: listOf(rowsField, 1000) }),
  outliers: z.strictObject({ count: rowsField, low: figureField, high: figureField }),
  farOut: z.strictObject({ count: rowsField, low: figureField, high: figureField }).optional(),
  skew: figureField.nullable(),
  writtenWith: listOf(z.enum(["thousands", "decimal-comma", "percent", "currency"]), 4),
});

const dates = z.strictObject({
  min: instantField,
  max: instantField,
  future: rowsField,
  ambiguous: rowsField,
  writtenAs: listOf(wordField, 100),
});

/** One column as it was measured: aggregates, and the commonest values where they may be said. */
export const columnProfileView = z
  .strictObject({
    name: columnField,
    type: z.enum(columnTypes),
    alsoHolds: listOf(z.strictObject({ type: z.enum(["number", "boolean", "date-time", "text"]), share: shareField }), 4),
    missing: rowsField,
    coded: listOf(z.strictObject({ text: wordField, count: rowsField, because: saysField }), 100),
    distinct: z.strictObject({ count: rowsField, exact: z.boolean() }),
    unique: rowsField.nullable(),
    numbers: numbers.nullable(),
    dates: dates.nullable(),
    length: z.strictObject({ min: rowsField, mean: figureField, max: rowsField }).nullable(),
    top: listOf(z.strictObject({ text: wordField, count: rowsField }), 100),
    invalid: z.strictObject({ count: rowsField, firstRow: rowsField.nullable() }),
    variants: z.strictObject({ whiteSpace: rowsField, caseGroups: rowsField, encoding: rowsField }),
    missingByBlock: listOf(shareField, 1000),
    personal: listOf(z.strictObject({ kind: z.enum(personalKinds), count: rowsField, share: shareField, by: howField }), 20),
  })
  .meta({ id: "ColumnProfile", description: "What was measured of one column; no cell of it but counted values of a small set." });
