import { z } from "zod";
import { idField } from "#chapters/workspace/contract";
import {
  constraintKinds,
  grades,
  type judgements,
  needKinds,
  type Outcome,
  outcomes,
  standingsToday,
  startQuestions,
  stopSorts,
  weights,
} from "../domain/index.ts";
import { autonomyView } from "./autonomy-view.ts";
import { citeView } from "./cite-view.ts";
import { costView, learningCostView } from "./cost-views.ts";
import { termsView } from "./criterion-terms.ts";
import { dependencyView } from "./dependency-view.ts";
import { contextView } from "./evidence-context.ts";
import { digestField, kindField, phaseField, wordsRead } from "./fields.ts";
import { launchView } from "./launch-views.ts";

const day = z.iso.date();
export const standing = z.enum(["proposed", "under-way", "on-hold", "stopped"]);

/** With what follows by itself: a time box that ran out, and a stop whose learning is open. */
export const standsToday = z
  .object({
    is: z.enum(standingsToday),
    says: z.string().meta({ description: "A few words: “on hold for decision”." }),
    because: z.string().meta({ description: "A sentence; empty where the word says it all." }),
  })
  .meta({ id: "StandsToday" });

const told = <T extends z.ZodType>(value: T) =>
  z.object({
    value,
    cite: citeView,
    guessedFrom: wordsRead.meta({ description: "The words it was read out of; null when somebody said it." }),
  });

/** A person as a project names them. */
const personTold = z.object({ id: idField, name: wordsRead });

export const needView = z
  .object({
    what: z.enum(needKinds),
    since: day,
    breach: z.boolean(),
    says: z.string(),
    next: z.string(),
    cites: z.array(z.number().int()),
  })
  .meta({ id: "Need" });

/** One stay in a phase: a stretch of a lane with its time box. */
export const stayView = z
  .object({
    phase: phaseField,
    enteredOn: day.nullable(),
    leftOn: day.nullable(),
    boxWeeks: z.number().nullable().meta({ description: "With all extensions." }),
    extendedWeeks: z.number().meta({ description: "Given on top since it began." }),
    boxEndsOn: day.nullable(),
    extensions: z.number().int(),
    returned: z.boolean(),
    startedWithout: z.array(z.enum(startQuestions)),
    guessedFrom: wordsRead,
    cite: citeView,
  })
  .meta({ id: "Stay" });

const evidenceView = z
  .object({
    evidence: idField,
    value: z.number(),
    interval: z.object({ low: z.number(), high: z.number() }).nullable(),
    n: z.number().nullable(),
    slice: z.string().nullable(),
    grade: z.enum(grades),
    source: wordsRead,
    digest: digestField.nullable(),
    measuredOn: day,
    context: contextView.nullable().meta({ description: "What it was made with; null where nobody said anything of it." }),
    accepted: z.boolean(),
    cite: citeView,
  })
  .meta({ id: "Evidence" });

export const criterionView = z
  .object({
    id: idField,
    terms: termsView,
    says: z.string(),
    state: z.enum(["met", "missed", "unknown"]),
    because: z.string(),
    settled: z.boolean().meta({ description: "The newest evidence answers it; a day that passed does not." }),
    set: citeView,
    locked: citeView.nullable(),
    late: z.boolean().meta({ description: "Set after its phase had started." }),
    correctable: z.boolean().meta({ description: "A correction would still leave no mark." }),
    edits: z.array(
      z.object({ before: termsView, said: z.string(), reason: wordsRead, afterEvidence: z.boolean(), by: wordsRead, cite: citeView }),
    ),
    mark: z
      .object({ says: z.string(), before: z.string() })
      .nullable()
      .meta({ description: "Edited after its first figure, while no gate has decided: shown wherever the criterion appears." }),
    setAfterResult: z.boolean().meta({ description: "The threshold was set or moved when a figure was known." }),
    trialEnded: citeView.nullable().meta({ description: "The figure that ended its trial: later cases do not open it again." }),
    trial: z.string().nullable().meta({ description: "What a trial's design asks for, in a sentence." }),
    trialNow: z
      .object({
        successes: z.number().int(),
        cases: z.number().int(),
        planned: z.number().int(),
        needed: z.number().int(),
        chance: z.number().min(0).max(1).meta({ description: "That it passes at its end." }),
        says: z.string(),
        believed: z.string().meta({ description: "What was believed before the first case." }),
      })
      .nullable()
      .meta({ description: "A trial that is still running, as it stands; null where there is none, or it has no case that counts." }),
    withdrawn: z.object({ reason: wordsRead, cite: citeView }).nullable(),
    evidence: evidenceView.nullable(),
    metAt: citeView.nullable().meta({ description: "The evidence that met it first, while no decision has answered." }),
  })
  .meta({ id: "Criterion" });

