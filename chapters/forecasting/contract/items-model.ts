import { z } from "zod";
import { answer } from "./forecast-parts.ts";

const day = z.iso.date();
const share = z.number().min(0).max(1);
const origin = z.object({ origin: z.enum(["assumed", "measured", "widened"]), says: z.string() });

/** What a question about items is answered from: plain data, run by whoever reads it. */
export const itemsModelView = z
  .object({
    asOf: day,
    counts: z.array(z.int()).meta({ description: "Items finished in each of the weeks that worlds are drawn from." }),
    terms: z.object({
      drift: z.number(),
      split: z.object({ mean: z.number(), spread: z.number() }),
      worlds: z.int(),
      seed: z.string(),
    }),
    drift: z.object({ value: z.number(), ...origin.shape }).meta({ description: "How far the pace to come may stray from the past." }),
    growth: z
      .object({ low: z.number(), high: z.number(), origin: z.enum(["assumed", "measured"]), says: z.string() })
      .meta({ description: "What one item becomes until it is done, at one and at nine in ten." }),
    backtests: z
      .array(
        z.object({
          horizon: z.int().meta({ description: "Weeks ahead." }),
          forecasts: z.int(),
          held: z.int().meta({ description: "How often what came lay within the range meant for 90 %." }),
          low: share,
          high: share,
          isBad: z.boolean(),
        }),
      )
      .meta({ description: "How such ranges would have done on the log's own past; empty where it is too short." }),
    mind: z.array(z.string()),
  })
  .meta({ id: "ItemsModel" });

export const itemsForecastView = z.object({
  done: z.object({
    p50: day.nullable(),
    p80: day.nullable(),
    p90: day.nullable(),
    bins: z.array(z.object({ from: day, to: day, share })),
    never: share.meta({ description: "The chance that they are not done in five years." }),
  }),
  byDay: answer(z.object({ day, weeks: z.int(), chance: share, p50: z.int(), p80: z.int(), p90: z.int() })).nullable(),
});
