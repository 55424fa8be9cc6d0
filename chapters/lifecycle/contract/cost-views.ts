import { z } from "zod";

const rangeView = z.object({ low: z.number(), high: z.number() }).meta({ id: "CostRange" });

/** An estimate that was frozen with a learning. */
export const learningCostView = z
  .object({
    currency: z.string(),
    spent: rangeView.nullable(),
    avoided: rangeView.nullable(),
    says: z.string(),
    assumes: z.array(z.string()),
  })
  .meta({ id: "LearningCost" });

const range = z.object({ low: z.number(), high: z.number(), says: z.string() }).meta({ id: "CostEstimate" });

/** An estimate, always a range; absent where a workspace shows none. */
export const costView = z
  .object({
    currency: z.string(),
    spent: range,
    toNextDecision: range.nullable().meta({ description: "Null where the work has ended." }),
    toLaunch: range.nullable().meta({ description: "What is left before it is in use; null where the work has ended or it is in use." }),
    invoices: z.object({ count: z.number().int(), says: z.string().nullable() }),
    isEstimate: z.literal(true),
    assumes: z.array(z.string()),
  })
  .meta({ id: "ProjectCost" });
