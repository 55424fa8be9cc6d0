import { z } from "zod";
import { isDay } from "#kernel";

const isInstant = (text: string): boolean =>
  /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}(:\d{2}(\.\d{1,6})?)?Z$/.test(text) && isDay(text.slice(0, 10)) && !Number.isNaN(Date.parse(text));

/** A day (all of it) or an instant in UTC: `2026-05-01` or `2026-05-01T09:00:00Z`. */
export const dayOrInstant = z
  .string()
  .refine((text) => isDay(text) || isInstant(text), { error: "Give a day such as 2026-05-01, or an instant such as 2026-05-01T09:00:00Z." })
  .meta({ description: "A day (all of it) or an instant in UTC.", examples: ["2026-05-01", "2026-05-01T09:00:00Z"] });

/** How every read over the record may be bounded in time. */
export const asOfQuery = z.object({
  /** What had happened by then. */
  asOf: dayOrInstant.optional(),
  /** Of that, what had been written down by then: what could we have known. */
  knownAt: dayOrInstant.optional(),
});
