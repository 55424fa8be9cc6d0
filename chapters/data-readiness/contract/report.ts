import { z } from "zod";
import { bands, type ReadinessReport } from "../domain/index.ts";
import {
  answerOf,
  checkField,
  columnField,
  figureField,
  listOf,
  MOST_COLUMNS,
  measuredDay,
  saysField,
  shareField,
  wordField,
} from "./measured-fields.ts";

const MOST_CHECKS = 500;

const band = z
  .enum(bands)
  .meta({ id: "ReadinessBand", description: "C it can be reached and used, B it is valid, A it serves this question." });
const days = figureField.positive({ error: "Person-days are more than 0." }).max(100_000);

export const personDaysView = z.strictObject({ low: days, likely: days, high: days }).meta({
  id: "PersonDays",
  description: "Person-days: one in ten is done with low, as likely as not with likely, nine in ten with high.",
});

export const waiverView = z
  .strictObject({ check: checkField, because: saysField, by: wordField.nullable(), on: measuredDay, until: measuredDay })
  .meta({ id: "CheckWaiver", description: "Somebody lets a check be, for a time." });

export const checkResultView = z
  .strictObject({
    check: checkField,
    band,
    asks: saysField,
    state: z.enum(["passed", "failed", "waived", "not-measured"]),
    says: saysField,
    next: saysField.nullable(),
    columns: listOf(columnField, MOST_COLUMNS),
    by: z.enum(["measured", "said"]),
    threshold: z.strictObject({ value: figureField, says: saysField, assumed: z.boolean() }).nullable(),
    source: saysField,
    effort: personDaysView.nullable(),
    waiver: waiverView.nullable(),
    on: measuredDay.nullable(),
    countsUntil: measuredDay.nullable(),
  })
  .meta({ id: "CheckResult", description: "What one check came to." });

const effortView = z
  .strictObject({
    p10: figureField.min(0),
    p50: figureField.min(0),
    p90: figureField.min(0),
    drivers: listOf(z.strictObject({ check: checkField, share: shareField }), MOST_CHECKS),
    shared: shareField,
    assumes: saysField,
  })
  .meta({ id: "EffortRange", description: "The work that open checks ask for, in person-days." });

/** A report on the wire and in a file. */
export const readinessReportView = z
  .strictObject({
    asOf: measuredDay,
    question: saysField.nullable(),
    reached: band.nullable(),
    workingOn: band.nullable(),
    heldBy: checkField.nullable(),
    summary: z.tuple([saysField, saysField]),
    checks: listOf(checkResultView, MOST_CHECKS),
    gaps: listOf(z.strictObject({ check: checkField, says: saysField, next: saysField, effort: personDaysView }), MOST_CHECKS),
    effort: answerOf(effortView),
    assumptions: listOf(saysField, MOST_CHECKS),
  })
  .meta({
    id: "ReadinessReport",
    description: "What a profile, what people said, and a day come to.",
  }) satisfies z.ZodType<ReadinessReport>;
