import { z } from "zod";
import { dayField, idField } from "#chapters/workspace/contract";
import { aboutProject } from "./about-project.ts";
import { personOrName } from "./describe.ts";
import { wordsField } from "./fields.ts";
import { projectParams, projectPath } from "./paths.ts";

const words = z.string().min(1).max(4000);
const budgetWeeks = z.number().min(0.5).max(104);

/** The entries of parallel tracks. */
export const trackSchemas = {
  "lifecycle/track-opened": z.strictObject({ track: idField, what: wordsField, owner: idField, budgetWeeks, endsOn: dayField }),
  "lifecycle/track-ended": z.strictObject({ track: idField, why: wordsField, result: wordsField.nullable() }),
};

export const openTrackEndpoint = {
  ...aboutProject,
  path: `${projectPath}/tracks`,
  summary: "Open a parallel track for accuracy after good enough.",
  body: z
    .object({
      what: words.meta({ description: "What is to become better, and why that is worth it." }),
      owner: personOrName,
      budgetWeeks: budgetWeeks.meta({ description: "Weeks of work." }),
      endsOn: dayField.meta({ description: "The day on which it ends, whatever it has reached." }),
    })
    .meta({ id: "NewTrack" }),
} as const;

export const endTrackEndpoint = {
  ...aboutProject,
  path: `${projectPath}/tracks/:track/end`,
  summary: "End a parallel track, and say what it brought.",
  params: z.object({ ...projectParams.shape, track: idField }),
  body: z.object({ why: words, result: words.optional().meta({ description: "What it brought." }) }).meta({ id: "TrackEnd" }),
} as const;
