import { z } from "zod";
import { personal } from "#chapters/workspace/contract";
import { columnField, listOf, wordField } from "./measured-fields.ts";
import { rolesView } from "./profile-set.ts";

/** A sentence or five: they stand inside the sentences of a report. */
const MOST_WORDS = 1000;

/** A short name that everyone may read. */
export const nameField = z.string().trim().min(1, { error: "Say a name." }).max(200);
/** Words that belong to whoever wrote them: kept beside the ledger, where they can be erased. */
export const wordsField = personal(z.string().min(1).max(MOST_WORDS));
/** As somebody says them. */
export const wordsSaid = z.string().min(1).max(MOST_WORDS);
/** As a reader finds them. */
export const wordsRead = z.string().nullable();
export const sha256Field = z
  .string()
  .regex(/^[0-9a-f]{64}$/, { error: "Give the SHA-256 in 64 hexadecimal digits." })
  .meta({ description: "SHA-256 in hexadecimal." });
/** A difference that somebody wants to claim, as a share. */
export const marginField = z.number().gt(0, { error: "Give the margin as a share, such as 0.05." }).lt(1);
export const daysKept = z.int().min(1).max(3650);
export const personDaysSaid = z.number().positive({ error: "Person-days are more than 0." }).max(10_000);

/** Roles as somebody says them: fewer columns than a profile may hold, since each goes into the record. */
export const rolesField = rolesView
  .extend({
    segments: listOf(columnField, 50),
    sensitive: listOf(columnField, 1000),
    probabilities: listOf(z.strictObject({ label: wordField, column: columnField }), 1000),
  })
  .meta({ id: "ColumnRolesSaid" });
