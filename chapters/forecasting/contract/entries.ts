import { z } from "zod";
import { dayField, type EntryKind, entryKindsOf, idField } from "#chapters/workspace/contract";
import {
  type AssumptionBodies,
  boxedPhases,
  type EstimatesBodies,
  endings,
  estimatedParts,
  type FinishedBodies,
  type PromiseBodies,
  promisedThings,
  type QueueBodies,
  resolutions,
  type StatementBodies,
  type TeamBodies,
  type ThroughputBodies,
  tokensAre,
  type UseBodies,
  type WorthBodies,
  waitTimes,
  worthPers,
} from "../domain/index.ts";
import { latenessSaid, multiplierSaid, priorSaid, splitRateSaid, spreadSaid } from "./assumption-fields.ts";
import { kindField } from "./kind-field.ts";
import { logFields } from "./log-fields.ts";
import { peopleTaken, teamSaid } from "./people-fields.ts";
import { authorField, giverField, MOST_DAYS, sealedDays, sealedProbability, wordsField } from "./record-fields.ts";
import { betweenSaid, tasksSaid } from "./use-fields.ts";
import { amountSaid, monthsSaid, weeksSaid } from "./worth-fields.ts";

const entry = z.strictObject;
const id = idField;
const part = z.enum(estimatedParts);
const place = z.number().int().min(0);

/** What each entry of a round of estimates holds; equal to the types of the domain, which a test has the compiler check. */
export const estimatesSchemas = {
  "forecasting/estimates-asked": entry({
    project: id,
    parts: z.array(part).min(1).max(estimatedParts.length).readonly(),
    until: dayField.nullable(),
  }),
  "forecasting/estimate-given": entry({
    giver: giverField,
    author: authorField,
    ranges: z
      .array(entry({ part, low: sealedDays, median: sealedDays, high: sealedDays }))
      .min(1)
      .max(estimatedParts.length)
      .readonly(),
  }),
  "forecasting/estimates-closed": entry({}),
} satisfies { readonly [K in keyof EstimatesBodies]: z.ZodType };

/** What each entry of a statement holds. */
export const statementSchemas = {
  "forecasting/statement-made": entry({
    claim: wordsField.nullable(),
    project: id.nullable(),
    criterion: id.nullable(),
    bar: z.string().min(1).max(1000).nullable(),
    resolvesOn: dayField,
  }),
  "forecasting/answer-given": entry({ giver: giverField, author: authorField, probability: sealedProbability }),
  "forecasting/statement-resolved": entry({
    outcome: z.enum(resolutions),
    on: dayField,
    because: wordsField,
    evidence: place.nullable(),
  }),
} satisfies { readonly [K in keyof StatementBodies]: z.ZodType };

/** What each entry of a finished project holds. */
export const finishedSchemas = {
  "forecasting/finished-project-reported": entry({
    name: z.string().min(1).max(200),
    kind: kindField.nullable(),
    startedOn: dayField,
    promisedOn: dayField.nullable(),
    plannedDays: z.number().positive().max(36_500),
    finishedOn: dayField,
    ending: z.enum(endings),
  }),
  "forecasting/finished-project-withdrawn": entry({ because: wordsField }),
} satisfies { readonly [K in keyof FinishedBodies]: z.ZodType };

/** What each entry of the assumptions holds. */
export const assumptionSchemas = {
  "forecasting/prior-set": entry({ kind: kindField, prior: priorSaid.nullable(), because: wordsField }),
  "forecasting/over-confidence-set": entry({ multiplier: multiplierSaid.nullable(), because: wordsField }),
  "forecasting/drift-set": entry({ spread: spreadSaid.nullable(), because: wordsField }),
  "forecasting/split-rate-set": entry({ growth: splitRateSaid.nullable(), because: wordsField }),
  "forecasting/lateness-priced": entry({ price: latenessSaid.nullable(), because: wordsField }),
} satisfies { readonly [K in keyof AssumptionBodies]: z.ZodType };

/** What each entry of a project's promises holds. */
export const promiseSchemas = {
  "forecasting/promise-weighed": entry({
    project: id,
    of: z.enum(promisedThings),
    day: dayField,
    promisedIn: place,
    on: dayField,
    probability: z.number().min(0).max(1).nullable(),
    because: z.string().min(1).max(1000).nullable(),
    model: z.string().min(1).max(200),
  }),
} satisfies { readonly [K in keyof PromiseBodies]: z.ZodType };

const waitedDays = z.number().min(0).max(MOST_DAYS);

/** What each entry of a project's queues holds. */
export const queueSchemas = {
  "forecasting/wait-expected": entry({
    ...{ wait: id, phase: z.enum(boxedPhases), times: z.enum(waitTimes), reason: wordsField },
    ...{ low: waitedDays, median: waitedDays, high: waitedDays },
  }),
  "forecasting/wait-ended": entry({ wait: id }),
  "forecasting/wait-withdrawn": entry({ wait: id, because: wordsField }),
  "forecasting/people-taken": entry({ team: id, ...peopleTaken }),
  "forecasting/people-returned": entry({}),
} satisfies { readonly [K in keyof QueueBodies]: z.ZodType };

/** What each entry of a project's use holds. */
export const useSchemas = {
  "forecasting/use-expected": entry({
    project: id,
    tasksAMonth: tasksSaid,
    models: z
      .array(
        entry({
          dependency: id,
          calls: betweenSaid.nullable(),
          tokensIn: betweenSaid.nullable(),
          tokensOut: betweenSaid.nullable(),
        }),
      )
      .max(20)
      .readonly(),
    tokensAre: z.enum(tokensAre),
    solvedBy: id.nullable(),
    source: wordsField.nullable(),
  }),
} satisfies { readonly [K in keyof UseBodies]: z.ZodType };

/** What each entry of a stream of items holds: counts a week, and nothing of any item or of who did it. */
export const throughputSchemas = {
  "forecasting/item-log-kept": entry(logFields),
  "forecasting/item-log-withdrawn": entry({ because: wordsField }),
} satisfies { readonly [K in keyof ThroughputBodies]: z.ZodType };

/** What each entry of what a project is worth holds. */
export const worthSchemas = {
  "forecasting/success-valued": entry({
    ...{ project: id, low: amountSaid, high: amountSaid, currency: z.string().min(1).max(12) },
    ...{ per: z.enum(worthPers), months: monthsSaid, because: wordsField },
  }),
  "forecasting/test-priced": entry({
    ...{ project: id, weeks: weeksSaid.nullable(), perCase: amountSaid.nullable(), currency: z.string().min(1).max(12) },
    because: wordsField,
  }),
} satisfies { readonly [K in keyof WorthBodies]: z.ZodType };
/** What each entry of a team holds. */
export const teamSchemas = {
  "forecasting/team-set": entry(teamSaid),
  "forecasting/team-dissolved": entry({ because: wordsField }),
} satisfies { readonly [K in keyof TeamBodies]: z.ZodType };

/** The kinds of entry of this chapter. */
export const forecastingEntryKinds: readonly EntryKind[] = entryKindsOf(
  {
    ...estimatesSchemas,
    ...statementSchemas,
    ...finishedSchemas,
    ...assumptionSchemas,
    ...promiseSchemas,
    ...queueSchemas,
    ...useSchemas,
    ...throughputSchemas,
    ...worthSchemas,
    ...teamSchemas,
  },
  "viewer",
);
