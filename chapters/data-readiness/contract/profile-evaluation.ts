import { z } from "zod";
import { answerOf, daysField, figureField, instantField, listOf, rowsField, saysField, shareField, wordField } from "./measured-fields.ts";

const shareView = z
  .strictObject({ of: rowsField, n: rowsField, share: shareField, low: shareField, high: shareField })
  .meta({ id: "ShareWithInterval", description: "A share with its 95 % interval (Wilson)." });

const agreementView = z
  .strictObject({
    n: rowsField,
    agree: shareView,
    kappa: figureField,
    kappaLow: figureField,
    kappaHigh: figureField,
    lenient: rowsField.nullable(),
    strict: rowsField.nullable(),
  })
  .meta({ id: "RaterAgreement", description: "How far two raters say the same, and beyond chance (Cohen's κ)." });

const marginView = z.strictObject({
  unpaired: answerOf(figureField),
  paired: answerOf(figureField),
  discordant: shareField,
  because: saysField,
});

const groups = z.strictObject({ cases: rowsField, groups: rowsField });

/** An evaluation set for a language model, as it was measured. */
export const evaluationProfileView = z
  .strictObject({
    cases: rowsField,
    withExpected: rowsField,
    passed: answerOf(shareView),
    margin: marginView,
    needed: answerOf(z.strictObject({ claimed: figureField, unpaired: figureField, paired: figureField })),
    nearDuplicates: groups.extend({ by: saysField }),
    overlap: answerOf(z.strictObject({ cases: rowsField, share: shareField, by: saysField })),
    contradictory: groups,
    hard: answerOf(z.strictObject({ cases: rowsField, share: shareField })),
    age: answerOf(z.strictObject({ oldest: instantField, newest: instantField, medianDays: daysField })),
    licences: answerOf(listOf(z.strictObject({ licence: wordField.nullable(), cases: rowsField }))),
    judge: answerOf(agreementView),
    people: answerOf(agreementView),
  })
  .meta({ id: "EvaluationProfile", description: "An evaluation set for a language model, measured." });