export const dateView = z
  .object({
    id: z.string(),
    day,
    as: z.enum(["promise", "constraint"]),
    overridden: z.boolean(),
    imposedBy: z.enum(constraintKinds).nullable(),
    withdrawn: citeView.nullable(),
    kept: z.boolean().nullable().meta({ description: "Of a promise: launched by its day, or later; null while neither is known." }),
    cite: citeView,
  })
  .meta({ id: "DateSaid" });

const outcome = z.enum(outcomes satisfies readonly Outcome[]);

/** A decision: a gate's diamond. `live` is false for history from elsewhere, which opens nothing. */
export const decisionView = z
  .object({
    outcome,
    on: day,
    reason: wordsRead,
    alone: z.boolean(),
    overridden: z.boolean().meta({ description: "By an owner, against what the gate came to." }),
    live: z.boolean(),
    cite: citeView,
  })
  .meta({ id: "Decision" });

/** Accuracy work after good enough, beside the project. */
const trackView = z
  .object({
    id: idField,
    what: wordsRead,
    owner: personTold,
    budgetWeeks: z.number(),
    endsOn: day,
    over: z.boolean().meta({ description: "Its end has passed, and nobody has ended it." }),
    ended: z.object({ why: wordsRead, result: wordsRead, cite: citeView }).nullable(),
    cite: citeView,
  })
  .meta({ id: "Track" });

const learningView = z
  .object({ believed: wordsRead, found: wordsRead, wouldDoDifferently: wordsRead, cost: learningCostView.nullable(), cite: citeView })
  .meta({ id: "Learning" });

/** One line of the story: what people said stands left, what tools measured right. */
export const storyItemView = z
  .object({
    entry: z.number().int(),
    at: z.iso.datetime(),
    by: z.string(),
    imported: z.boolean(),
    kind: z.string(),
    side: z.enum(["said", "measured"]),
    says: z.string(),
    words: z.array(z.object({ label: z.string(), words: wordsRead })),
  })
  .meta({ id: "StoryItem" });

const judgement = told(z.object({ holds: z.boolean(), reason: wordsRead })).nullable();

/** A project as its page shows it. */
export const projectView = z
  .object({
    id: idField,
    name: z.string(),
    opened: citeView.nullable(),
    standing: told(standing).nullable().meta({ description: "As somebody said it." }),
    standsToday,
    stop: z
      .object({ on: day, sort: z.enum(stopSorts).nullable(), learningDueOn: day.nullable(), says: z.string().nullable() })
      .nullable()
      .meta({ description: "The stop that stands; `says` while it is news." }),
    extended: z
      .string()
      .nullable()
      .meta({ description: "What was given to the present time box on top: “the third extension; it was 2 weeks, and is 5”." }),
    cost: costView.nullable().meta({ description: "An estimate; null where the workspace shows none." }),
    kind: told(kindField).nullable(),
    weight: z.enum(weights),
    useCase: told(wordsRead).nullable(),
    startedOn: told(day).nullable(),
    phase: stayView.nullable(),
    stays: z.array(stayView),
    nextPhase: phaseField.nullable().meta({ description: "What comes next; null in iteration." }),
    owner: told(personTold).nullable(),
    productOwner: told(personTold).nullable(),
    sponsor: told(personTold).nullable(),
    metric: told(z.object({ metric: idField.nullable(), name: z.string(), target: z.string().nullable(), reason: wordsRead })).nullable(),
    productionPath: told(wordsRead).nullable(),
    productionisationBudget: told(z.object({ fromWeeks: z.number(), toWeeks: z.number() })).nullable(),
    judgements: z.object({ technique: judgement, problem: judgement, data: judgement } satisfies Record<
      (typeof judgements)[number],
      z.ZodType
    >),
    research: z.boolean().meta({ description: "One of the three judgements is no, or nobody made it." }),
    openQuestions: z.array(z.enum(startQuestions)),
    startedWithout: z
      .array(z.enum(startQuestions))
      .meta({ description: "What it was started without, as long as nobody has answered it." }),
    killWords: told(wordsRead).nullable(),
    criteria: z.array(criterionView),
    goodEnough: citeView
      .nullable()
      .meta({ description: "The figure that met the last minimum viable criterion, while nobody has decided." }),
    tracks: z.array(trackView),
    decisionDate: told(day).nullable(),
    dates: z.array(dateView),
    mayPromiseLaunch: z.boolean(),
    decisions: z.array(decisionView),
    go: decisionView.nullable(),
    learnings: z.array(learningView),
    lastCheckIn: told(day).nullable(),
    teamSize: told(z.number()).nullable(),
    spend: told(z.object({ amount: z.number(), currency: z.string().nullable() })).nullable(),
    note: told(wordsRead).nullable(),
    launch: launchView,
    dependencies: z.array(dependencyView),
    autonomy: autonomyView,
    needs: z.array(needView),
    story: z.array(storyItemView),
  })
  .meta({ id: "Project" });
export type ProjectView = z.infer<typeof projectView>;
