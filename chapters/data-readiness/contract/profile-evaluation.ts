import { z } from "zod";
import { answerOf, daysField, figureField, instantField, listOf, rowsField, saysField, shareField, wordField } from "./measured-fields.ts";

const shareView = z
  .strictObject({ of: rowsField, n: rowsField, share: shareField, low: shareField, high: shareField })
  .meta({ id: "ShareWithInterval", description: "A share with its 95 % interval (Wilson)." });

const comparedView = z
  .strictObject({
    n: rowsField,
    bothPass: rowsField,
    onlyFirst: rowsField,
    onlySecond: rowsField,
    bothFail: rowsField,
    difference: figureField,
    low: figureField,
    high: figureField,
    chance: shareField,
  })
  .meta({ id: "SystemsCompared", description: "Two systems on the same cases." });

const agreementView = z
  .strictObject({
    n: rowsField,
    agree: shareView,
    kappa: figureField,
    kappaLow: figureField,
    kappaHigh: figureField,
    weighted: z.boolean(),
    lenient: shareView.nullable(),
    strict: shareView.nullable(),
  })
  .meta({ id: "RaterAgreement", description: "How far two raters say the same, and beyond chance (Cohen's κ)." });

const marginView = z.strictObject({
  unpaired: answerOf(figureField),
  paired: answerOf(figureField),
  base: shareField,
  discordant: shareField,
  because: saysField,
  assumed: z.boolean(),
});

const coverageView = z.strictObject({ segments: rowsField, thin: rowsField, fewest: rowsField, withoutHard: rowsField.nullable() });

/** An evaluation set for a language model, as it was measured. */
export const evaluationProfileView = z
  .strictObject({
    cases: rowsField,
    withoutInput: rowsField,
    withExpected: rowsField,
    distinct: rowsField,
    passed: answerOf(shareView.extend({ by: z.enum(["people", "judge", "expected"]) })),
    corrected: answerOf(z.strictObject({ share: figureField, low: figureField, high: figureField })),
    compared: answerOf(comparedView),
    margin: marginView,
    needed: answerOf(z.strictObject({ claimed: figureField, unpaired: figureField, paired: figureField })),
    nearDuplicates: z.strictObject({ cases: rowsField, exact: rowsField, groups: rowsField, lookedAt: rowsField, by: saysField }),
    overlap: answerOf(z.strictObject({ cases: rowsField, exact: rowsField, share: shareField, by: saysField })),
    contradictory: z.strictObject({ cases: rowsField, groups: rowsField }),
    hard: answerOf(z.strictObject({ cases: rowsField, share: shareField })),
    coverage: answerOf(coverageView),
    age: answerOf(z.strictObject({ oldest: instantField, newest: instantField, medianDays: daysField })),
    licences: answerOf(listOf(z.strictObject({ licence: wordField.nullable(), cases: rowsField }))),
    judge: answerOf(agreementView),
    people: answerOf(agreementView),
  })
  .meta({ id: "EvaluationProfile", description: "An evaluation set for a language model, measured." });
