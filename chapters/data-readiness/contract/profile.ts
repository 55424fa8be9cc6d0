import { z } from "zod";
import type { Profile } from "../domain/index.ts";
import { answerOf, figureField, listOf, MOST_COLUMNS, measuredDay, rowsField } from "./measured-fields.ts";
import { columnProfileView } from "./profile-columns.ts";
import { evaluationProfileView } from "./profile-evaluation.ts";
import { enoughProfileView, labelProfileView, leakageTestView, segmentProfileView, timeProfileView } from "./profile-question.ts";
import { readFromView, roleGuessView, rolesView, setProfileView, skippedView } from "./profile-set.ts";

/** A profile on the wire and in a file: what leaves the machine that measured. Aggregates alone; a field of its own making is refused. */
export const profileView = z
  .strictObject({
    shape: z.literal(1, { error: "This profile is of another shape; make it anew with this version." }),
    from: readFromView,
    rows: rowsField,
    skipped: listOf(skippedView, 1000),
    roles: rolesView,
    guessed: listOf(roleGuessView, MOST_COLUMNS),
    columns: listOf(columnProfileView, MOST_COLUMNS),
    set: setProfileView,
    labels: answerOf(labelProfileView),
    segments: answerOf(segmentProfileView),
    time: answerOf(timeProfileView),
    leakage: listOf(leakageTestView, 100),
    enough: enoughProfileView,
    evaluation: answerOf(evaluationProfileView),
    measuredOn: measuredDay,
    tookSeconds: figureField.min(0),
  })
  .meta({
    id: "DataProfile",
    description: "Everything that was measured of one version of a data set. Aggregates alone.",
  }) satisfies z.ZodType<Profile>;
