import { z } from "zod";
import { personal, sealed } from "#chapters/workspace/contract";

const MOST_WORDS = 1000;
export const MOST_DAYS = 3650;

/** Words that belong to whoever wrote them: kept beside the ledger, where they can be erased. */
export const wordsField = personal(z.string().min(1).max(MOST_WORDS));
/** As somebody says them. */
export const wordsSaid = z.string().min(1, { error: "Say it in a few words." }).max(MOST_WORDS);
/** As a reader finds them. */
export const wordsRead = z.string().nullable();

/**
 * Who estimated or answered: sealed for good, since no entry of this kind can ever be written. Whoever asks finds their own by asking, and
 * nobody finds anybody else's (P-X2).
 */
export const authorField = sealed("forecasting/authors-opened", z.string().regex(/^member\/[A-Za-z0-9_.:~-]{1,200}$/));

/** What stands for one person in one round, or at one statement, and nowhere else. */
export const giverField = z.string().regex(/^[A-Za-z0-9][A-Za-z0-9-]{0,99}$/);

const daysText = z.string().regex(/^\d{1,4}(\.\d{1,2})?$/);
export const sealedDays = sealed("forecasting/estimates-closed", daysText);
export const sealedProbability = sealed("forecasting/statement-resolved", z.string().regex(/^0\.\d{1,4}$/));

/** Days from the day they are given, of every day of the week. */
export const daysField = z
  .number({ error: "Give the days as a number, such as 12." })
  .min(0, { error: "Days are 0 or more." })
  .max(MOST_DAYS, { error: `Give at most ${MOST_DAYS} days, which is ten years.` })
  .multipleOf(0.01, { error: "Two decimals of a day are enough." });

/** Nobody is certain: a probability of 0 or 1 cannot be scored when it is wrong. */
export const probabilityField = z
  .number({ error: "Give a probability from 0.01 to 0.99." })
  .min(0.01, { error: "A probability is from 0.01 to 0.99: nobody is certain. Give 0.01 for as good as impossible." })
  .max(0.99, { error: "A probability is from 0.01 to 0.99: nobody is certain. Give 0.99 for as good as sure." })
  .meta({ description: "From 0.01 to 0.99." });
