import { z } from "zod";
import { asOfQuery, workspaceParams } from "#chapters/workspace/contract";
import { type StopBodies, stopSorts } from "../domain/index.ts";
import { aboutProject } from "./about-project.ts";
import { citeView } from "./cite-view.ts";
import { learningCostView } from "./cost-views.ts";
import { kindField, phaseField, wordsField, wordsRead } from "./fields.ts";
import { mayDecide, mayRead, projectParams, projectPath } from "./paths.ts";

const words = z.string().min(1).max(4000);
const amount = z.number().min(0).max(1e15);
const range = { low: amount, high: amount };
const currency = z.string().min(1).max(12);
const sentences = z.array(z.string().max(1000)).max(20);

/** What each entry about a stop holds. */
export const stopSchemas = {
  "lifecycle/stop-sorted": z.strictObject({ sort: z.enum(stopSorts) }),
  "lifecycle/learning-recorded": z.strictObject({
    believed: wordsField,
    found: wordsField,
    wouldDoDifferently: wordsField,
    cost: z
      .strictObject({
        currency,
        spent: z.strictObject(range).nullable(),
        avoided: z.strictObject(range).nullable(),
        assumes: sentences.readonly(),
      })
      .nullable(),
  }),
} satisfies { readonly [K in keyof StopBodies]: z.ZodType<StopBodies[K]> };

export const stopProjectEndpoint = {
  ...aboutProject,
  path: `${projectPath}/stop`,
  summary: "Stop a project at once, in one sentence; what was learnt is due in seven days.",
  can: mayDecide,
  body: z
    .object({
      reason: words,
      sort: z.enum(stopSorts).optional().meta({ description: "What kind of end it is; `impossible` is a finding." }),
    })
    .meta({ id: "Stop" }),
} as const;

const part = z
  .union([
    z.object({ says: z.string() }).meta({ id: "DraftSentence" }),
    z.object({ label: z.string(), words: wordsRead }).meta({ id: "DraftWords" }),
  ])
  .meta({ id: "DraftPart" });

export const draftLearningEndpoint = {
  method: "GET",
  path: `${projectPath}/learnings/draft`,
  summary: "Read the learning as the record alone would write it, ready to be put right, with what the stop cost and saved.",
  can: mayRead,
  params: projectParams,
  query: asOfQuery,
  reply: z
    .object({
      believed: z.array(part),
      found: z.array(part),
      wouldDoDifferently: z.array(part),
      cost: learningCostView.nullable(),
      dueOn: z.iso.date().nullable().meta({ description: "By when it is due; null where nothing was stopped here." }),
    })
    .meta({ id: "LearningDraft" }),
} as const;

/** One thing that was learnt, wherever it was. */
export const learningLine = z
  .object({
    project: z.string(),
    name: z.string(),
    kind: kindField.nullable(),
    phase: phaseField.nullable().meta({ description: "The phase it was in by then." }),
    stopped: z.boolean().meta({ description: "The project is stopped; a learning may also be of work that goes on." }),
    sort: z.enum(stopSorts).nullable(),
    believed: wordsRead,
    found: wordsRead,
    wouldDoDifferently: wordsRead,
    cost: learningCostView.nullable(),
    cite: citeView,
  })
  .meta({ id: "LearningLine" });

const PAGE_NOTE = "At most fifty; the newest first, or the best fit first where something is searched.";

const learningsView = z
  .object({
    asOf: z.iso.date(),
    says: z.string(),
    total: z.number().int(),
    learnings: z.array(learningLine).meta({ description: PAGE_NOTE }),
    open: z
      .array(z.object({ project: z.string(), name: z.string(), stoppedOn: z.iso.date(), dueOn: z.iso.date() }))
      .meta({ description: "Stopped, and what was learnt is still to be written down." }),
    avoided: z
      .array(z.object({ currency: z.string(), low: z.number(), high: z.number(), says: z.string() }))
      .meta({ description: "What the stops among them saved, a range in each currency; none where cost is switched off." }),
    next: z.number().int().nullable(),
  })
  .meta({ id: "Learnings" });
export type LearningsView = z.infer<typeof learningsView>;

export const listLearnings = {
  method: "GET",
  path: "/api/v1/workspaces/:workspace/learnings",
  summary: "Search what was learnt, over all projects of the workspace.",
  can: mayRead,
  params: workspaceParams,
  query: z.object({
    ...asOfQuery.shape,
    search: z.string().max(200).optional(),
    kind: kindField.optional(),
    phase: phaseField.optional(),
    sort: z.enum(stopSorts).optional(),
    from: z.coerce.number().int().min(0).max(100_000).default(0).meta({ description: "How many to pass over." }),
  }),
  reply: learningsView,
} as const;

export const similarLearnings = {
  method: "GET",
  path: "/api/v1/workspaces/:workspace/learnings/like",
  summary: "Say which earlier projects one looks like, and what was learnt on them.",
  can: mayRead,
  params: workspaceParams,
  query: z.object({
    ...asOfQuery.shape,
    project: z.string().max(200).optional().meta({ description: "A project of this workspace." }),
    name: z.string().max(200).optional().meta({ description: "What a new one would be called." }),
    useCase: z.string().max(4000).optional(),
  }),
  reply: z
    .object({
      like: z.array(
        z.object({
          project: z.string(),
          name: z.string(),
          says: z.string().meta({ description: "Looks like “Churn early warning”, stopped in March 2026." }),
          found: wordsRead,
          likeness: z.number().min(0).max(1),
        }),
      ),
    })
    .meta({ id: "LikeProjects" }),
} as const;
