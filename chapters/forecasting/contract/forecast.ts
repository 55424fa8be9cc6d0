import { z } from "zod";
import { phases } from "#chapters/lifecycle/domain";
import { asOfQuery, dayField, idField, workspaceParams } from "#chapters/workspace/contract";
import { answer, driversView, inputsView } from "./forecast-parts.ts";
import { moreTriesView } from "./more-tries.ts";
import { forecastPath, mayRead, outlookPath, projectParams } from "./paths.ts";
import { firstRange } from "./ranges.ts";

const day = z.iso.date();
const chance = z.number().min(0).max(1);

const simulated = z
  .object({
    value: chance,
    error: z.number().meta({ description: "One standard error of the simulation: so far another run may be from it." }),
  })
  .meta({ id: "SimulatedChance" });

const forecastDay = z.object({ day, errorDays: z.number() }).meta({ id: "ForecastDay" });

const dayRange = z
  .object({ p10: forecastDay, p50: forecastDay, p80: forecastDay, p90: forecastDay })
  .meta({ id: "ForecastDays", description: "Days by which it is there in one, five, eight and nine cases of ten." });

const evidence = z
  .object({
    what: z.string(),
    on: day.meta({ description: "As likely to be there before as after." }),
    settles: chance.meta({ description: "How much of the doubt it settles." }),
    says: z.string(),
  })
  .meta({ id: "NextEvidence" });

const forecast = z
  .object({
    model: z.string(),
    worlds: z.number(),
    next: answer(firstRange).meta({
      description: "When the present phase will have shown what it is to show: the range of the brief and the portfolio.",
    }),
    decision: answer(dayRange).meta({ description: "When go/no-go is passed, if it comes to that." }),
    ifShipped: answer(dayRange).meta({ description: "When it is shipped, if it is shipped at all." }),
    outright: z
      .object({ p50: answer(forecastDay), p80: answer(forecastDay), p90: answer(forecastDay) })
      .meta({ description: "When it is shipped, with what may be stopped counted as never." }),
    ships: simulated,
    killed: simulated,
    stops: z.array(z.object({ phase: z.enum(phases), chance })),
    until: z
      .object({ day, chance: simulated })
      .nullable()
      .meta({ description: "The chance to be shipped by the end of the day that was asked for." }),
    curve: z.array(z.object({ day, chance })),
    promise: z.object({ may: z.boolean(), because: z.string() }),
    commit: answer(z.object({ chance, target: day, day, gapDays: z.number() })).meta({
      description: "The day to promise by the price of being late, beside the day that is as likely as not.",
    }),
    epistemic: answer(simulated).meta({ description: "How much of the spread could be learnt." }),
    drivers: driversView,
    evidence: z.array(evidence),
    knowMore: evidence.nullable().meta({ description: "When more will be known, and from what." }),
    inputs: inputsView,
    says: z.string().meta({ description: "It in sentences, each timeline with its probability and the next evidence." }),
  })
  .meta({ id: "ProjectForecast" });

const outlook = z
  .object({
    next: answer(firstRange),
    decision: answer(dayRange),
    ifShipped: answer(dayRange),
    ships: simulated,
    promise: z
      .object({ day, chance: simulated })
      .nullable()
      .meta({ description: "The newest launch date promised that lies ahead, and the chance of keeping it." }),
  })
  .meta({ id: "ProjectOutlook" });

const outlookView = z
  .object({
    asOf: day,
    projects: z.array(z.object({ project: idField, name: z.string(), outlook: answer(outlook) })),
    left: z.int().meta({ description: "Projects that are not in it, since it looks at two hundred at most." }),
    promises: answer(
      z.object({
        all: simulated.meta({ description: "The chance that all of them are kept." }),
        ifIndependent: chance.meta({ description: "What it would be if projects had nothing in common." }),
        counts: z.array(chance).meta({ description: "The chance that none is kept, one, two and so on." }),
      }),
    ),
  })
  .meta({ id: "PortfolioOutlook" });

export const getOutlook = {
  method: "GET",
  path: outlookPath,
  summary: "Say of all projects under way when each is shipped, and the chance that all promises that lie ahead are kept together.",
  can: mayRead,
  params: workspaceParams,
  query: asOfQuery,
  reply: outlookView,
  cache: "record",
} as const;

const forecastView = z
  .object({ asOf: day, project: idField, name: z.string(), forecast: answer(forecast), moreTries: z.array(moreTriesView) })
  .meta({ id: "ForecastOfProject" });
export type ForecastView = z.infer<typeof forecastView>;

export const getForecast = {
  method: "GET",
  path: forecastPath,
  summary: "Say when a project is shipped, whether it is at all, what that stands on, and when more will be known.",
  can: mayRead,
  params: projectParams,
  query: z.object({
    ...asOfQuery.shape,
    until: dayField.optional().meta({ description: "A day: what is the chance that it is shipped by then?" }),
  }),
  reply: forecastView,
  cache: "record",
} as const;
