import { z } from "zod";
import { asOfQuery, dayField, idField } from "#chapters/workspace/contract";
import { mayRead, movedPath, projectParams } from "./paths.ts";

const day = z.iso.date();
const percent = z.int().min(0).max(100);

const daysMoved = z
  .object({ p50: z.int(), p80: z.int() })
  .nullable()
  .meta({ description: "Days later, below 0 earlier; null where no days can be compared." });
const points = z.int().min(-100).max(100).meta({ description: "Points of the chance." });

const told = z.object({ p50: day.nullable(), p80: day.nullable(), chance: percent }).meta({ id: "ToldThen" });

const step = z
  .object({
    is: z.enum(["project", "workspace", "time", "chance"]).meta({
      description: "Said of the project, or around it; time that went by; or all that cannot be told from chance.",
    }),
    says: z.string(),
    because: z.string(),
    days: daysMoved,
    points,
    lines: z.array(z.object({ on: day, says: z.string(), entry: z.int().nullable() })).meta({
      description: "What happened, in the order of the ledger, each with its entry; of time, each stretch.",
    }),
  })
  .meta({ id: "MovedStep" });

const moved = z
  .object({
    from: day.meta({ description: "The first day compared: later than the one asked for where there was no forecast yet." }),
    to: day,
    end: z
      .enum(["launch", "decision"])
      .nullable()
      .meta({ description: "What the days are of; null where the two days show none in common." }),
    withheld: z.string().nullable().meta({ description: "Why no days are compared." }),
    by: day.nullable().meta({ description: "The chance is that of being shipped by this day; null for being shipped at all." }),
    before: told,
    after: told,
    days: daysMoved,
    points,
    steps: z.array(step).meta({ description: "They add up to the whole, figure for figure." }),
    says: z.string(),
  })
  .meta({ id: "ForecastMoved" });

const movedView = z
  .object({
    asOf: day,
    project: idField,
    name: z.string(),
    asked: day.meta({ description: "The earlier day, at its end." }),
    moved: z.union([z.object({ known: z.literal(true), value: moved }), z.object({ known: z.literal(false), because: z.string() })]),
  })
  .meta({ id: "ForecastMovedOfProject" });
export type MovedView = z.infer<typeof movedView>;

export const getMoved = {
  method: "GET",
  path: movedPath,
  summary: "Say what moved a project’s forecast since an earlier day, entry by entry.",
  can: mayRead,
  params: projectParams,
  query: z.object({
    ...asOfQuery.shape,
    from: dayField.optional().meta({ description: "The earlier day, at its end; thirty days before when left out." }),
    until: dayField.optional().meta({
      description:
        "The day of the chance; when left out, the newest promise that lies ahead, and without one the chance to be shipped at all.",
    }),
  }),
  reply: movedView,
  cache: "record",
} as const;
