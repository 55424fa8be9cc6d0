import { z } from "zod";

const MOST = 1e12;
const figure = z
  .number({ error: "Give a number, such as 1200." })
  .min(0, { error: "Give 0 or more." })
  .max(MOST, { error: "Give at most a million million." });

/** From the least that is expected to the most; the same twice where it is known. */
export const betweenSaid = z.strictObject({ low: figure, high: figure });

/** There is no cost of a task where there is none. */
export const tasksSaid = z.strictObject({
  low: figure.positive({ error: "Give more than 0 tasks a month." }),
  high: figure.positive({ error: "Give more than 0 tasks a month." }),
});
