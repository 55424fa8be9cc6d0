import { z } from "zod";
import { isDay } from "#kernel";

/** More columns than this are no table; the reader refuses them first. */
export const MOST_COLUMNS = 10_000;
/** Pairs, gaps, periods: what is listed by size is cut here, and no profile of ours is longer. */
const MOST_LISTED = 10_000;

/** A column's name, as a file calls it. */
export const columnField = z.string().max(1000, { error: "A column's name has at most 1,000 characters." });
/** A sentence of ours, with a column's name in it perhaps. */
export const saysField = z.string().min(1).max(4000);
/** How something was told, in words: "15 digits that pass Luhn's check". Never who told it. */
export const howField = saysField.meta({ description: "How it was told." });
/** Words of a file or a person: a name, a label, a commonest value. */
export const wordField = z.string().max(1000);
/** Stable names: "missing-cells". */
export const checkField = z
  .string()
  .regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, { error: "A check is named like missing-cells." })
  .max(80);
export const rowsField = z.int().min(0, { error: "Rows are counted from 0." });
export const figureField = z.number();
export const shareField = z.number().min(0, { error: "A share is 0 to 1." }).max(1, { error: "A share is 0 to 1." });
/** An instant as a file had it, ISO 8601; its own precision. */
export const instantField = z.string().min(1).max(40);
export const measuredDay = z.iso.date({ error: "Give a day that exists, such as 2026-05-01." }).refine(isDay, {
  error: "Give a day that exists, such as 2026-05-01.",
});
export const daysField = z.number();

/** Pairs of rows that are alike, and how many chance would make; a profile of before has none. */
export const alikePairsField = z
  .strictObject({ found: figureField.min(0), byChance: figureField.min(0) })
  .nullable()
  .optional();

export const listOf = <T extends z.ZodType>(item: T, most = MOST_LISTED) => z.array(item).max(most);

/** A figure, or the plain reason there is none. */
export const answerOf = <T extends z.ZodType>(value: T) =>
  z.discriminatedUnion("known", [
    z.strictObject({ known: z.literal(true), value }),
    z.strictObject({ known: z.literal(false), because: saysField }),
  ]);
