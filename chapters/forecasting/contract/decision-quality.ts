import { z } from "zod";
import { asOfQuery, idField, workspaceParams } from "#chapters/workspace/contract";
import { answer } from "./answer-field.ts";
import { decisionQualityPath, mayRead } from "./paths.ts";

const share = z.number().min(0).max(1);
const weeks = z.number().min(0);
const many = z.int().min(0);
const says = z.string();

const counted = z
  .object({
    project: idField.nullable().meta({ description: "Null for a project that was over before it came here." }),
    name: z.string(),
    says,
    reported: z.boolean().meta({ description: "History from elsewhere told it." }),
    entry: z.int().nullable().meta({ description: "The entry that shows it." }),
  })
  .meta({ id: "CountedDecision" });

/** A figure with all that it counts; known from the number on at which it means something. */
const figureOf = <T extends z.ZodRawShape>(shape: T) =>
  z.object({ figure: answer(z.object({ ...shape, says })), counted: z.array(counted) });

const kept = z.object({ due: many, kept: many });

const decisionQuality = z
  .object({
    weeksToDecision: figureOf({
      ...{ met: many, decided: many, open: many },
      median: weeks.nullable().meta({ description: "By Kaplan–Meier; null while fewer than half have been decided." }),
      ...{ low: weeks.nullable(), high: weeks.nullable(), longestOpen: weeks.nullable() },
    }).meta({ description: "Weeks between a kill criterion being met and the first decision after it." }),
    weeksPast: figureOf({ weeks, projects: many, still: many }).meta({
      description: "Weeks of projects past a kill criterion and before any decision, added up.",
    }),
    gos: figureOf({
      ...{ gos: many, shipped: many, stopped: many, wentBack: many, open: many, share, low: share, high: share, least: share, most: share },
      value: z.object({ reached: many, missed: many, unknown: many }),
    }).meta({ description: "Of what got a go, how much came into use." }),
    stops: figureOf({ stops: many, stand: many, takenUp: many, shipped: many, low: share, high: share }).meta({
      description: "Of stops and no-gos, how many stand.",
    }),
    costAvoided: figureOf({
      currency: z.string(),
      avoided: z.object({ low: z.number(), high: z.number() }),
      stops: many,
      without: many,
    }).meta({
      description: "What stops saved, as worked out and frozen with each learning; unknown where the workspace shows no cost.",
    }),
    promises: figureOf({ ...{ due: many, kept: many, open: many, low: share, high: share }, launches: kept, decisions: kept }).meta({
      description: "Of promised days that have come, how many were kept.",
    }),
  })
  .meta({ id: "DecisionQuality" });

const decisionQualityView = z
  .object({
    asOf: z.iso.date(),
    organisation: decisionQuality,
    kinds: z
      .array(z.object({ name: z.string(), quality: answer(decisionQuality) }))
      .meta({ description: "The same for each kind of project, from five people on who decided or promised." }),
  })
  .meta({ id: "DecisionQualities" });
export type DecisionQualityView = z.infer<typeof decisionQualityView>;

export const getDecisionQuality = {
  method: "GET",
  path: decisionQualityPath,
  summary: "Read how decisions were taken and what came of them: of the organisation and of kinds of project, never anybody's.",
  can: mayRead,
  params: workspaceParams,
  query: asOfQuery,
  reply: decisionQualityView,
} as const;
