import { z } from "zod";

/** A figure, or why there is none and how many more it takes. */
export const answer = <T extends z.ZodType>(value: T) =>
  z.union([z.object({ known: z.literal(true), value }), z.object({ known: z.literal(false), because: z.string() })]);
