import { z } from "zod";
import { citeView } from "#chapters/lifecycle/contract";
import { idField } from "#chapters/workspace/contract";
import { bands, checkAnswers, measuringPlaces } from "../domain/index.ts";
import { answerOf, checkField, columnField, rowsField, saysField } from "./measured-fields.ts";
import { rolesView } from "./profile-set.ts";
import { sha256Field, wordsRead } from "./record-fields.ts";
import { personDaysView, readinessReportView } from "./report.ts";

const day = z.iso.date();
const ofCheck = { check: checkField, question: idField.nullable(), cite: citeView };

export const questionView = z
  .object({
    id: idField,
    asks: wordsRead,
    target: columnField.nullable(),
    claimedMargin: z.number().nullable(),
    project: idField.nullable(),
    withdrawn: z.object({ because: wordsRead, cite: citeView }).nullable(),
    cite: citeView,
  })
  .meta({ id: "ReadinessQuestion" });

export const versionView = z
  .object({
    assessment: idField,
    version: z.string(),
    data: sha256Field,
    profile: sha256Field,
    isHere: z.boolean().meta({ description: "The profile is kept here; a record that was restored without its profiles lacks it." }),
    rows: rowsField,
    question: idField.nullable(),
    target: columnField.nullable(),
    measuredOn: day,
    measured: z.enum(measuringPlaces).meta({ description: "`here` by this server; `elsewhere` by the command, and reported." }),
    cite: citeView,
  })
  .meta({ id: "AssessedVersion", description: "One measuring of one version; of several of the same version the newest counts." });

const madeReport = z.object({
  assessment: idField.meta({ description: "What it stands on." }),
  version: z.string(),
  question: idField.nullable(),
  profile: sha256Field,
  rows: rowsField,
  measuredOn: day,
  measured: z.enum(measuringPlaces),
  digest: sha256Field.meta({ description: "What it is cited by, where it is attached as evidence." }),
  report: readinessReportView,
});

/** A data set's page. */
export const dataSetView = z
  .object({
    id: idField,
    name: z.string(),
    asOf: day,
    opened: citeView.nullable(),
    retired: z.object({ because: wordsRead, cite: citeView }).nullable(),
    projects: z.array(z.object({ project: idField, name: z.string().nullable(), cite: citeView })),
    roles: z.object({ value: rolesView, cite: citeView }).nullable(),
    questions: z.array(questionView),
    versions: z.array(versionView).meta({ description: "Newest first." }),
    answers: z.array(z.object({ ...ofCheck, answer: z.enum(checkAnswers), because: wordsRead })),
    waivers: z.array(z.object({ ...ofCheck, because: wordsRead, until: day })),
    efforts: z.array(z.object({ ...ofCheck, effort: personDaysView })),
    halfLives: z.array(z.object({ check: checkField, days: z.int(), cite: citeView })),
    work: z.array(z.object({ ...ofCheck, estimated: personDaysView, personDays: z.number() })),
    made: answerOf(madeReport).meta({
      description: "The report of the version and the question that were asked for; or why there is none.",
    }),
  })
  .meta({ id: "DataSet" });
export type DataSetView = z.infer<typeof dataSetView>;

/** A data set in a list: of its questions the one that holds it back most. */
export const dataSetRow = z
  .object({
    id: idField,
    name: z.string(),
    isRetired: z.boolean(),
    projects: z.array(z.object({ project: idField, name: z.string().nullable() })),
    questions: z.array(
      z.object({
        question: idField.nullable(),
        asks: wordsRead,
        project: idField.nullable(),
        band: answerOf(z.enum(bands).nullable()).meta({ description: "Reached; null where not even C holds." }),
        held: z
          .object({ check: checkField, says: saysField, state: z.enum(["failed", "not-measured"]) })
          .nullable()
          .meta({ description: "What holds it in its band; null in A, and where nothing is measured." }),
        gap: z.object({ check: checkField, says: saysField }).nullable().meta({ description: "The dearest of what failed." }),
        gaps: z.int().min(0),
        days: answerOf(z.number()).meta({ description: "Person-days, as likely as not." }),
      }),
    ),
    version: z.string().nullable(),
    rows: rowsField.nullable(),
    measuredOn: day.nullable(),
    ageDays: z.int().nullable().meta({ description: "Days since the newest version was measured." }),
  })
  .meta({ id: "DataSetRow" });
export type DataSetRow = z.infer<typeof dataSetRow>;
