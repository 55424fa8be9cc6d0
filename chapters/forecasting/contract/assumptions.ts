import { z } from "zod";
import { citeView } from "#chapters/lifecycle/contract";
import { asOfQuery, workspaceParams } from "#chapters/workspace/contract";
import { latenessSaid, multiplierSaid, priorSaid, splitRateSaid, spreadSaid } from "./assumption-fields.ts";
import { kindField } from "./kind-field.ts";
import { assumptionsPath, mayAssume, mayRead } from "./paths.ts";
import { wordsRead, wordsSaid } from "./record-fields.ts";

/** Who put it in the place of the usual, when and why; null where the usual stands, which is an assumption of ours. */
const said = z
  .object({ because: wordsRead, cite: citeView })
  .nullable()
  .meta({ description: "Who said so, when and why; null where it is an assumption of ours." });
const assumes = z.string().nullable().meta({ description: "Where the usual is from; null where somebody said another." });

const learnt = z
  .string()
  .nullable()
  .meta({ description: "What finished projects make of it, and how much of that is the kind’s own; null where none shipped." });

const assumptionsView = z
  .object({
    priors: z.array(z.object({ kind: kindField, median: z.number(), spread: z.number(), said, assumes, learnt })),
    overConfidence: z.object({ multiplier: z.number(), said, assumes }),
    drift: z.object({ spread: z.number(), said, assumes }),
    splitRate: z
      .object({ low: z.number(), high: z.number(), said, assumes })
      .meta({ description: "What one item becomes until it is done, at one and at nine in ten." }),
    lateness: z.object({
      late: z.number(),
      early: z.number(),
      quantile: z.number().meta({ description: "The share of outcomes that a commitment should hold: late / (late + early)." }),
      said,
      assumes,
    }),
  })
  .meta({ id: "ForecastAssumptions" });
export type AssumptionsView = z.infer<typeof assumptionsView>;

export const getAssumptions = {
  method: "GET",
  path: assumptionsPath,
  summary: "Read what forecasts assume before one's own record says: each with who said it and why, or where the usual is from.",
  can: mayRead,
  params: workspaceParams,
  query: asOfQuery,
  reply: assumptionsView,
  cache: "record",
} as const;

/** What endpoints that change an assumption have in common. */
const anAssumption = { method: "POST", can: mayAssume, params: workspaceParams, reply: assumptionsView } as const;
const because = wordsSaid.meta({ description: "Why: it stands beside the figure." });
const orUsual = "Null for the usual again.";

export const setPriorEndpoint = {
  ...anAssumption,
  path: `${assumptionsPath}/priors`,
  summary: "Say how long projects of a kind take against their first plan, until your own record says.",
  body: z.object({ kind: kindField, prior: priorSaid.nullable().meta({ description: orUsual }), because }).meta({ id: "PriorSaid" }),
} as const;

export const setOverConfidenceEndpoint = {
  ...anAssumption,
  path: `${assumptionsPath}/over-confidence`,
  summary: "Say what people's ranges are widened by until their own record says.",
  body: z.object({ multiplier: multiplierSaid.nullable().meta({ description: orUsual }), because }).meta({ id: "OverConfidenceSaid" }),
} as const;

export const setDriftEndpoint = {
  ...anAssumption,
  path: `${assumptionsPath}/drift`,
  summary: "Say how far the rate of work to come strays from that of the past.",
  body: z.object({ spread: spreadSaid.nullable().meta({ description: orUsual }), because }).meta({ id: "DriftSaid" }),
} as const;

export const setSplitRateEndpoint = {
  ...anAssumption,
  path: `${assumptionsPath}/split-rate`,
  summary: "Say by how much a list of items grows until it is done.",
  body: z
    .object({
      growth: splitRateSaid
        .refine(({ low, high }) => low <= high, { error: "Give the smaller growth first.", path: ["high"] })
        .nullable()
        .meta({ description: orUsual }),
      because,
    })
    .meta({ id: "SplitRateSaid" }),
} as const;

export const priceLatenessEndpoint = {
  ...anAssumption,
  path: `${assumptionsPath}/lateness`,
  summary: "Say what late costs against early: the day to commit to follows from it.",
  body: z.object({ price: latenessSaid.nullable().meta({ description: orUsual }), because }).meta({ id: "LatenessSaid" }),
} as const;
