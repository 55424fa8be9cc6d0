import { z } from "zod";
import { asOfQuery, idField } from "#chapters/workspace/contract";
import { tokensAre } from "../domain/index.ts";
import { answer, driversView, inputsView } from "./forecast-parts.ts";
import { costPath, mayExpect, mayRead, projectParams } from "./paths.ts";
import { wordsRead, wordsSaid } from "./record-fields.ts";
import { betweenSaid, tasksSaid } from "./use-fields.ts";

const day = z.iso.date();
const share = z.number().min(0).max(1);

const money = z
  .object({ value: z.number(), error: z.number().meta({ description: "So far another run may be from it." }) })
  .meta({ id: "SimulatedMoney" });
const quantiles = z
  .object({ p10: money, p50: money, p80: money, p90: money })
  .meta({ id: "CostQuantiles", description: "What it costs at most in one, five, eight and nine cases of ten; there is no mean." });

const until = z
  .object({
    cost: quantiles,
    planWeeks: z.number().meta({ description: "Weeks that are left of its plan." }),
    overTwice: answer(z.object({ value: share, error: z.number() })).meta({
      description: "The chance that it costs more than twice what its plan would, by the same people at the same rate.",
    }),
  })
  .meta({ id: "CostUntil" });

const ahead = z
  .object({
    currency: z.string(),
    toNextDecision: answer(until),
    toShipping: answer(until).meta({ description: "If it is shipped at all." }),
    drivers: driversView,
    inputs: inputsView,
  })
  .meta({ id: "CostAhead" });

const running = z
  .object({
    in: z
      .array(
        z.object({
          currency: z.string(),
          month: quantiles,
          task: answer(quantiles),
          solved: answer(quantiles).meta({ description: "What a task that is solved costs." }),
        }),
      )
      .meta({ description: "By currency; two are never added up." }),
    drivers: driversView,
    inputs: inputsView,
  })
  .meta({ id: "RunCost" });

const use = z.object({
  tasksAMonth: betweenSaid,
  models: z.array(
    z.object({ dependency: idField, calls: betweenSaid.nullable(), tokensIn: betweenSaid.nullable(), tokensOut: betweenSaid.nullable() }),
  ),
  tokensAre: z.enum(tokensAre),
  solvedBy: idField.nullable(),
  source: wordsRead,
});

const costView = z
  .object({
    asOf: day,
    project: idField,
    name: z.string(),
    cost: z
      .object({
        ahead: answer(ahead),
        running: answer(running).nullable().meta({ description: "What a month in use costs; null where it runs on nothing of others." }),
        use: use.nullable().meta({ description: "How much it is expected to be used, as it was said last." }),
        solvedBy: z
          .array(z.object({ id: idField, metric: z.string() }))
          .meta({ description: "Criteria whose figure may be the share of tasks solved." }),
        counted: z
          .array(
            z.object({ dependency: idField, tokensIn: z.number().nullable(), tokensOut: z.number().nullable(), cases: z.int(), on: day }),
          )
          .meta({ description: "Tokens for each case, all of its calls together, where a figure of a criterion says how many it took." }),
        says: z.string(),
      })
      .nullable()
      .meta({ description: "Null where the workspace shows no estimates of cost." }),
  })
  .meta({ id: "CostOfProject" });
export type CostView = z.infer<typeof costView>;

export const getCost = {
  method: "GET",
  path: costPath,
  summary:
    "Say what a project still costs until its next decision and until it ships, and a month in use; from the worlds of its forecast.",
  can: mayRead,
  params: projectParams,
  query: asOfQuery,
  reply: costView,
  cache: "record",
} as const;

export const expectUseEndpoint = {
  method: "POST",
  path: `${costPath}/use`,
  summary: "Say how much a project will be used: tasks a month, and what one takes of each model it stands on.",
  can: mayExpect,
  params: projectParams,
  body: z
    .object({
      tasksAMonth: tasksSaid,
      models: z
        .array(
          z.object({
            dependency: idField,
            calls: betweenSaid
              .nullable()
              .default(null)
              .meta({ description: "Calls for one task, tries that failed among them; one where it is left out." }),
            tokensIn: betweenSaid.nullable().default(null).meta({ description: "Tokens in, for one call." }),
            tokensOut: betweenSaid.nullable().default(null).meta({ description: "Tokens out, for one call." }),
          }),
        )
        .max(20)
        .default([]),
      tokensAre: z.enum(tokensAre).default("said").meta({ description: "Whether tokens were counted in a run, or are somebody's guess." }),
      solvedBy: idField.nullable().default(null).meta({ description: "The criterion whose figure is the share of tasks solved." }),
      source: wordsSaid.nullable().default(null).meta({ description: "Where the figures are from." }),
    })
    .meta({ id: "UseExpected" }),
  reply: costView,
} as const;
