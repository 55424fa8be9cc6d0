import type { Day, Draft, Entry, Words } from "#kernel";
import type { AutonomyBodies } from "./autonomy/entries.ts";
import type { CostBodies } from "./cost/entries.ts";
import type { CriterionTerms } from "./criteria/criterion.ts";
import type { DependencyBodies } from "./dependencies/entries.ts";
import type { EvidenceContext } from "./evidence/context.ts";
import type { GateBodies } from "./gate/entries.ts";
import type { LaunchBodies } from "./launch/entries.ts";
import type { ProjectKind } from "./phase/kinds.ts";
import type { Phase } from "./phase/phases.ts";
import type { StopBodies } from "./stop/entries.ts";
import type { TrackBodies } from "./track/entries.ts";

/** How much ceremony a gate has (P-X1); evidence, locked criteria and the go are in each. */
export const weights = ["light", "standard", "full"] as const;
export type Weight = (typeof weights)[number];

/** The three judgements of P-T6. */
export const judgements = ["technique", "problem", "data"] as const;
export type Judgement = (typeof judgements)[number];

/** How a figure is known: a tool of ours measured it, somebody reported a measurement, or somebody said so. */
export const grades = ["measured", "reported", "stated"] as const;
export type Grade = (typeof grades)[number];

/** Who imposes a date from outside. */
export const constraintKinds = ["law", "contract", "fair", "other"] as const;
export type ConstraintKind = (typeof constraintKinds)[number];

/** What the start of a project asks for (P-F1, P-C4, P-E3); starting without is possible, marked, and due again. */
export const startQuestions = ["owner", "product-owner", "sponsor", "metric", "production-path", "timeline", "kill-criterion"] as const;
export type StartQuestion = (typeof startQuestions)[number];

/** A figure offered to a criterion: the aggregate and where it is from, so that an export holds all that a gate cites. */
export type Evidence = {
  readonly evidence: string;
  readonly criterion: string;
  readonly value: number;
  /** The range the figure is compatible with, at 95 % where the source says nothing else. */
  readonly interval: { readonly low: number; readonly high: number } | null;
  /** Cases it was measured on. */
  readonly n: number | null;
  readonly slice: string | null;
  readonly grade: Grade;
  /** A run, a report, a file, a person: what to ask for. */
  readonly source: Words;
  /** SHA-256 of what was measured, in hexadecimal. */
  readonly digest: string | null;
  readonly measuredOn: Day;
  /** What it was made with; null where nobody said anything of it. */
  readonly context: EvidenceContext | null;
};

/**
 * Everything that can be said of a project, in the past tense and in the playbook's words. `Words` are personal: entries carry a
 * reference. `guessedFrom` holds the words of a spreadsheet that a value was read out of; null when somebody said the value itself.
 */
