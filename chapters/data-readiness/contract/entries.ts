import { z } from "zod";
import { dayField, type EntryKind, entryKindsOf, idField } from "#chapters/workspace/contract";
import { checkAnswers, type DataSetBodies, measuringPlaces, type SourceBodies, sourceEngines } from "../domain/index.ts";
import { checkField, columnField, rowsField } from "./measured-fields.ts";
import { daysKept, marginField, nameField, personDaysSaid, rolesField, sha256Field, wordsField } from "./record-fields.ts";

const entry = z.strictObject;
const ofCheck = { check: checkField, question: idField.nullable() };
const effort = entry({ low: personDaysSaid, likely: personDaysSaid, high: personDaysSaid });

/** What each entry about a data set holds; equal to the types of the domain, which a test has the compiler check. */
export const dataSetSchemas = {
  "data-readiness/data-set-named": entry({ name: nameField }),
  "data-readiness/data-set-renamed": entry({ name: nameField }),
  "data-readiness/data-set-linked": entry({ project: idField }),
  "data-readiness/data-set-unlinked": entry({ project: idField }),
  "data-readiness/data-set-retired": entry({ because: wordsField }),
  "data-readiness/data-set-restored": entry({}),
  "data-readiness/roles-said": entry({ roles: rolesField }),
  "data-readiness/question-asked": entry({
    question: idField,
    asks: wordsField,
    target: columnField.nullable(),
    claimedMargin: marginField.nullable(),
    project: idField.nullable(),
  }),
  "data-readiness/question-withdrawn": entry({ question: idField, because: wordsField }),
  "data-readiness/version-assessed": entry({
    assessment: idField,
    version: nameField,
    data: sha256Field,
    profile: sha256Field,
    rows: rowsField,
    question: idField.nullable(),
    target: columnField.nullable(),
    measuredOn: dayField,
    measured: z.enum(measuringPlaces),
    startedBy: z.string().min(1).max(300),
  }),
  "data-readiness/check-answered": entry({ ...ofCheck, answer: z.enum(checkAnswers), because: wordsField.nullable() }),
  "data-readiness/check-waived": entry({ ...ofCheck, because: wordsField, until: dayField }),
  "data-readiness/waiver-ended": entry(ofCheck),
  "data-readiness/effort-estimated": entry({ ...ofCheck, effort: effort.nullable() }),
  "data-readiness/work-done": entry({ ...ofCheck, estimated: effort, personDays: personDaysSaid }),
  "data-readiness/half-life-set": entry({ check: checkField, days: daysKept.nullable() }),
} satisfies { readonly [K in keyof DataSetBodies]: z.ZodType };

/** What each entry about a source holds. */
export const sourceSchemas = {
  "data-readiness/source-added": entry({ name: nameField, engine: z.enum(sourceEngines), host: z.string().min(1).max(253) }),
  "data-readiness/source-password-set": entry({}),
  "data-readiness/source-removed": entry({}),
} satisfies { readonly [K in keyof SourceBodies]: z.ZodType };

/** The kinds of entry of this chapter. */
export const dataReadinessEntryKinds: readonly EntryKind[] = [
  ...entryKindsOf(dataSetSchemas, "viewer"),
  ...entryKindsOf(sourceSchemas, "member"),
];
