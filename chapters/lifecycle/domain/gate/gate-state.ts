import type { Day, Words } from "#kernel";
import type { CriterionTerms } from "../criteria/criterion.ts";
import { type Weight, weights } from "../entries.ts";
import type { Project, Source } from "../project.ts";
import type { Opens, Outcome, VoteChoice } from "./entries.ts";

/** One vote: face down until the sitting's votes are opened, so that the record holds references alone. */
export interface Vote {
  /** Id of the member. */
  readonly member: string;
  /** A reference while and after it is sealed; the choice itself when it was cast openly. */
  readonly vote: Words | VoteChoice;
  readonly reason: Words;
  readonly startAgain: Words | null;
  /** Cast, or changed, after the others' were seen. */
  readonly late: boolean;
  readonly told: Source;
}

/** Somebody whose vote is asked. */
export interface Gatekeeper {
  readonly member: string;
  readonly excused: { readonly reason: Words; readonly told: Source } | null;
}

/** One holding of a gate: who was asked, what they said, and when it was over. */
export interface Sitting {
  readonly id: string;
  readonly opens: Opens;
  readonly opened: Source;
  readonly voteBy: Day | null;
  readonly gatekeepers: readonly Gatekeeper[];
  readonly votes: readonly Vote[];
  readonly votesOpened: Source | null;
  /** The decision, the stop or the way back that ended it. */
  readonly closed: Source | null;
}

/** What could make it fail, as somebody in the room said it. Nobody's name is kept with it. */
export interface PremortemItem {
  readonly id: string;
  readonly words: Words;
  readonly told: Source;
}

/** What a conditional go hangs on: a task with a day. */
export interface Condition {
  readonly id: string;
  readonly says: Words;
  readonly by: Day;
  readonly owner: string | null;
  readonly criterion: string | null;
  /** What that criterion said when the condition was set; null where it hangs on none. */
  readonly terms: CriterionTerms | null;
  readonly told: Source;
  readonly closed: { readonly as: "met" | "waived"; readonly words: Words | null; readonly told: Source } | null;
}

/** What one gate came to, for looking back over many of them; it names nobody. */
export interface GateHeld {
  readonly outcome: Outcome;
  readonly on: Day;
  readonly entry: number;
  readonly alone: boolean;
  readonly overridden: boolean;
  /** A go although a must-meet criterion was unknown. */
  readonly onUnknown: boolean;
  /** A criterion was set or edited after a first result had been seen. */
  readonly thresholdAfterResult: boolean;
  /** Every vote said the same; null where fewer than two were cast. */
  readonly unanimous: boolean | null;
}

/** Everything a project's gates have seen. */
export interface GateState {
  readonly sittings: readonly Sitting[];
  readonly premortem: readonly PremortemItem[];
  readonly conditions: readonly Condition[];
  /** The heaviest weight since go/no-go began: ceremony is not taken off at the table. */
  readonly heaviest: Weight | null;
  readonly held: readonly GateHeld[];
}

export const noGate: GateState = { sittings: [], premortem: [], conditions: [], heaviest: null, held: [] };

/** The sitting that is open, or null. */
export function openSitting({ gate }: Pick<Project, "gate">): Sitting | null {
  const last = gate.sittings.at(-1);
  return last === undefined || last.closed !== null ? null : last;
}

/** The weight this gate has: as chosen, and never lighter than when go/no-go began. */
export function gateWeight({ gate, weight }: Pick<Project, "gate" | "weight">): Weight {
  const chosen = weight?.value ?? "light";
  return heavier(chosen, gate.heaviest ?? chosen);
}

export const heavier = (one: Weight, other: Weight): Weight => (weights.indexOf(one) >= weights.indexOf(other) ? one : other);

/** Pre-mortem items for the decision to come: those said since the last one. */
export function premortemNow({ gate, decisions }: Pick<Project, "gate" | "decisions">): readonly PremortemItem[] {
  const last = decisions.findLast(({ told }) => !told.imported)?.told.entry ?? -1;
  return gate.premortem.filter(({ told }) => told.entry > last);
}

type Bound = Pick<Project, "gate" | "go" | "autonomy">;

/** Conditions of the go that stands, and of the step of autonomy that is open; those of what was used up bind nobody. */
export const bindingConditions = (project: Bound): readonly Condition[] =>
  project.gate.conditions.filter(
    ({ id }) => conditionsOf(project, "productionisation").includes(id) || conditionsOf(project, "autonomy").includes(id),
  );

function conditionsOf({ go, autonomy }: Bound, of: Opens["opens"]): readonly string[] {
  if (of === "autonomy") return autonomy.step === null || autonomy.step.told.imported ? [] : autonomy.conditions;
  return go === null || go.told.imported ? [] : go.value.conditions;
}

const isMissed = ({ closed, by }: Condition, today: Day): boolean => closed === null && by < today;

/** Conditions whose day has passed, of the go or of the step: neither met nor waived. */
export const missedConditions = (project: Bound, today: Day, of: Opens["opens"] = "productionisation"): readonly Condition[] =>
  project.gate.conditions.filter((one) => isMissed(one, today) && conditionsOf(project, of).includes(one.id));

/** Whatever it hangs on. */
export const allMissed = (project: Bound, today: Day): readonly Condition[] =>
  bindingConditions(project).filter((one) => isMissed(one, today));