export type ProjectBodies = LaunchBodies &
  StopBodies &
  CostBodies &
  TrackBodies &
  DependencyBodies &
  AutonomyBodies &
  GateBodies & {
    readonly "lifecycle/project-opened": { readonly name: string; readonly startedOn: Day | null };
    readonly "lifecycle/project-renamed": { readonly name: string };
    readonly "lifecycle/kind-chosen": { readonly kind: ProjectKind; readonly guessedFrom: Words | null };
    readonly "lifecycle/weight-chosen": { readonly weight: Weight };
    readonly "lifecycle/use-case-described": { readonly useCase: Words };
    readonly "lifecycle/owner-named": { readonly person: string };
    readonly "lifecycle/product-owner-named": { readonly person: string };
    readonly "lifecycle/sponsor-named": { readonly person: string };
    readonly "lifecycle/metric-chosen": {
      readonly metric: string | null;
      readonly name: string;
      readonly target: string | null;
      readonly reason: Words | null;
    };
    readonly "lifecycle/production-path-described": { readonly path: Words };
    readonly "lifecycle/productionisation-budgeted": { readonly fromWeeks: number; readonly toWeeks: number };
    readonly "lifecycle/judgement-made": { readonly judgement: Judgement; readonly holds: boolean; readonly reason: Words | null };
    readonly "lifecycle/phase-entered": {
      readonly phase: Phase;
      /** The day it was entered, null where history does not tell it. */
      readonly on: Day | null;
      /** Time box in weeks; null for iteration, and where nobody set one. */
      readonly boxWeeks: number | null;
      readonly startedWithout: readonly StartQuestion[];
      readonly guessedFrom: Words | null;
    };
    readonly "lifecycle/phase-confirmed": { readonly phase: Phase };
    readonly "lifecycle/phase-returned": {
      readonly from: Phase;
      readonly to: Phase;
      readonly on: Day;
      readonly boxWeeks: number | null;
      readonly reason: Words;
    };
    readonly "lifecycle/time-box-extended": { readonly weeks: number; readonly reason: Words };
    readonly "lifecycle/criterion-set": { readonly criterion: string; readonly terms: CriterionTerms };
    readonly "lifecycle/criterion-corrected": { readonly criterion: string; readonly terms: CriterionTerms };
    readonly "lifecycle/criterion-locked": { readonly criterion: string };
    readonly "lifecycle/criterion-edited": { readonly criterion: string; readonly terms: CriterionTerms; readonly reason: Words };
    readonly "lifecycle/criterion-withdrawn": { readonly criterion: string; readonly reason: Words };
    readonly "lifecycle/evidence-offered": Evidence;
    readonly "lifecycle/evidence-accepted": { readonly evidence: string; readonly criterion: string; readonly reason: Words };
    /** What would stop it, in words that no machine checks yet. */
    readonly "lifecycle/kill-condition-described": { readonly words: Words };
    readonly "lifecycle/decision-date-set": { readonly day: Day };
    readonly "lifecycle/launch-committed": { readonly commitment: string; readonly day: Day; readonly to: Words | null };
    /** A launch date promised although productionisation has not begun: by name, with a reason, for good in the record (P-T5). */
    readonly "lifecycle/launch-commitment-overridden": {
      readonly commitment: string;
      readonly day: Day;
      readonly to: Words | null;
      readonly reason: Words;
      readonly name: Words;
    };
    readonly "lifecycle/promise-withdrawn": { readonly commitment: string; readonly reason: Words };
    readonly "lifecycle/constraint-recorded": { readonly day: Day; readonly imposedBy: ConstraintKind; readonly what: Words };
    /** Work is under way, in a phase that nobody told; a phase that is entered says so by itself. */
    readonly "lifecycle/work-begun": { readonly guessedFrom: Words | null };
    readonly "lifecycle/project-held": { readonly guessedFrom: Words | null };
    readonly "lifecycle/project-stopped": { readonly guessedFrom: Words | null };
    readonly "lifecycle/project-resumed": { readonly reason: Words };
    readonly "lifecycle/check-in-held": { readonly on: Day; readonly fromOutside: boolean; readonly who: Words | null };
    readonly "lifecycle/team-sized": { readonly people: number };
    readonly "lifecycle/spend-reported": { readonly amount: number; readonly currency: string | null };
    readonly "lifecycle/note-added": { readonly note: Words };
  };

/** The kinds of entry a project's stream holds. */
export type ProjectEntryKind = keyof ProjectBodies;
/** One line about a project. */
export type ProjectEntry = { [K in ProjectEntryKind]: Entry<K, ProjectBodies[K]> }[ProjectEntryKind];
/** A line about a project, before the ledger gives it a place. */
export type ProjectDraft = { [K in ProjectEntryKind]: Draft<K, ProjectBodies[K]> }[ProjectEntryKind];

/** Versions of kinds whose shape has changed; all others are in their first. The earlier shapes are in `contract/earlier-versions.ts`. */
const versions: Partial<Readonly<Record<ProjectEntryKind, number>>> = {
  "lifecycle/criterion-set": 2,
  "lifecycle/criterion-corrected": 2,
  "lifecycle/criterion-edited": 2,
  "lifecycle/decision-made": 3,
  "lifecycle/evidence-offered": 2,
  "lifecycle/learning-recorded": 2,
};

/** The version in which a kind is written today. */
export const versionOf = (kind: ProjectEntryKind): number => versions[kind] ?? 1;

/** A draft into one project's stream. */
export const projectDraft = <K extends ProjectEntryKind>(id: string, kind: K, body: ProjectBodies[K]): Draft<K, ProjectBodies[K]> => ({
  stream: `lifecycle/project/${id}`,
  kind,
  version: versionOf(kind),
  body,
});
