import { problem } from "#kernel";
import { type ProjectDraft, projectDraft, type Weight, weights } from "../entries.ts";
import { type Project, stayNow } from "../project.ts";
import { gateWeight } from "./gate-state.ts";

/** Ceremony is not taken off at the table. */
export const lighterAtTheGate = problem<{ weight: Weight }>(
  "lifecycle/lighter-at-the-gate",
  409,
  ({ weight }) =>
    `Go/no-go has begun at the ${weight} weight, and is decided at it. Choose a lighter one once it is decided, or a heavier one now.`,
);

/** How much ceremony a gate has (P-X1): heavier at any time, lighter not while the project stands at its gate. @throws {@link lighterAtTheGate} */
export function chooseGateWeight(project: Project, weight: Weight): ProjectDraft {
  const now = gateWeight(project);
  if (stayNow(project)?.phase === "go-no-go" && weights.indexOf(weight) < weights.indexOf(now)) throw lighterAtTheGate({ weight: now });
  return projectDraft(project.id, "lifecycle/weight-chosen", { weight });
}
