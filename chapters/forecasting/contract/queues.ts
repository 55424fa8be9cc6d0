import { z } from "zod";
import { citeView } from "#chapters/lifecycle/contract";
import { asOfQuery, idField } from "#chapters/workspace/contract";
import { boxedPhases, waitTimes } from "../domain/index.ts";
import { mayAsk, mayRead, projectParams, waitParams, waitPath, waitsPath } from "./paths.ts";
import { daysField, wordsRead, wordsSaid } from "./record-fields.ts";

const phase = z.enum(boxedPhases);
const times = z.enum(waitTimes);
const day = z.iso.date();

const waitView = z
  .object({
    id: idField,
    phase,
    low: z.number(),
    median: z.number(),
    high: z.number(),
    times,
    reason: wordsRead,
    counts: z.boolean().meta({ description: "Whether forecasts count it: not over for good, and not withdrawn." }),
    ended: day.nullable().meta({ description: "When what was waited for was last there." }),
    withdrawn: z.object({ because: wordsRead, on: day }).nullable(),
    cite: citeView,
  })
  .meta({ id: "Wait" });

const waitsView = z
  .object({
    asOf: day,
    project: idField,
    mayWait: z.array(phase).meta({ description: "Phases that are under way or ahead." }),
    waits: z.array(waitView).meta({ description: "In the order in which they were told." }),
  })
  .meta({ id: "WaitsOfProject" });
export type WaitsView = z.infer<typeof waitsView>;

export const getWaits = {
  method: "GET",
  path: waitsPath,
  summary: "Read what a project waits for that others have to give: an approval, a booking, a vendor’s answer.",
  can: mayRead,
  params: projectParams,
  query: asOfQuery,
  reply: waitsView,
} as const;

export const expectWaitEndpoint = {
  method: "POST",
  path: waitsPath,
  summary: "Say that a phase waits for others, and how long: forecasts count it on top of the work.",
  can: mayAsk,
  params: projectParams,
  body: z
    .object({
      phase,
      low: daysField.meta({ description: "One in ten waits no longer than this." }),
      median: daysField.meta({ description: "As likely as not it waits no longer than this." }),
      high: daysField.meta({ description: "Nine in ten wait no longer than this." }),
      times: times.default("each-visit").meta({ description: "Once, or each time the project comes back to the phase too." }),
      reason: wordsSaid.meta({ description: "For whom or what it waits." }),
    })
    .meta({ id: "WaitExpected" }),
  reply: waitsView,
} as const;

export const endWaitEndpoint = {
  method: "POST",
  path: `${waitPath}/end`,
  summary: "Say that what was waited for is there. A wait on each visit counts again when the project comes back.",
  can: mayAsk,
  params: waitParams,
  reply: waitsView,
} as const;

export const withdrawWaitEndpoint = {
  method: "POST",
  path: `${waitPath}/withdraw`,
  summary: "Say that there is nothing to wait for after all; it stays on record.",
  can: mayAsk,
  params: waitParams,
  body: z.object({ because: wordsSaid }).meta({ id: "WaitWithdrawn" }),
  reply: waitsView,
} as const;
