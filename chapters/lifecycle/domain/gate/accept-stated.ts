import { problem } from "#kernel";
import type { Moment } from "../moment.ts";
import type { Project } from "../project.ts";
import type { InTheRoom } from "./compute-gate.ts";
import { gateWeight, openSitting } from "./gate-state.ts";

/** At the light weight a lead stands in for a figure that nobody measured. */
export const acceptedByLead = problem<null>(
  "lifecycle/accepted-by-lead",
  403,
  () => "A figure that was only stated counts once a lead accepts it, with a reason. Ask one, or offer the measurement itself.",
);

/** From the standard weight on a gatekeeper does, by name. */
export const acceptedByGatekeeper = problem<{ gateIsOpen: boolean }>(
  "lifecycle/accepted-by-gatekeeper",
  403,
  ({ gateIsOpen }) =>
    `From the standard weight on a gatekeeper accepts by name what was only stated, and not who stated it. ${gateIsOpen ? "Ask one of this gate's" : "Open the gate and ask its gatekeepers"}, or offer the measurement itself.`,
);

/** Who accepts. */
export interface WhoAccepts {
  readonly moment: Moment;
  readonly isLead: boolean;
  readonly room: InTheRoom;
}

/**
 * Stated evidence leaves a criterion unknown; somebody may stand in for it: a lead at the light weight, from the standard one on a gatekeeper
 * of the open gate, signed in under their own name, who did not state it.
 *
 * @param statedBy Who offered the figure, as entries name them. @throws {@link acceptedByLead} {@link acceptedByGatekeeper}
 */
export function refuseUnlessMayAccept(project: Project, statedBy: string, { moment, isLead, room }: WhoAccepts): void {
  if (gateWeight(project) === "light") {
    if (!isLead) throw acceptedByLead(null);
    return;
  }
  const sitting = openSitting(project);
  const { by, isOwn } = moment;
  const isGatekeeper = sitting?.gatekeepers.some(
    ({ member, excused }) => by === `member/${member}` && excused === null && (room?.has(member) ?? true),
  );
  if (isGatekeeper !== true || isOwn(statedBy)) throw acceptedByGatekeeper({ gateIsOpen: sitting !== null });
}
