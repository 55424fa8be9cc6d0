import { z } from "zod";
import { asOfQuery, dayField, idField, workspaceParams } from "#chapters/workspace/contract";
import { standingsToday } from "../domain/index.ts";
import { kindField, nameField, phaseField } from "./fields.ts";
import { mayRead, mayWrite, projectParams, projectPath, projectsPath } from "./paths.ts";
import { changesView, portfolioView } from "./portfolio-views.ts";
import { projectView } from "./views.ts";

/** What the portfolio can be sorted by; `due` has the most urgent first. */
export const portfolioSorts = ["due", "name", "phase", "started", "decision-date"] as const;

export const listProjects = {
  method: "GET",
  path: projectsPath,
  summary: "Read the portfolio, fifty projects a page, with what is true of the whole.",
  can: mayRead,
  params: workspaceParams,
  query: z.object({
    ...asOfQuery.shape,
    sort: z.enum(portfolioSorts).default("due"),
    phase: phaseField.optional(),
    kind: kindField.optional(),
    standing: z
      .enum(standingsToday)
      .optional()
      .meta({ description: "As somebody said it, or as it follows by itself; `stopped` are all that are stopped." }),
    due: z.enum(["true"]).optional().meta({ description: "Only projects on which something is due." }),
    name: z.string().max(200).optional().meta({ description: "Only projects whose name holds this." }),
    cursor: idField.optional().meta({ description: "`next` of the page before." }),
  }),
  reply: portfolioView,
  cache: "record",
} as const;

export const openProjectEndpoint = {
  method: "POST",
  path: projectsPath,
  summary: "Open a project: a name is enough.",
  can: mayWrite,
  params: workspaceParams,
  body: z
    .object({
      name: nameField,
      kind: kindField.optional(),
      useCase: z.string().max(4000).optional(),
      /** A project of this workspace to begin like: its kind, weight and criteria, without days, evidence or people. */
      from: idField.optional(),
    })
    .meta({ id: "NewProject" }),
  reply: projectView,
} as const;

/** Not kept as the portfolio is: whether a correction still leaves no mark depends on the hour. */
export const getProject = {
  method: "GET",
  path: projectPath,
  summary: "Read a project with its story, each line with the entry it stands on.",
  can: mayRead,
  params: projectParams,
  query: asOfQuery,
  reply: projectView,
} as const;

export const whatChanged = {
  method: "GET",
  path: "/api/v1/workspaces/:workspace/what-changed",
  summary: "Say what changed between two days.",
  can: mayRead,
  params: workspaceParams,
  query: z.object({
    from: dayField.meta({ description: "The earlier day, at its end." }),
    knownAt: asOfQuery.shape.knownAt,
    to: dayField.optional().meta({ description: "The later day, at its end; today when left out." }),
  }),
  reply: changesView,
} as const;
