import type { Day } from "#kernel";
import type { ProjectKind } from "../phase/kinds.ts";
import type { Phase } from "../phase/phases.ts";
import type { Rules } from "../rules/rules.ts";
import type { Rest } from "../rules/working-days.ts";
import type { StopSort } from "../stop/entries.ts";

/** Where a fact stands written, so that every sentence can be asked "says who?": a cell of a table, or an entry of the ledger. */
export type Cite =
  | { readonly row: number; readonly column: string }
  | { readonly entry: number; readonly recordedOn: Day; readonly imported: boolean };

/** Something said about a project. What nobody said is "not recorded": never red, never guessed. */
export type Fact<T> =
  | {
      readonly known: true;
      readonly value: T;
      readonly cite: Cite;
      /** Read out of other words, such as a phase out of a status; shown as a guess until someone confirms it. */
      readonly guess: boolean;
      /** The words as they were written. */
      readonly said: string;
    }
  | { readonly known: false };

/** Whether work goes on. */
export type Standing = "proposed" | "under-way" | "on-hold" | "stopped";

/** A criterion as far as judgements need it. */
export interface CriterionFact {
  readonly role: "success" | "minimum-viable" | "kill";
  /** In words: "recall on new customers ≥ 0.80 by 12 March 2026". */
  readonly says: string;
  readonly locked: boolean;
  /** What the newest evidence makes of it. */
  readonly state: "met" | "missed" | "unknown";
  /** Some evidence met it (of minimum viable criteria, all of them), and no decision has answered since: measuring again does not take it back. */
  readonly awaitsDecision: boolean;
  readonly cite: Cite;
}

/** A model or product of somebody else's that a project stands on. */
export interface DependencyFact {
  /** "small-1 2026-05-14 by Lumen". */
  readonly says: string;
  readonly retiresOn: Day | null;
  /** Criteria that are unknown since its version changed. */
  readonly staleCriteria: number;
  readonly cite: Cite;
}

/** Work on a project's data that is still open, as a chapter that measured the data tells it; person-days. */
export interface Preparation {
  /** One in ten needs no more. */
  readonly low: number;
  /** As likely as not. */
  readonly middle: number;
  /** Nine in ten need no more. */
  readonly high: number;
}

/** A date somebody outside the team was told, or imposed. */
export interface DateSaid {
  readonly day: Day;
  /** A promise of ours, or a date imposed from outside (law, contract, fair), which is no promise. */
  readonly as: "promise" | "constraint";
  /** The day it was said; null where the source does not tell, as a spreadsheet never does. */
  readonly saidOn: Day | null;
  /** Said although the rule was against it, by name and with a reason. */
  readonly overridden: boolean;
}

/** A stop as far as judgements need it. */
export interface StopFact {
  readonly on: Day;
  /** Taken here, and not brought in. */
  readonly live: boolean;
  readonly sort: StopSort | null;
  /** The kill criterion that was met, in words. */
  readonly killCriterion: string | null;
  /** When what was learnt was written down. */
  readonly learntOn: Day | null;
}

/**
 * All that is known of one project at one moment, from a spreadsheet's row or from the record alike, so that the judgements on it are the
 * same functions wherever it appears.
 */
export interface ProjectFacts {
  /** `row-7`, or the project's id. */
  readonly id: string;
  readonly name: string;
  /** Where the project itself stands written. */
  readonly cite: Cite;
  readonly kind: Fact<ProjectKind>;
  readonly phase: Fact<Phase>;
  readonly standing: Fact<Standing>;
  /** When the project was started. */
  readonly startedOn: Fact<Day>;
  /** When the present phase was entered; a table rarely says. */
  readonly phaseEnteredOn: Fact<Day>;
  /** Weeks that the present phase was given, with all extensions; not recorded where it has the usual box of its kind. */
  readonly boxWeeks: Fact<number>;
  /** When the present phase rested: on hold, or stopped and taken up again. A table never tells. */
  readonly rests: readonly Rest[];
  /** How the workspace it is in works; around a table, the usual rules. */
  readonly rules: Rules;
  readonly datesSaid: readonly Extract<Fact<DateSaid>, { known: true }>[];
  /** A go that opened productionisation. An imported one tells, and counts for no live gate. */
  readonly go: Fact<Day>;
  readonly decisionDate: Fact<Day>;
  readonly owner: Fact<string>;
  readonly sponsor: Fact<string>;
  /** The one number it is meant to move. */
  readonly metric: Fact<string>;
  readonly target: Fact<string>;
  /** What would stop it, where the source has it as words only. */
  readonly killWords: Fact<string>;
  readonly criteria: readonly CriterionFact[];
  /** What it stands on; a table never tells. */
  readonly dependencies: readonly DependencyFact[];
  /** What its data still asks for; null where no report on its data tells, as a table never does. */
  readonly preparation: Preparation | null;
  /** The three judgements of P-T6. */
  readonly techniqueUnderstood: Fact<boolean>;
  readonly problemDefined: Fact<boolean>;
  readonly dataGood: Fact<boolean>;
  /** The stop that stands, where it is one of the record; a table tells no more than the word. */
  readonly stop: Fact<StopFact>;
  /** People on it. */
  readonly teamSize: Fact<number>;
  /** Spent so far, in the source's currency where it names one. */
  readonly spend: Fact<{ readonly amount: number; readonly currency: string | null }>;
  readonly notes: Fact<string>;
}
