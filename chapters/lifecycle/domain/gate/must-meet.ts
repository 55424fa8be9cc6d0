import type { CriterionRole, CriterionState } from "../criteria/criterion.ts";
import type { Criterion } from "../project.ts";

/** Which way a criterion stands for a go: a kill criterion is right when it is not met. */
export type Standing = "right" | "wrong" | "unknown";

/** Good enough and what would stop it must hold; success is an aim, and shown after them. */
export const mustBe = (role: CriterionRole): boolean => role !== "success";

/** Must hold for a go: by its role, or by the role it had before somebody edited that away. */
export const isMustMeet = ({ terms, edits }: Pick<Criterion, "terms" | "edits">): boolean =>
  mustBe(terms.role) || edits.some(({ before }) => mustBe(before.role));

export function standingOf(role: CriterionRole, state: CriterionState): Standing {
  if (state === "unknown") return "unknown";
  return (role === "kill") === (state === "missed") ? "right" : "wrong";
}

export const isRight = (role: CriterionRole, state: CriterionState): boolean => standingOf(role, state) === "right";
