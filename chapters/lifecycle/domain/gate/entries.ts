import type { Day, Words } from "#kernel";
import type { AutonomyStep } from "../autonomy/entries.ts";
import type { CriterionState } from "../criteria/criterion.ts";
import type { Phase } from "../phase/phases.ts";

/**
 * What can be decided: at the gate a go, a go on conditions, a no-go, a pivot or a way back; a stop and a hold anywhere. `no-go` is a stop
 * at the gate, on its criteria; `stop` is one that somebody takes on any day.
 */
export const outcomes = ["go", "conditional-go", "no-go", "stop", "hold", "pivot", "go-back"] as const;

export type Outcome = (typeof outcomes)[number];

/** What a gatekeeper can vote for: everything that is decided at the gate. */
export const votes = ["go", "conditional-go", "no-go", "hold", "pivot", "go-back"] as const satisfies readonly Outcome[];

export type VoteChoice = (typeof votes)[number];

/** "Would you start this today at the remaining cost?" */
export const startAgainAnswers = ["yes", "no"] as const;

/** What a go at this gate opens: the work after it, or one step of an agent's autonomy and nothing else. */
export type Opens = { readonly opens: "productionisation" } | { readonly opens: "autonomy"; readonly step: AutonomyStep };

/** What a decider saw of one criterion. */
export type CriterionSeen = { readonly criterion: string; readonly state: CriterionState };

/** How many voted for what, and would start it again: counts at one gate, never by person. */
export type Tally = {
  readonly votes: readonly { readonly vote: VoteChoice; readonly count: number }[];
  readonly startAgain: { readonly yes: number; readonly no: number };
};

/** What is decided: with what the decider saw, what it depends on, and how the votes stood. */
export type DecisionBody = {
  readonly outcome: Outcome;
  /** What the gate was about. */
  readonly opens: Opens;
  /** The day it was taken; null where history does not tell it. */
  readonly on: Day | null;
  readonly reason: Words | null;
  /** One person decided, as the light weight allows. */
  readonly alone: boolean;
  readonly seen: readonly CriterionSeen[];
  /** The sitting it came out of; null where nobody sat. */
  readonly gate: string | null;
  /** What a conditional go hangs on. */
  readonly conditions: readonly string[];
  /** Null where no votes were opened. */
  readonly tally: Tally | null;
  /** Members who were asked and did not vote, at this gate. */
  readonly absent: readonly string[];
  /** An owner's override stands beside it, by name and with a reason. */
  readonly overridden: boolean;
};

/** What can be said at a gate. Votes are sealed until `votes-opened`: texts, since only texts can be kept beside the ledger. */
export type GateBodies = {
  readonly "lifecycle/decision-made": DecisionBody;
  readonly "lifecycle/gate-opened": {
    readonly gate: string;
    readonly opens: Opens;
    /** Ids of members. */
    readonly gatekeepers: readonly string[];
    readonly voteBy: Day | null;
  };
  readonly "lifecycle/gatekeepers-named": { readonly gate: string; readonly gatekeepers: readonly string[] };
  readonly "lifecycle/gatekeeper-excused": { readonly gate: string; readonly member: string; readonly reason: Words };
  readonly "lifecycle/premortem-item-added": { readonly item: string; readonly words: Words };
  readonly "lifecycle/vote-cast": {
    readonly gate: string;
    readonly vote: Words;
    readonly reason: Words;
    readonly startAgain: Words | null;
  };
  /** All votes of a sitting are turned over; nothing about them is blind from here on. */
  readonly "lifecycle/votes-opened": { readonly gate: string };
  /** Cast, or changed, by somebody who has seen the others'. */
  readonly "lifecycle/late-vote-cast": {
    readonly gate: string;
    readonly vote: VoteChoice;
    readonly reason: Words;
    readonly startAgain: "yes" | "no" | null;
  };
  readonly "lifecycle/condition-set": {
    readonly condition: string;
    readonly gate: string | null;
    readonly says: Words;
    readonly by: Day;
    /** A person. */
    readonly owner: string | null;
    /** The criterion whose evidence closes it. */
    readonly criterion: string | null;
  };
  readonly "lifecycle/condition-met": { readonly condition: string; readonly how: Words };
  readonly "lifecycle/condition-waived": { readonly condition: string; readonly reason: Words };
  /** A go against the criteria, or without what its weight asks for: by an owner, by name, for good in the record. */
  readonly "lifecycle/gate-overridden": {
    readonly gate: string | null;
    readonly reason: Words;
    readonly name: Words;
    /** Must-meet criteria that were missed or unknown then. */
    readonly against: readonly CriterionSeen[];
  };
  /** Work goes on with another approach: evidence from before no longer counts. */
  readonly "lifecycle/project-pivoted": { readonly to: Phase; readonly changes: Words };
};

/** What a decision has beside it where nobody sat: history from elsewhere, and every decision written before there were votes and steps. */
export const noCeremony = {
  opens: { opens: "productionisation" },
  gate: null,
  conditions: [],
  tally: null,
  absent: [],
  overridden: false,
} as const satisfies Partial<DecisionBody>;
