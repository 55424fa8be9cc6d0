import { z } from "zod";
import { dayField, personal } from "#chapters/workspace/contract";
import { comparisons, kinds, phases, roles } from "../domain/index.ts";

/** A short name that everyone may read. */
export const nameField = z.string().min(1).max(200);
/** Words that belong to whoever wrote them: kept beside the ledger, where they can be erased. */
export const wordsField = personal(z.string().min(1).max(4000));
/** The same, where a reader may find nothing. */
export const wordsRead = z.string().nullable();

export const phaseField = z.enum(phases);
export const kindField = z.enum(kinds);
export const weeksField = z.number().min(0.5).max(104).meta({ description: "Weeks." });
/** A figure: finite, and small enough that no sum of them runs over. */
export const figureField = z.number().min(-1e15).max(1e15);
export const countField = z.number().int().min(0).max(1_000_000_000_000);
export const digestField = z
  .string()
  .regex(/^[0-9a-f]{64}$/, { error: "Give the SHA-256 in 64 hexadecimal digits." })
  .meta({ description: "SHA-256 of what was measured, in hexadecimal." });

/** A criterion's terms but its reason, whose words are personal in an entry and nullable in a view. */
const agreed = {
  role: z.enum(roles),
  metric: nameField,
  slice: nameField.nullable(),
  comparison: z.enum(comparisons),
  threshold: figureField,
  unit: z.string().min(1).max(40).nullable(),
  minimumSample: countField.nullable(),
  deadline: dayField.nullable(),
  phase: phaseField,
};

/** As the ledger takes it in. */
export const termsEntry = z.strictObject({ ...agreed, reason: personal(z.string().max(4000)).nullable() });

/** As somebody sets it: what is not said is null. */
export const termsBody = z
  .object({
    role: agreed.role,
    metric: agreed.metric,
    comparison: agreed.comparison,
    threshold: agreed.threshold,
    slice: agreed.slice.default(null),
    unit: agreed.unit.default(null),
    minimumSample: agreed.minimumSample.default(null),
    deadline: agreed.deadline.default(null),
    reason: z.string().max(4000).nullable().default(null),
    phase: agreed.phase.optional().meta({
      description: "The phase whose start locks it: data assessment for kill criteria before the start, else the proof of concept.",
    }),
  })
  .meta({ id: "CriterionTerms" });

/** As a reader sees it. */
export const termsView = z.object({ ...agreed, deadline: z.iso.date().nullable(), reason: wordsRead }).meta({ id: "CriterionAgreed" });
