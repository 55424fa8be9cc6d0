import { z } from "zod";
import { asOfQuery, workspaceParams } from "#chapters/workspace/contract";

/** As many as the portfolio shows on a page. */
const MOST = 50;

const id = "[A-Za-z0-9][A-Za-z0-9_.:~-]{0,199}";

/** `id,id,id`: a batch, so that a page of projects costs one request. */
const someProjects = z
  .string()
  .regex(new RegExp(`^${id}(,${id}){0,${MOST - 1}}$`), { error: `Give the ids of at most ${MOST} projects, with commas between them.` })
  .meta({
    description: `The ids of at most ${MOST} projects, with commas between them. Without it, all projects of the workspace.`,
    examples: ["0198f0c2-7d3e-7cc4-8a52-3f1d2b6c9e10,0198f0c2-7d3e-7cc4-8a52-3f1d2b6c9e11"],
  });

const day = z.iso.date();

export const firstRange = z
  .object({
    early: day.meta({ description: "One in ten is ready by then." }),
    middle: day.meta({ description: "As likely as not by then." }),
    late: day.meta({ description: "Nine in ten by then." }),
    assumes: z.string().meta({ description: "What it assumes, in words for the reader." }),
  })
  .meta({ id: "FirstRange" });

const rangesView = z
  .object({
    asOf: day,
    ranges: z.array(
      z.object({
        project: z.string(),
        range: z.union([
          z.object({ known: z.literal(true), value: firstRange }),
          z.object({ known: z.literal(false), because: z.string().meta({ description: "Why there is none." }) }),
        ]),
      }),
    ),
  })
  .meta({ id: "Ranges" });
export type RangesView = z.infer<typeof rangesView>;

export const listRanges = {
  method: "GET",
  path: "/api/v1/workspaces/:workspace/ranges",
  summary: "Say for each project when its next decision will be ready to be made, as a first range from stated priors.",
  can: { permission: "forecasting:read", least: "viewer" },
  params: workspaceParams,
  query: z.object({ ...asOfQuery.shape, projects: someProjects.optional() }),
  reply: rangesView,
  cache: "record",
} as const;
