import { z } from "zod";
import { citeView } from "#chapters/lifecycle/contract";
import { asOfQuery, dayField, idField } from "#chapters/workspace/contract";
import { estimatedParts } from "../domain/index.ts";
import { estimatesPath, mayAnswer, mayAsk, mayClose, mayRead, projectParams, roundParams, roundPath } from "./paths.ts";
import { daysField } from "./record-fields.ts";

const part = z.enum(estimatedParts);
const day = z.iso.date();
const days = z.number();
const threeDays = { low: days, median: days, high: days };

const partRange = z.object({ part, ...threeDays }).meta({ id: "PartRange", description: "Days of what is left of one part." });

const roundView = z
  .object({
    id: idField,
    parts: z.array(part),
    until: day.nullable().meta({ description: "The day by which estimates are wanted." }),
    asked: citeView,
    closed: day.nullable(),
    given: z.int().meta({ description: "How many people have given theirs." }),
    mayGive: z.boolean(),
    own: z
      .array(z.object({ on: day, blind: z.boolean(), ranges: z.array(partRange) }))
      .meta({ description: "Your own, the newest last; the first was given blind, later ones may lean on the others." }),
    shown: z.boolean().meta({ description: "Whether you may see what others gave: once yours is in, or the round is closed." }),
    says: z.string().meta({ description: "What you see or why you see nothing yet, as a sentence." }),
    ranges: z
      .array(
        z.object({
          part,
          estimates: z.array(z.object({ ...threeDays, own: z.boolean(), blind: z.boolean() })).meta({
            description: "The newest of each, without names, the shortest median first.",
          }),
        }),
      )
      .meta({ description: "Empty while they are hidden from you." }),
  })
  .meta({ id: "EstimateRound" });

const estimatesView = z
  .object({
    asOf: day,
    project: idField,
    mayAsk: z.array(part).meta({ description: "What can still be estimated; empty where nothing is left." }),
    rounds: z.array(roundView).meta({ description: "The newest first." }),
  })
  .meta({ id: "Estimates" });
export type EstimatesView = z.infer<typeof estimatesView>;

export const getEstimates = {
  method: "GET",
  path: estimatesPath,
  summary: "Read the rounds of estimates of a project: what was asked, your own, and the others' once yours is in.",
  can: mayRead,
  params: projectParams,
  query: asOfQuery,
  reply: estimatesView,
} as const;

export const askEstimatesEndpoint = {
  method: "POST",
  path: estimatesPath,
  summary: "Ask for estimates of what is left of a project, by phase or as a whole; each gives theirs blind.",
  can: mayAsk,
  params: projectParams,
  body: z
    .object({
      parts: z
        .array(part)
        .min(1, { error: "Name at least one phase, or whole." })
        .max(estimatedParts.length, { error: "Name each part once." }),
      until: dayField.optional().meta({ description: "The day by which they are wanted." }),
    })
    .meta({ id: "EstimatesAsked" }),
  reply: estimatesView,
} as const;

export const giveEstimateEndpoint = {
  method: "POST",
  path: `${roundPath}/ranges`,
  summary:
    "Give your own three points for each part that was asked: first the high, then the low, then the median. Given again, both stand.",
  can: mayAnswer,
  params: roundParams,
  body: z
    .object({
      ranges: z
        .array(z.object({ part, high: daysField, low: daysField, median: daysField }))
        .min(1, { error: "Give a range for each part that was asked." })
        .max(estimatedParts.length, { error: "Give one range for each part that was asked." }),
    })
    .meta({ id: "EstimateGiven" }),
  reply: estimatesView,
} as const;

export const closeEstimatesEndpoint = {
  method: "POST",
  path: `${roundPath}/close`,
  summary: "Close a round: from here on everybody sees what was given, without names, and nobody adds to it.",
  can: mayClose,
  params: roundParams,
  reply: estimatesView,
} as const;
