import type { Day } from "#kernel";
import { hasLiveGo, type Project } from "../project.ts";
import { computeGate, type InTheRoom, mustMeet } from "./compute-gate.ts";
import { type GateRow, gateRows } from "./gate-rows.ts";
import { missedConditions } from "./gate-state.ts";
import { toProductionisation } from "./opens.ts";

/** Whether a pipeline may go on, and why not. */
export interface GateCheck {
  readonly passes: boolean;
  readonly says: string;
  /** Why it does not pass, each with what would settle it; empty where it does. */
  readonly reasons: readonly string[];
}

/**
 * Whether a go could be decided on the record as it stands now, or a go stands that nothing contradicts. A standing go is contradicted by a
 * condition whose day has passed, and by evidence against a criterion that must be met; not by evidence that has merely grown old.
 *
 * @param scope `criteria` looks at the criteria that must be met alone: phase, votes and pre-mortem are people's, and come later.
 */
export function checkGate(
  project: Project,
  today: Day,
  { scope, room = null }: { readonly scope: "go" | "criteria"; readonly room?: InTheRoom },
): GateCheck {
  const standing = project.standing?.value;
  if (standing === "stopped" || standing === "on-hold") {
    const is = standing === "stopped" ? "stopped" : "on hold";
    return failed(`The project is ${is}.`, ["Resume it first, or let it rest."]);
  }
  const gate = computeGate(project, today, room);
  // A pipeline asks for the go of the work; how far an agent acts by itself is its own gate.
  const must = mustMeet(gateRows(project, today, toProductionisation));
  if (hasLiveGo(project) && project.go !== null) {
    const missed = missedConditions(project, today).length;
    const conditions =
      missed === 0
        ? []
        : [
            `${missed === 1 ? "A condition" : `${missed} conditions`} of the go ${missed === 1 ? "was" : "were"} not met by the day agreed.`,
          ];
    const against = [...conditions, ...must.filter((row) => row.standing === "wrong").map(rowSays)];
    return against.length === 0
      ? { passes: true, says: `A go of ${project.go.value.on} stands, and nothing contradicts it.`, reasons: [] }
      : failed("A go stands, and the record contradicts it.", against);
  }
  const open = must.filter((row) => row.standing !== "right").map(rowSays);
  if (scope === "criteria") {
    return gate.verdict === "clear" ? { passes: true, says: gate.says, reasons: [] } : failed(gate.says, open);
  }
  const refusal = gate.outcomes.find(({ outcome }) => outcome === "go")?.refusal ?? null;
  return refusal === null
    ? { passes: true, says: `A go could be decided now. ${gate.says}`, reasons: [] }
    : failed(`A go cannot be decided now. ${gate.says}`, [refusal.message, ...open]);
}

const failed = (says: string, reasons: readonly string[]): GateCheck => ({ passes: false, says, reasons });

const rowSays = ({ says, state, because }: GateRow): string => `${says}: ${state}. ${because}`;
