import { z } from "zod";
import { workspaceParams } from "#chapters/workspace/contract";
import { comparisons, parts, roles } from "../domain/index.ts";
import { kindField, phaseField } from "./fields.ts";
import { mayRead } from "./paths.ts";

const readyCriterionView = z
  .object({
    id: z.string(),
    role: z.enum(roles),
    metric: z.string(),
    comparison: z.enum(comparisons),
    threshold: z.number().nullable().meta({ description: "A suggestion; null where only the business can know it." }),
    unit: z.string().nullable(),
    minimumSample: z.number().nullable(),
    phase: phaseField,
    because: z.string().nullable().meta({ description: "Why these figures are suggested." }),
    reasonAsks: z.string().meta({ description: "What the reason has to answer." }),
  })
  .meta({ id: "ReadyCriterion" });

export const listKinds = {
  method: "GET",
  path: "/api/v1/workspaces/:workspace/kinds",
  summary: "Read what each kind of project consists of: questions, parts, criteria to begin from.",
  can: mayRead,
  params: workspaceParams,
  reply: z
    .object({
      kinds: z.array(
        z.object({
          kind: kindField,
          name: z.string(),
          readinessQuestions: z.array(z.string()),
          parts: z.array(z.object({ part: z.enum(parts), name: z.string(), doneWhen: z.string() })),
          readyCriteria: z.array(readyCriterionView),
          upkeep: z.string().meta({ description: "What keeps it good after the launch." }),
        }),
      ),
    })
    .meta({ id: "Kinds" }),
} as const;
