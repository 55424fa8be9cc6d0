import { z } from "zod";
import { idField } from "#chapters/workspace/contract";
import { answer } from "./forecast-parts.ts";

/** Of a minimum viable criterion that was measured five times or more and not reached. */
export const moreTriesView = z
  .object({
    criterion: idField,
    found: answer(
      z.object({
        chance: z.number().min(0).max(1).meta({ description: "Of reaching the threshold with one of the figures ahead." }),
        more: z.int().meta({ description: "Figures ahead: until the deadline at the pace so far, else as many again." }),
        until: z.iso.date().nullable(),
        tries: z.int(),
        best: z.number(),
        bestPutRight: z.number().nullable().meta({ description: "With the luck of being the best of many taken off." }),
        newBests: z.int(),
        newBestsByLuck: z.number(),
      }),
    ),
    says: z.string(),
  })
  .meta({ id: "MoreTries", description: "What more of the same work may bring a criterion to. No forecast of days takes it." });
