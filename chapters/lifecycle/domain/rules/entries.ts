import type { Day, Draft, Entry } from "#kernel";
import type { ProjectKind } from "../phase/kinds.ts";
import type { BoxedPhase } from "../phase/phases.ts";

/** Days on which nobody is meant to work: a holiday, or the weeks a company is closed. Both ends belong to it. */
export type QuietDays = { readonly from: Day; readonly to: Day; readonly name: string };

/** Days of the week, Monday first; the place in the list is the number on the wire. */
export const weekdays = ["Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"] as const;
export type Weekday = (typeof weekdays)[number];

/** How a workspace works, as its people said it; in the one stream `lifecycle/rules/workspace`. */
export type RulesBodies = {
  /** Weeks; `toWeeks` is where the work stops and a decision is due. */
  readonly "lifecycle/time-box-ruled": {
    readonly kind: ProjectKind;
    readonly phase: BoxedPhase;
    readonly fromWeeks: number;
    readonly toWeeks: number;
  };
  /** What a week of one person's work costs, all in; one rate for everybody, never anybody's. */
  readonly "lifecycle/cost-rate-set": { readonly low: number; readonly high: number; readonly currency: string };
  readonly "lifecycle/cost-switched": { readonly shown: boolean };
  /** All of them; what was named before and is left out is none any more. */
  readonly "lifecycle/holidays-set": { readonly holidays: readonly QuietDays[] };
  readonly "lifecycle/rest-days-set": { readonly weekdays: readonly Weekday[] };
};

export type RulesEntryKind = keyof RulesBodies;
/** One line about how a workspace works. */
export type RulesEntry = { [K in RulesEntryKind]: Entry<K, RulesBodies[K]> }[RulesEntryKind];
/** The same, before the ledger gives it a place. */
export type RulesDraft = { [K in RulesEntryKind]: Draft<K, RulesBodies[K]> }[RulesEntryKind];

/** A workspace has one set of rules, so its stream has a fixed name. */
export const RULES_ID = "workspace";

/** A draft into the stream of the workspace's rules. */
export const rulesDraft = <K extends RulesEntryKind>(kind: K, body: RulesBodies[K]): Draft<K, RulesBodies[K]> => ({
  stream: `lifecycle/rules/${RULES_ID}`,
  kind,
  version: 1,
  body,
});
