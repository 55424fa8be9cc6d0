import { z } from "zod";
import { asOfQuery, idField } from "#chapters/workspace/contract";
import { bands, columnTypes } from "../domain/index.ts";
import { answerOf, checkField, columnField, figureField, rowsField, saysField, shareField } from "./measured-fields.ts";
import { dataSetParams, dataSetPath, mayRead } from "./paths.ts";
import { nameField } from "./record-fields.ts";

const side = z.object({ version: z.string(), measuredOn: z.iso.date(), rows: rowsField, band: z.enum(bands).nullable() });
const state = z.enum(["passed", "failed", "waived", "not-measured"]).nullable();

/** Two versions of a data set side by side. */
export const compareVersions = {
  method: "GET",
  path: `${dataSetPath}/comparison`,
  summary: "Compare two versions of a data set: which columns came, went or moved, and which checks came to something else.",
  can: mayRead,
  params: dataSetParams,
  query: asOfQuery.extend({
    from: nameField.optional().meta({ description: "The version before; the second newest when left out." }),
    to: nameField.optional().meta({ description: "The newest when left out." }),
    question: idField.optional(),
  }),
  reply: z
    .object({
      from: side,
      to: side,
      says: saysField,
      columns: z
        .array(
          z.object({
            name: columnField,
            was: z.enum(columnTypes).nullable().meta({ description: "Null for a column that is new." }),
            is: z.enum(columnTypes).nullable().meta({ description: "Null for a column that is gone." }),
            moved: z.array(z.string()).meta({ description: "What is another one now, in words; empty where nothing moved." }),
            missing: z.object({ was: shareField.nullable(), is: shareField.nullable() }),
            stability: answerOf(figureField).meta({ description: "Population stability index between the two: 0 where nothing moved." }),
          }),
        )
        .meta({ description: "What moved first." }),
      checks: z.array(z.object({ check: checkField, asks: saysField, was: state, is: state, says: saysField })),
    })
    .meta({ id: "VersionsCompared" }),
} as const;
