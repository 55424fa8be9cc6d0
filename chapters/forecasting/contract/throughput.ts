import { z } from "zod";
import { citeView } from "#chapters/lifecycle/contract";
import { dayOrders } from "#chapters/lifecycle/domain";
import { asOfQuery, idField, workspaceParams } from "#chapters/workspace/contract";
import { logRoles } from "../domain/index.ts";
import { answer } from "./forecast-parts.ts";
import { itemsForecastView, itemsModelView } from "./items-model.ts";
import { logFields } from "./log-fields.ts";
import { mayRead, mayReport, throughputPath } from "./paths.ts";
import { wordsRead, wordsSaid } from "./record-fields.ts";

const day = z.iso.date();
const stream = z.object({ ...workspaceParams.shape, stream: idField });
const weeksFields = { until: day, firstWeek: day, finished: logFields.finished, created: logFields.created, open: logFields.open };

const streamView = z
  .object({
    ...{ id: idField, ...weeksFields, name: z.string(), project: idField.nullable() },
    projectName: z.string().nullable(),
    kept: citeView,
    withdrawn: z.object({ because: wordsRead, on: day }).nullable(),
  })
  .meta({ id: "ItemStream" });
export type ItemStreamView = z.infer<typeof streamView>;

const listView = z.object({ asOf: day, streams: z.array(streamView) }).meta({ id: "ItemStreams" });

const forecastView = z
  .object({
    asOf: day,
    stream: streamView,
    model: answer(itemsModelView).meta({
      description: "What any question is answered from, back-test included; or why there is no forecast.",
    }),
    question: z.object({ items: z.int(), by: day.nullable() }),
    forecast: answer(itemsForecastView),
    says: z.string().meta({ description: "The answer in a sentence or two, or why there is none." }),
  })
  .meta({ id: "ItemsForecast" });
export type ItemsForecastView = z.infer<typeof forecastView>;

export const listItemStreams = {
  method: "GET",
  path: throughputPath,
  summary: "List the streams of items whose log was kept: how many were finished in each week.",
  can: mayRead,
  params: workspaceParams,
  query: asOfQuery.extend({ project: idField.optional().meta({ description: "Those of one project alone." }) }),
  reply: listView,
  cache: "record",
} as const;

export const getItemsForecast = {
  method: "GET",
  path: `${throughputPath}/:stream`,
  summary: "Forecast when so many items are done, and how many by a day, with how such ranges held on the stream's own past.",
  can: mayRead,
  params: stream,
  query: asOfQuery.extend({
    items: z.coerce
      .number()
      .int({ error: "Items are a whole number, such as 30." })
      .min(1, { error: "Ask about one item at least." })
      .max(100_000, { error: "Ask about at most 100,000 items." })
      .optional()
      .meta({ description: "Still to do; left out, those that were open at the end of the log, or ten." }),
    until: day.optional().meta({ description: "How many are done by the end of this day." }),
  }),
  reply: forecastView,
  cache: "record",
} as const;

const readView = z
  .object({
    columns: z.array(z.object({ column: z.string(), role: z.enum(logRoles).nullable() })),
    weeks: answer(z.object(weeksFields)).meta({ description: "Counts a week: all of the log that is ever kept." }),
    rows: z.int(),
    finished: z.int(),
    kinds: z.array(z.object({ kind: z.string(), items: z.int() })),
    leftOut: z.array(z.object({ says: z.string(), rows: z.int(), firstRow: z.int(), column: z.string().nullable() })),
    people: z.array(z.string()).meta({ description: "Columns that say who: not read and not kept." }),
  })
  .meta({ id: "ItemLogRead" });

const MOST_CHARACTERS = 40_000_000;

export const readItemLog = {
  method: "POST",
  path: `${throughputPath}/read`,
  summary: "Read a table or JSON of items into counts a week without keeping anything: what was read, what was left out and why.",
  can: mayReport,
  params: workspaceParams,
  body: z
    .object({
      text: z
        .string()
        .min(1, { error: "Send the log's text: CSV with its headings, or JSON." })
        .max(MOST_CHARACTERS, { error: "Send at most 40 million characters at once." })
        .meta({ description: "CSV or JSON of items, one each, as Jira, GitHub or Linear export them." }),
      dayOrder: z.enum(dayOrders).optional().meta({ description: "How 03/04/2026 is read; left out, the column's own days show it." }),
      kind: z.string().max(80).optional().meta({ description: "Only items of this kind." }),
      until: day.optional().meta({ description: "The last day the log knows; left out, the last day in it." }),
      columns: z
        .array(z.object({ column: z.string().max(200), role: z.enum(logRoles).nullable() }))
        .max(500)
        .optional()
        .meta({ description: "What columns hold, where the guess is wrong." }),
    })
    .meta({ id: "ItemLog" }),
  reply: readView,
  bodyLimit: 50_000_000,
} as const;

export const keepItemLog = {
  method: "POST",
  path: throughputPath,
  summary: "Keep the counts of a log under the name of a team or stream; a newer log of the same name takes its place.",
  can: mayReport,
  params: workspaceParams,
  body: z
    .object(logFields)
    .refine(({ created, finished }) => created === null || created.length === finished.length, {
      error: "Give as many weeks of items that came in as of items finished, or null.",
      path: ["created"],
    })
    .meta({ id: "ItemLogKept" }),
  reply: streamView,
} as const;

export const withdrawItemLog = {
  method: "POST",
  path: `${throughputPath}/:stream/withdraw`,
  summary: "Say that nothing should be forecast from a log, and why.",
  can: mayReport,
  params: stream,
  body: z.object({ because: wordsSaid }).meta({ id: "ItemLogWithdrawal" }),
  reply: streamView,
} as const;
