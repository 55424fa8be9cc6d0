import type { Day, Words } from "#kernel";
import type { CriterionSeen } from "../gate/entries.ts";

/** How far an agent acts by itself; no step is skipped on the way up (N-5). */
export const autonomySteps = ["suggests", "acts-after-approval", "acts-alone"] as const;
export type AutonomyStep = (typeof autonomySteps)[number];

/** What is said about how far an agent acts by itself. */
export type AutonomyBodies = {
  /** The worst thing it can do, in words. */
  readonly "lifecycle/worst-case-described": { readonly words: Words };
  /** A criterion that has to hold before this step is opened. */
  readonly "lifecycle/autonomy-criterion-named": { readonly criterion: string; readonly step: AutonomyStep };
  /** As it was opened before steps had the gate of all decisions; read, and written no more. */
  readonly "lifecycle/autonomy-step-opened": {
    readonly step: AutonomyStep;
    readonly on: Day;
    readonly reason: Words;
    readonly alone: boolean;
    readonly seen: readonly CriterionSeen[];
  };
  readonly "lifecycle/autonomy-lowered": { readonly to: AutonomyStep; readonly on: Day; readonly reason: Words };
};
