import { z } from "zod";

const day = z.iso.date();

/** A figure, or the plain reason there is none. */
export const answer = <T extends z.ZodType>(value: T) =>
  z.union([
    z.object({ known: z.literal(true), value }),
    z.object({ known: z.literal(false), because: z.string().meta({ description: "Why there is none." }) }),
  ]);

const cite = z.union([
  z.object({ entry: z.number(), recordedOn: day, imported: z.boolean() }),
  z.object({ row: z.number(), column: z.string() }),
]);

/** What moves an outcome most, the strongest first. */
export const driversView = z.array(z.object({ name: z.string(), correlation: z.number().min(-1).max(1), share: z.number().min(0).max(1) }));

/** What an outcome is made from, each with who says so. */
export const inputsView = z.array(
  z.object({ what: z.string(), says: z.string(), origin: z.enum(["said", "measured", "assumed"]), cites: z.array(cite) }),
);
