import { z } from "zod";
import { dayField, idField } from "#chapters/workspace/contract";
import { autonomySteps, type ProjectBodies } from "../domain/index.ts";
import { aboutProject } from "./about-project.ts";
import { wordsField } from "./fields.ts";
import { projectPath } from "./paths.ts";

const entry = z.strictObject;
const words = z.string().min(1).max(4000);
const step = z.enum(autonomySteps).meta({ description: "How far it acts by itself; no step is skipped." });
const state = z.enum(["met", "missed", "unknown"]);

/** What each entry about an agent's autonomy holds. */
export const autonomySchemas = {
  "lifecycle/worst-case-described": entry({ words: wordsField }),
  "lifecycle/autonomy-criterion-named": entry({ criterion: idField, step: z.enum(autonomySteps) }),
  "lifecycle/autonomy-step-opened": entry({
    ...{ step: z.enum(autonomySteps), on: dayField, reason: wordsField, alone: z.boolean() },
    seen: z
      .array(entry({ criterion: idField, state }))
      .max(500)
      .readonly(),
  }),
  "lifecycle/autonomy-lowered": entry({ to: z.enum(autonomySteps), on: dayField, reason: wordsField }),
} satisfies { readonly [K in keyof ProjectBodies]?: z.ZodType<ProjectBodies[K]> };

export const describeWorst = {
  ...aboutProject,
  path: `${projectPath}/autonomy/worst`,
  summary: "Say the worst thing an agent can do.",
  body: z.object({ words }).meta({ id: "WorstCase" }),
} as const;

export const nameForStepEndpoint = {
  ...aboutProject,
  path: `${projectPath}/autonomy/criteria`,
  summary: "Name a criterion that has to hold before a step is opened.",
  body: z.object({ criterion: idField, step }).meta({ id: "CriterionForStep" }),
} as const;

export const stepBackEndpoint = {
  ...aboutProject,
  path: `${projectPath}/autonomy/step-back`,
  summary: "Step back at once, with a sentence.",
  body: z.object({ to: step, reason: words }).meta({ id: "StepBack" }),
} as const;
