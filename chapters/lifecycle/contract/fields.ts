import { z } from "zod";
import { personal } from "#chapters/workspace/contract";
import { kinds, phases } from "../domain/index.ts";

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
