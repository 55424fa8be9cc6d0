import { type ProjectFacts, timeBoxClock } from "#chapters/lifecycle/domain";
import type { Day } from "#kernel";
import { boxedPhases } from "../boxed-phases.ts";
import type { Priced } from "./priced.ts";

/** Weeks that are left by the plan: the ends of the time boxes, and for productionisation its budget where there is one. */
export interface PlanAhead {
  readonly toNextDecision: number;
  readonly toShipping: number;
}

/** Nothing is left of a phase whose box is over, however long it will take. Null where the time box has no clock. */
export function planAhead(facts: ProjectFacts, today: Day, { budgetWeeks }: Pick<Priced, "budgetWeeks">): PlanAhead | null {
  const clock = timeBoxClock(facts, today);
  const { phase, kind, rules } = facts;
  if (!clock.known || !phase.known || phase.value === "iteration") return null;
  const boxes = rules.timeBoxes[kind.known ? kind.value : "trained-model"];
  const building = phase.value === "productionisation";
  const present = Math.max(0, Math.max(clock.value.box.to, building ? (budgetWeeks ?? 0) : 0) - clock.value.weeks);
  const later = boxedPhases
    .slice(boxedPhases.indexOf(phase.value) + 1)
    .reduce((sum, each) => sum + (each === "productionisation" && budgetWeeks !== null ? budgetWeeks : boxes[each].to), 0);
  return { toNextDecision: present, toShipping: present + later };
}
