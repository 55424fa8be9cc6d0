import { z } from "zod";
import { asOfQuery, idField } from "#chapters/workspace/contract";
import { boxedPhases } from "../domain/index.ts";
import { forecastModelPath, mayRead, projectParams } from "./paths.ts";

const table = z.array(z.number()).meta({ description: "Quantiles of days at even steps of the normal score." });
const way = z.object({ to: z.union([z.int(), z.enum(["shipped", "killed"])]), count: z.number() });

const graph = z.object({
  phases: z.array(
    z.object({
      ...{ name: z.string(), length: z.union([z.object({ days: z.number() }), z.object({ table })]), next: z.array(way) },
      waits: z
        .array(z.object({ table, once: z.boolean(), lasted: z.number().nullable() }))
        .optional()
        .meta({ description: "Queues of others that a visit waits in." }),
    }),
  ),
  start: z.int(),
  gone: z.number(),
  before: table.nullable(),
  shrinks: z.number(),
});

const ratio = z.object({
  belief: z.object({ mean: z.number(), spread: z.number(), weight: z.number(), freedom: z.number() }).nullable(),
  shares: z.object({ time: z.number(), project: z.number(), visit: z.number() }),
});

const team = z.object({
  name: z.string(),
  people: z.number(),
  projects: z
    .array(z.object({ project: idField, name: z.string(), phase: z.enum(boxedPhases), graph, ratio, asks: z.array(z.number()) }))
    .meta({ description: "All its projects under way, as they are forecast; this one with them." }),
});

const model = z
  .object({
    graph,
    ratio,
    withheld: z.string().nullable().meta({ description: "Why no end past go/no-go may be shown." }),
    lateness: z.object({ late: z.number(), early: z.number() }),
    team: team.nullable().meta({ description: "The team whose people it shares; null where it shares none." }),
  })
  .meta({ id: "ForecastModel" });

const modelView = z
  .object({
    asOf: z.iso.date(),
    project: idField,
    model: z.union([z.object({ known: z.literal(true), value: model }), z.object({ known: z.literal(false), because: z.string() })]),
  })
  .meta({ id: "ForecastModelOfProject" });
export type ForecastModelView = z.infer<typeof modelView>;

export const getForecastModel = {
  method: "GET",
  path: forecastModelPath,
  summary: "What a project’s forecast is run from, so that it can be run anew by other assumptions wherever it is looked at.",
  can: mayRead,
  params: projectParams,
  query: asOfQuery,
  reply: modelView,
  cache: "record",
} as const;
