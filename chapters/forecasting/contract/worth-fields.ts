import { z } from "zod";
import { MOST_TEST_CASES } from "../domain/index.ts";

const MOST = 1e12;
const MOST_MONTHS = 120;

/** Money, in the currency of the workspace's rate. */
export const amountSaid = z
  .number({ error: "Give an amount, such as 12000." })
  .min(0, { error: "Give 0 or more." })
  .max(MOST, { error: "Give at most a million million." });

/** What lies further off than ten years is no reason for today. */
export const monthsSaid = z
  .number({ error: "Give the months as a number, such as 24." })
  .int({ error: "Give whole months." })
  .min(1, { error: "Give at least one month." })
  .max(MOST_MONTHS, { error: "Give at most 120 months, which is ten years." });

export const weeksSaid = z
  .number({ error: "Give the weeks as a number, such as 1.5." })
  .min(0, { error: "Weeks are 0 or more." })
  .max(520, { error: "Give at most 520 weeks, which is ten years." });

/** Cases that somebody would count, as an address has them. */
export const casesQuery = z.coerce
  .number({ error: "Give the cases as a number, such as 30." })
  .int({ error: "Give whole cases." })
  .min(1, { error: "Give at least one case." })
  .max(MOST_TEST_CASES, { error: `Give at most ${MOST_TEST_CASES} cases.` })
  .optional()
  .meta({ description: "How many cases to count; those of the trial that was agreed, or the usual, where it is left out." });
