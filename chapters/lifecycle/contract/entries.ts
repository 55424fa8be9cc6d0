import { z } from "zod";
import { dayField, type EntryKind, entryKindsOf, idField, personal } from "#chapters/workspace/contract";
import { constraintKinds, grades, judgements, type ProjectBodies, startQuestions, weights } from "../domain/index.ts";
import { autonomySchemas } from "./autonomy.ts";
import { costSchemas } from "./cost.ts";
import { termsEntry } from "./criterion-terms.ts";
import { dependencySchemas } from "./dependencies.ts";
import { withEarlier } from "./earlier-versions.ts";
import { contextEntry } from "./evidence-context.ts";
import { countField, digestField, figureField, kindField, nameField, phaseField, wordsField } from "./fields.ts";
import { gateSchemas } from "./gate-entries.ts";
import { launchSchemas } from "./launch.ts";
import { rulesSchemas } from "./rules.ts";
import { stopSchemas } from "./stops.ts";
import { trackSchemas } from "./tracks.ts";

const entry = z.strictObject;
const id = idField;
const guessedFrom = personal(z.string().max(4000)).nullable();
const box = z.number().positive().max(520).nullable();
const currency = z.string().min(1).max(12).nullable();

/** What each entry of a project holds; equal to the types of the domain, which a test has the compiler check. */
export const projectSchemas = {
  "lifecycle/project-opened": entry({ name: nameField, startedOn: dayField.nullable() }),
  "lifecycle/project-renamed": entry({ name: nameField }),
  "lifecycle/kind-chosen": entry({ kind: kindField, guessedFrom }),
  "lifecycle/weight-chosen": entry({ weight: z.enum(weights) }),
  "lifecycle/use-case-described": entry({ useCase: wordsField }),
  "lifecycle/owner-named": entry({ person: id }),
  "lifecycle/product-owner-named": entry({ person: id }),
  "lifecycle/sponsor-named": entry({ person: id }),
  "lifecycle/metric-chosen": entry({ metric: id.nullable(), name: nameField, target: nameField.nullable(), reason: wordsField.nullable() }),
  "lifecycle/production-path-described": entry({ path: wordsField }),
  "lifecycle/productionisation-budgeted": entry({ fromWeeks: z.number().min(0).max(520), toWeeks: z.number().min(0).max(520) }),
  "lifecycle/judgement-made": entry({ judgement: z.enum(judgements), holds: z.boolean(), reason: wordsField.nullable() }),
  "lifecycle/phase-entered": entry({
    phase: phaseField,
    on: dayField.nullable(),
    boxWeeks: box,
    guessedFrom,
    startedWithout: z.array(z.enum(startQuestions)).max(20).readonly(),
  }),
  "lifecycle/phase-confirmed": entry({ phase: phaseField }),
  "lifecycle/phase-returned": entry({ from: phaseField, to: phaseField, on: dayField, boxWeeks: box, reason: wordsField }),
  "lifecycle/time-box-extended": entry({ weeks: z.number().positive().max(104), reason: wordsField }),
  "lifecycle/criterion-set": entry({ criterion: id, terms: termsEntry }),
  "lifecycle/criterion-corrected": entry({ criterion: id, terms: termsEntry }),
  "lifecycle/criterion-locked": entry({ criterion: id }),
  "lifecycle/criterion-edited": entry({ criterion: id, terms: termsEntry, reason: wordsField }),
  "lifecycle/criterion-withdrawn": entry({ criterion: id, reason: wordsField }),
  "lifecycle/evidence-offered": entry({
    evidence: id,
    criterion: id,
    value: figureField,
    n: countField.nullable(),
    slice: nameField.nullable(),
    interval: entry({ low: figureField, high: figureField }).nullable(),
    grade: z.enum(grades),
    source: wordsField,
    digest: digestField.nullable(),
    measuredOn: dayField,
    context: contextEntry.nullable(),
  }),
  "lifecycle/evidence-accepted": entry({ evidence: id, criterion: id, reason: wordsField }),
  "lifecycle/kill-condition-described": entry({ words: wordsField }),
  "lifecycle/decision-date-set": entry({ day: dayField }),
  "lifecycle/launch-committed": entry({ commitment: id, day: dayField, to: wordsField.nullable() }),
  "lifecycle/launch-commitment-overridden": entry({
    commitment: id,
    day: dayField,
    to: wordsField.nullable(),
    reason: wordsField,
    name: wordsField,
  }),
  "lifecycle/promise-withdrawn": entry({ commitment: id, reason: wordsField }),
  "lifecycle/constraint-recorded": entry({ day: dayField, imposedBy: z.enum(constraintKinds), what: wordsField }),
  ...gateSchemas,
  "lifecycle/work-begun": entry({ guessedFrom }),
  "lifecycle/project-held": entry({ guessedFrom }),
  "lifecycle/project-stopped": entry({ guessedFrom }),
  "lifecycle/project-resumed": entry({ reason: wordsField }),
  "lifecycle/check-in-held": entry({ on: dayField, fromOutside: z.boolean(), who: wordsField.nullable() }),
  "lifecycle/team-sized": entry({ people: z.number().min(0).max(10_000) }),
  "lifecycle/spend-reported": entry({ amount: figureField, currency }),
  "lifecycle/note-added": entry({ note: wordsField }),
  ...launchSchemas,
  ...trackSchemas,
  ...dependencySchemas,
  ...autonomySchemas,
  ...stopSchemas,
  ...costSchemas,
} satisfies { readonly [K in keyof ProjectBodies]: z.ZodType<ProjectBodies[K]> };

/** The kinds of entry of this chapter, in every version ever written; a viewer may read them all. */
export const lifecycleEntryKinds: readonly EntryKind[] = withEarlier(entryKindsOf({ ...projectSchemas, ...rulesSchemas }, "viewer"));
