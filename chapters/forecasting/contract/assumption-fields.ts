import { z } from "zod";

/** Spread of a logarithm: 0.43 is what 121 projects of one company showed; above 2 a range says nothing. */
export const spreadSaid = z
  .number()
  .min(0.01, { error: "A spread is at least 0.01: nobody plans to the day." })
  .max(2, { error: "A spread is at most 2; beyond that a range says nothing." })
  .meta({ description: "Standard deviation of the logarithm." });

export const priorSaid = z.strictObject({
  median: z
    .number()
    .min(0.1, { error: "Give the median as a multiple of the plan, such as 1.3." })
    .max(20, { error: "Give the median as a multiple of the plan, such as 1.3; 20 times is the most." })
    .meta({ description: "Times as long as first planned, in the middle case." }),
  spread: spreadSaid,
});

export const multiplierSaid = z
  .number()
  .min(0.2, { error: "Give the multiplier from 0.2 to 10: 1 takes ranges as they are said." })
  .max(10, { error: "Give the multiplier from 0.2 to 10: 1 takes ranges as they are said." })
  .meta({ description: "What the spread of people's ranges is multiplied by." });

const growth = z
  .number()
  .min(0.5, { error: "Give the growth from 0.5 to 10: 1 for a list that stays as it is." })
  .max(10, { error: "Give the growth from 0.5 to 10: 1 for a list that stays as it is." });
export const splitRateSaid = z.strictObject({
  low: growth.meta({ description: "What one item becomes in the case that one in ten stays below." }),
  high: growth.meta({ description: "What one item becomes in the case that one in ten exceeds." }),
});

const price = z
  .number()
  .positive({ error: "Both prices are more than 0; only how they stand to each other counts." })
  .max(1e12, { error: "Give both in the same unit; only how they stand to each other counts." });
export const latenessSaid = z.strictObject({
  late: price.meta({ description: "What a day too late costs." }),
  early: price.meta({ description: "What a day of promised too late costs." }),
});
