import { z } from "zod";
import { asOfQuery, workspaceParams } from "#chapters/workspace/contract";
import { answer } from "./answer-field.ts";
import { mayRead, trackRecordPath } from "./paths.ts";

const share = z.number().min(0).max(1);
const says = z.string();
const allSay = z.array(says);

const scores = z
  .object({
    statements: z.int(),
    came: z.int(),
    brier: z.number().meta({ description: "0–1 convention: 0 is best, 0.25 is always saying half." }),
    logScore: z.number(),
    baseline: z.number().meta({ description: "Points of the baseline score: 0 is always saying half, 100 all known beforehand." }),
    skill: answer(z.number()),
    miscalibration: z.number(),
    discrimination: z.number(),
    uncertainty: z.number(),
    spiegelhalter: answer(z.object({ z: z.number(), chance: share, by: z.enum(["exact", "redrawn", "normal"]) })),
    says: allSay,
  })
  .meta({ id: "ForecastScores" });

const reliability = z
  .object({
    curve: z.array(z.object({ chance: share, count: z.int(), came: z.int(), recalibrated: share })),
    band: z.array(z.object({ chance: share, low: share, high: share })),
    steps: z.array(z.object({ from: share, to: share, statements: z.int(), said: share, came: share, low: share, high: share })),
    says,
  })
  .meta({ id: "Reliability" });

const tenth = z
  .object({
    about: share,
    statements: z.int(),
    came: z.int(),
    said: share,
    share,
    low: share,
    high: share,
    luck: share.meta({ description: "How often luck alone is as far off." }),
    says: says.nullable(),
  })
  .meta({ id: "SaidAndCame" });

const ranges = z
  .object({
    ranges: z.int(),
    things: z.int().meta({ description: "Different things they were about: ranges about one share its count." }),
    inside: z.int(),
    low: share,
    high: share,
    places: z.array(z.object({ from: share, to: share, count: z.int(), expected: z.number(), low: z.number(), high: z.number() })),
    score: z.number().nullable(),
    says: allSay,
  })
  .meta({ id: "RangeRecord" });

const record = z
  .object({
    claims: z.int().meta({ description: "Claims that were scored; answers to one claim count as one." }),
    statements: z.int(),
    voids: z.array(z.object({ because: z.string(), claims: z.int() })),
    afterwards: z.int().meta({ description: "Answers given once it was known, and not scored." }),
    scores: answer(scores),
    reliability: answer(reliability),
    tenths: z.array(tenth),
    putRight: answer(
      z.object({
        shift: z.number(),
        slope: z.number(),
        examples: z.array(z.object({ said: share, becomes: share })),
        says,
      }),
    ),
    putRightTested: answer(z.object({ claims: z.int(), said: share, right: share, low: z.number(), high: z.number(), says })).meta({
      description: "Brier scores of what was said and of the same put right, each claim by what was known before it.",
    }),
    ranges: answer(ranges),
    widening: z.object({ multiplier: z.number(), low: z.number(), high: z.number(), says }),
    says: allSay.meta({
      description: "What there is to say, most telling first; then what cannot be said yet, and how many more it takes.",
    }),
  })
  .meta({ id: "TrackRecord" });

const group = z.object({ name: z.string(), record: answer(record) }).meta({ id: "GroupTrackRecord" });

const day = z.iso.date();
const trackRecordView = z
  .object({
    asOf: day,
    forecasts: answer(record).meta({
      description: "What the forecasts of this product said of promises, and of finished projects by those before them, against what came.",
    }),
    organisation: answer(record).meta({ description: "What everybody said, from five people on." }),
    kinds: z.array(group).meta({ description: "The same for each kind of project, from five people on." }),
    projects: z.array(group).meta({ description: "The same for the people of each project, from five people on." }),
  })
  .meta({ id: "TrackRecords" });
export type TrackRecordView = z.infer<typeof trackRecordView>;

export const getTrackRecord = {
  method: "GET",
  path: trackRecordPath,
  summary: "Read how right forecasts were: those of this product, of the organisation, of kinds and of projects; never anybody's.",
  can: mayRead,
  params: workspaceParams,
  query: asOfQuery,
  reply: trackRecordView,
} as const;

export const getOwnTrackRecord = {
  method: "GET",
  path: `${trackRecordPath}/me`,
  summary: "Read how right you were yourself: nobody else can.",
  can: mayRead,
  params: workspaceParams,
  query: asOfQuery,
  reply: z.object({ asOf: day, record: answer(record) }).meta({ id: "OwnTrackRecord" }),
} as const;
