import { z } from "zod";
import {
  alikePairsField,
  answerOf,
  columnField,
  daysField,
  figureField,
  instantField,
  listOf,
  MOST_COLUMNS,
  rowsField,
  saysField,
  shareField,
  wordField,
} from "./measured-fields.ts";

export const labelProfileView = z
  .strictObject({
    column: columnField,
    kind: z.enum(["binary", "classes", "number"]),
    missing: rowsField,
    classes: listOf(z.strictObject({ label: wordField, rows: rowsField })),
    positive: wordField.nullable(),
    balance: shareField.nullable(),
    contradictory: answerOf(z.strictObject({ rows: rowsField, groups: rowsField, mostlyRight: rowsField, pairs: alikePairsField })),
    noise: answerOf(
      z.strictObject({
        share: shareField,
        rows: figureField.min(0),
        confused: listOf(z.strictObject({ given: wordField, likely: wordField, rows: figureField.min(0) })),
      }),
    ),
    audit: answerOf(
      z.strictObject({
        checked: rowsField,
        wrong: rowsField,
        share: shareField,
        low: shareField,
        high: shareField,
        atMost: shareField.nullable(),
      }),
    ),
  })
  .meta({ id: "LabelProfile", description: "The labels of the target." });

export const segmentProfileView = z
  .strictObject({
    single: listOf(
      z.strictObject({ column: columnField, value: wordField.nullable(), rows: rowsField, positives: rowsField.nullable() }),
      51 * MOST_COLUMNS,
    ),
    crossed: listOf(
      z.strictObject({
        a: columnField,
        b: columnField,
        aValues: listOf(wordField, 1000),
        bValues: listOf(wordField, 1000),
        rows: listOf(listOf(rowsField, 1000), 1000),
      }),
    ),
  })
  .meta({ id: "SegmentProfile", description: "Coverage of the segments somebody named." });

const period = z.strictObject({ start: instantField, rows: rowsField });

export const timeProfileView = z
  .strictObject({
    column: columnField,
    from: instantField,
    to: instantField,
    period: z.enum(["hour", "day", "week", "month", "quarter", "year"]),
    volume: listOf(period),
    stray: rowsField,
    gaps: listOf(z.strictObject({ from: instantField, to: instantField })),
    bursts: listOf(period),
    ageDays: daysField,
    drift: listOf(
      z.strictObject({ column: columnField, psi: figureField, ks: figureField.nullable(), early: rowsField, late: rowsField }),
      MOST_COLUMNS,
    ),
  })
  .meta({ id: "TimeProfile", description: "Rows over time." });

export const leakageTestView = z
  .strictObject({
    test: z.enum([
      "duplicates-across-splits",
      "near-duplicates-across-splits",
      "entity-in-both-splits",
      "time-order",
      "single-feature",
      "adversarial-validation",
      "identifier-predicts",
      "redone-split",
    ]),
    found: answerOf(
      z.strictObject({
        leaks: z.boolean(),
        figure: figureField,
        threshold: figureField,
        rows: rowsField.nullable(),
        lookedAt: rowsField,
        columns: listOf(z.strictObject({ column: columnField, figure: figureField }), MOST_COLUMNS),
        says: saysField,
      }),
    ),
  })
  .meta({ id: "LeakageTest", description: "One automatic test for leakage." });

export const enoughProfileView = z
  .strictObject({
    riley: answerOf(
      z.strictObject({
        needed: figureField.min(0),
        there: rowsField,
        parameters: rowsField,
        rSquared: figureField,
        because: saysField,
        binding: saysField,
      }),
    ),
    smallestClass: answerOf(z.strictObject({ label: wordField, rows: rowsField })),
    smallestSegment: answerOf(z.strictObject({ column: columnField, value: wordField, rows: rowsField })),
  })
  .meta({ id: "EnoughProfile", description: "Whether there is enough of it." });
