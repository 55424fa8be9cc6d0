import { z } from "zod";
import { dayField, personal } from "#chapters/workspace/contract";
import { comparisons, roles, settlers, trialShapes } from "../domain/index.ts";
import { countField, figureField, nameField, phaseField, wordsRead } from "./fields.ts";

const shareField = z.number().gt(0).lt(1);
const caseField = z.number().int().min(1).max(100_000);
const daysField = z.number().int().min(1).max(3_650);
const shapeField = z.enum(trialShapes);
const priorCount = z.number().gt(0).max(1_000_000);

/** A criterion's terms but the words in it, which are personal in an entry and nullable in a view. */
const agreed = {
  role: z.enum(roles),
  metric: nameField,
  slice: nameField.nullable(),
  comparison: z.enum(comparisons),
  threshold: figureField,
  unit: z.string().min(1).max(40).nullable(),
  minimumSample: countField.nullable(),
  deadline: dayField.nullable(),
  phase: phaseField,
  settledBy: z.enum(settlers),
  freshForDays: daysField.nullable(),
  freshAssumed: z.boolean(),
};

const stages = {
  of: z.literal("two-stage"),
  shape: shapeField,
  ...{ p0: shareField, p1: shareField, alpha: shareField, power: shareField },
  ...{ r1: countField, n1: countField, r: countField, n: countField },
};
const predicted = {
  of: z.literal("predicted"),
  planned: caseField,
  stopBelow: z.number().min(0).lt(1),
  passAbove: z.number().gt(0).max(1),
};

const designEntry = z.discriminatedUnion("of", [
  z.strictObject(stages),
  z.strictObject({ ...predicted, prior: z.strictObject({ successes: priorCount, failures: priorCount }) }),
]);

/** As the ledger takes it in. */
export const termsEntry = z.strictObject({
  ...agreed,
  reason: personal(z.string().max(4000)).nullable(),
  estimator: personal(z.string().max(4000)).nullable(),
  design: designEntry.nullable(),
});

const designBody = z
  .discriminatedUnion("of", [
    z
      .object({
        of: stages.of,
        notWorth: figureField.meta({
          description: "Share at which it is not worth going on, written like the threshold, which is what is worth it.",
        }),
        alpha: shareField.max(0.5).optional().meta({ description: "Most often that what is not worth it may pass; 0.05 when left out." }),
        power: shareField.min(0.5).optional().meta({ description: "Least often that what is worth it must pass; 0.8 when left out." }),
        shape: shapeField.optional().meta({
          description:
            "`optimal` (when left out) expects the fewest cases, `minimax` ends soonest at the latest, `single` looks once, at its end.",
        }),
      })
      .meta({ id: "TwoStageTrial" }),
    z
      .object({
        ...predicted,
        stopBelow: predicted.stopBelow.optional().meta({ description: "Chance to pass below which it stops; 0.05 when left out." }),
        passAbove: predicted.passAbove.optional().meta({ description: "Chance to pass above which it passes; 0.95 when left out." }),
        prior: z.object({ successes: priorCount, failures: priorCount }).optional().meta({
          description: "What was believed before the first case, as cases already seen; one success and one failure when left out.",
        }),
      })
      .meta({ id: "PredictedTrial" }),
  ])
  .meta({ id: "CriterionTrial" });

/** As somebody sets it: what is not said is null, or the usual; a change keeps what it does not name of the last five. */
export const termsBody = z
  .object({
    role: agreed.role,
    metric: agreed.metric,
    comparison: agreed.comparison,
    threshold: agreed.threshold,
    slice: agreed.slice.default(null),
    unit: agreed.unit.default(null),
    minimumSample: agreed.minimumSample.default(null),
    deadline: agreed.deadline.default(null),
    reason: z.string().max(4000).nullable().default(null),
    phase: agreed.phase.optional().meta({
      description: "The phase whose start locks it: data assessment for kill criteria before the start, else the proof of concept.",
    }),
    estimator: z.string().max(4000).nullable().optional().meta({ description: "How the figure is to be computed, in words." }),
    settledBy: agreed.settledBy.optional().meta({
      description: "`figure`: the figure decides. `range`: its whole range has to stand on one side of the threshold.",
    }),
    freshForDays: agreed.freshForDays.optional().meta({
      description: "Days after which a measurement counts no more; null for never, the usual of the project's kind when left out.",
    }),
    design: designBody.nullable().optional().meta({ description: "A trial of passes and failures: when to look, and when to stop." }),
  })
  .meta({ id: "CriterionTerms" });

const designView = z
  .discriminatedUnion("of", [
    z.object(stages).meta({ id: "TwoStageTrialAgreed" }),
    z.object({ ...predicted, prior: z.object({ successes: z.number(), failures: z.number() }) }).meta({ id: "PredictedTrialAgreed" }),
  ])
  .meta({ id: "CriterionTrialAgreed" });

/** As a reader sees it. */
export const termsView = z
  .object({
    ...agreed,
    freshAssumed: agreed.freshAssumed.meta({ description: "Nobody chose the days: they are the usual ones, our assumption." }),
    deadline: z.iso.date().nullable(),
    reason: wordsRead,
    estimator: wordsRead,
    design: designView.nullable(),
  })
  .meta({ id: "CriterionAgreed" });
