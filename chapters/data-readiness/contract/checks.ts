import { z } from "zod";
import { dayField, idField } from "#chapters/workspace/contract";
import { checkAnswers } from "../domain/index.ts";
import { aboutDataSet } from "./data-sets.ts";
import { checkField } from "./measured-fields.ts";
import { dataSetPath, mayWaive } from "./paths.ts";
import { daysKept, personDaysSaid, wordsSaid } from "./record-fields.ts";

const ofCheck = {
  check: checkField,
  question: idField.nullable().default(null).meta({ description: "For this question alone; for all of them when left out." }),
};
const effort = z.object({ low: personDaysSaid, likely: personDaysSaid, high: personDaysSaid }).meta({ id: "PersonDaysSaid" });

export const answerCheckEndpoint = {
  ...aboutDataSet,
  path: `${dataSetPath}/answers`,
  summary: "Answer a check that no machine can measure.",
  body: z.object({ ...ofCheck, answer: z.enum(checkAnswers), because: wordsSaid.optional() }).meta({ id: "CheckAnswerSaid" }),
} as const;

export const waiveCheckEndpoint = {
  ...aboutDataSet,
  path: `${dataSetPath}/waivers`,
  summary: "Let a check be, with a reason and until a day.",
  can: mayWaive,
  body: z.object({ ...ofCheck, because: wordsSaid, until: dayField }).meta({ id: "CheckWaiverSaid" }),
} as const;

export const endWaiverEndpoint = {
  ...aboutDataSet,
  path: `${dataSetPath}/waivers/end`,
  summary: "End a waiver: the check counts again.",
  can: mayWaive,
  body: z.object(ofCheck).meta({ id: "CheckWaiverEnd" }),
} as const;

export const estimateEffortEndpoint = {
  ...aboutDataSet,
  path: `${dataSetPath}/efforts`,
  summary: "Say in person-days what mending a check takes here; null for the usual again.",
  body: z.object({ ...ofCheck, effort: effort.nullable() }).meta({ id: "CheckEffort" }),
} as const;

export const recordWorkEndpoint = {
  ...aboutDataSet,
  path: `${dataSetPath}/work`,
  summary: "Record what the work on a check took; it is kept beside what was estimated, and later estimates learn from it.",
  body: z.object({ ...ofCheck, personDays: personDaysSaid }).meta({ id: "CheckWork" }),
} as const;

export const setHalfLifeEndpoint = {
  ...aboutDataSet,
  path: `${dataSetPath}/half-lives`,
  summary: "Say after how many days what is known of a check no longer counts; null for the usual again.",
  body: z.object({ check: checkField, days: daysKept.nullable() }).meta({ id: "CheckHalfLife" }),
} as const;
