import { z } from "zod";
import { idField } from "#chapters/workspace/contract";
import { autonomySteps } from "../domain/index.ts";
import { citeView } from "./cite-view.ts";
import { wordsRead } from "./fields.ts";

const step = z.enum(autonomySteps);

/** How far an agent acts by itself; null for what is no agent. */
export const autonomyView = z
  .object({
    worst: z.object({ value: wordsRead, cite: citeView }).nullable(),
    step: step.nullable().meta({ description: "The step that is open here; null before the first." }),
    cite: citeView.nullable(),
    next: step.nullable(),
    steps: z.array(
      z.object({
        step,
        name: z.string(),
        means: z.string(),
        rows: z.array(
          z.object({ criterion: idField, says: z.string(), state: z.enum(["right", "wrong", "unknown"]), because: z.string() }),
        ),
      }),
    ),
    back: z.array(step).meta({ description: "Steps one may go back to at once." }),
  })
  .nullable()
  .meta({ id: "Autonomy" });
