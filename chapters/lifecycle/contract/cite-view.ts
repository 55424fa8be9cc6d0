import { z } from "zod";

/** The entry that said something: what opens when a figure is asked "says who?". */
export const citeView = z
  .object({
    entry: z.number().int().min(0).meta({ description: "Place in the workspace's log." }),
    on: z.iso.date().meta({ description: "When it happened." }),
    recordedOn: z.iso.date(),
    by: z.string(),
    imported: z.boolean(),
  })
  .meta({ id: "Cite" });
