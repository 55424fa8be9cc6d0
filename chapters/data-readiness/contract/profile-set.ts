import { z } from "zod";
import {
  alikePairsField,
  answerOf,
  columnField,
  figureField,
  listOf,
  MOST_COLUMNS,
  rowsField,
  saysField,
  shareField,
  wordField,
} from "./measured-fields.ts";

export const readFromView = z
  .strictObject({
    name: wordField,
    format: z.enum(["csv", "ndjson", "json", "parquet", "arrow", "postgres", "mysql", "clickhouse"]),
    compression: z.enum(["none", "gzip", "zstd"]),
    bytes: z.int().min(0),
    digest: z.string().regex(/^[0-9a-f]{64}$/, { error: "Give the SHA-256 in 64 hexadecimal digits." }),
    encoding: wordField.nullable(),
    delimiter: z.string().max(10).nullable(),
    header: z.boolean(),
  })
  .meta({ id: "DataReadFrom", description: "The file or source by name, never by path, and how it was read." });

export const skippedView = z
  .strictObject({
    why: z.enum(["too-few-cells", "too-many-cells", "unclosed-quote", "not-json", "bad-encoding", "line-too-long", "other"]),
    rows: rowsField,
    firstRow: rowsField,
    column: columnField.nullable(),
    says: saysField,
  })
  .meta({ id: "SkippedRows", description: "Rows that could not be read, by why." });

export const rolesView = z
  .strictObject({
    target: columnField.nullable(),
    identifier: columnField.nullable(),
    time: columnField.nullable(),
    entity: columnField.nullable(),
    split: columnField.nullable(),
    segments: listOf(columnField, MOST_COLUMNS),
    sensitive: listOf(columnField, MOST_COLUMNS),
    probabilities: listOf(z.strictObject({ label: wordField, column: columnField }), MOST_COLUMNS),
    audited: columnField.nullable(),
    evaluation: z
      .strictObject({
        input: columnField,
        expected: columnField.nullable(),
        output: columnField.nullable(),
        judgeScore: columnField.nullable(),
        humanScore: columnField.nullable(),
        secondHumanScore: columnField.nullable(),
        secondOutput: columnField.nullable(),
        secondScore: columnField.nullable(),
        passFrom: figureField.nullable(),
        licence: columnField.nullable(),
        hard: columnField.nullable(),
        writtenOn: columnField.nullable(),
      })
      .nullable(),
  })
  .meta({ id: "ColumnRoles", description: "What each column is for, by name." });

export const roleGuessView = z
  .strictObject({ role: wordField, column: columnField, because: saysField })
  .meta({ id: "ColumnRoleGuess", description: "A role that nobody said." });

export const setProfileView = z
  .strictObject({
    duplicates: z.strictObject({ rows: rowsField, groups: rowsField, most: rowsField.nullable(), pairs: alikePairsField }),
    nearDuplicates: answerOf(z.strictObject({ rows: rowsField, groups: rowsField, lookedAt: rowsField, by: saysField })),
    associations: listOf(
      z.strictObject({
        a: columnField,
        b: columnField,
        measure: z.enum(["pearson", "spearman", "cramers-v", "correlation-ratio"]),
        value: figureField.min(-1).max(1),
        n: rowsField,
      }),
    ),
    associationsBy: saysField,
    missingTogether: listOf(z.strictObject({ a: columnField, b: columnField, share: shareField })),
    completeRows: rowsField,
  })
  .meta({ id: "SetProfile", description: "The rows and columns taken together." });
