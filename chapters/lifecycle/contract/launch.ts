import { z } from "zod";
import { dayField, idField } from "#chapters/workspace/contract";
import { type ProjectBodies, partStates, parts } from "../domain/index.ts";
import { aboutProject } from "./about-project.ts";
import { personOrName } from "./describe.ts";
import { wordsField } from "./fields.ts";
import { projectPath } from "./paths.ts";

const entry = z.strictObject;
const partField = z.enum(parts).meta({ description: "A part of productionisation; each kind has its own five." });
const stateField = z.enum(partStates);
const personWeeks = z.number().min(0).max(100);
const everyWeeks = z.number().min(0.5).max(260);
const words = z.string().min(1).max(4000);

/** What each entry about a launch holds. */
export const launchSchemas = {
  "lifecycle/part-settled": entry({ part: z.enum(parts), state: stateField, why: wordsField.nullable() }),
  "lifecycle/monitoring-owner-named": entry({ person: idField }),
  "lifecycle/launched": entry({ on: dayField.nullable(), withOpen: z.array(z.enum(parts)).max(20).readonly() }),
  "lifecycle/iteration-planned": entry({
    owner: idField,
    budget: entry({ from: personWeeks, to: personWeeks }),
    everyWeeks: everyWeeks.nullable(),
    whyNever: wordsField.nullable(),
  }),
  "lifecycle/retrained": entry({ on: dayField }),
  "lifecycle/re-evaluated": entry({ on: dayField }),
} satisfies { readonly [K in keyof ProjectBodies]?: z.ZodType<ProjectBodies[K]> };

const planBody = z
  .object({
    owner: personOrName.meta({ description: "Who looks after it once it is in use." }),
    from: personWeeks.meta({ description: "Person-weeks a month, at least." }),
    to: personWeeks.meta({ description: "Person-weeks a month, at most." }),
    everyWeeks: everyWeeks.nullable().default(null).meta({ description: "Weeks between two retrainings, or two evaluations again." }),
    whyNever: words.optional().meta({ description: "Why none is needed, where no cadence is given." }),
  })
  .meta({ id: "IterationPlanSaid" });

export const settlePartEndpoint = {
  ...aboutProject,
  path: `${projectPath}/parts`,
  summary: "Say of a part of productionisation that it is done, not needed, or open.",
  body: z.object({ part: partField, state: stateField, why: words.optional() }).meta({ id: "PartSaid" }),
} as const;

export const nameMonitoringOwner = {
  ...aboutProject,
  path: `${projectPath}/monitoring-owner`,
  summary: "Name who hears when it gets worse.",
  body: personOrName,
} as const;

export const launchEndpoint = {
  ...aboutProject,
  path: `${projectPath}/launch`,
  summary: "Record the launch; refused while monitoring or its owner is open.",
  body: z
    .object({
      on: dayField.optional().meta({ description: "The day it came into use; today when left out." }),
      plan: planBody.optional().meta({ description: "Who looks after it; due two weeks after the launch when left out." }),
    })
    .meta({ id: "LaunchSaid" }),
} as const;

export const planIterationEndpoint = {
  ...aboutProject,
  path: `${projectPath}/iteration-plan`,
  summary: "Plan the iteration: owner, budget, and how often it is looked after.",
  body: planBody,
} as const;

export const lookAfterEndpoint = {
  ...aboutProject,
  path: `${projectPath}/looked-after`,
  summary: "Record that it was trained again, or evaluated again.",
  body: z.object({ on: dayField.optional() }).meta({ id: "LookedAfter" }),
} as const;
