import { longDay, problem } from "#kernel";
import { asReferences, projectFacts } from "../facts/project-facts.ts";
import { heldForDecision } from "../facts/standing-today.ts";
import type { Project } from "../project.ts";
import type { OnDay } from "../rules/rules.ts";
import { type Phase, phaseName } from "./phases.ts";

/** The box is over, and nobody has decided: work that has begun may be judged, and nothing new is begun or promised. */
export const boxIsOver = problem<{ phase: Phase; endsOn: string; endedOn: string }>(
  "lifecycle/on-hold-for-decision",
  409,
  ({ phase, endedOn }) =>
    `The time box for ${phaseName[phase]} ended on ${endedOn}, so the project is on hold for decision. Decide, take it to go/no-go, or give it one more week with a reason.`,
);

const wordless = asReferences(() => undefined);

/** @throws {@link boxIsOver} where the time box of the present phase has run out and nobody has answered it. */
export function refuseWhileHeld(project: Project, { today, rules }: OnDay): void {
  const facts = projectFacts(project, { today, rules }, wordless);
  const held = heldForDecision(facts, today);
  if (held === null || !facts.phase.known) return;
  throw boxIsOver({ phase: facts.phase.value, endsOn: held.endsOn, endedOn: longDay(held.endsOn) });
}
