import { z } from "zod";
import { aboutProject } from "./about-project.ts";
import { phaseField, weeksField } from "./fields.ts";
import { projectPath } from "./paths.ts";

const reason = z.string().min(1).max(4000);

export const enterPhaseEndpoint = {
  ...aboutProject,
  path: `${projectPath}/phases`,
  summary: "Enter the next phase; its criteria lock.",
  body: z.object({ phase: phaseField, boxWeeks: weeksField.optional() }).meta({ id: "PhaseToEnter" }),
} as const;

export const returnToPhaseEndpoint = {
  ...aboutProject,
  path: `${projectPath}/phases/return`,
  summary: "Go back to an earlier phase, with a reason.",
  body: z.object({ phase: phaseField, boxWeeks: weeksField.optional(), reason }).meta({ id: "PhaseToReturnTo" }),
} as const;

export const confirmPhaseEndpoint = {
  ...aboutProject,
  path: `${projectPath}/phases/confirm`,
  summary: "Confirm a phase that was guessed from a table.",
} as const;

export const extendTimeBoxEndpoint = {
  ...aboutProject,
  path: `${projectPath}/time-box`,
  summary: "Extend the time box, with a reason; it is counted.",
  body: z.object({ weeks: weeksField, reason }).meta({ id: "TimeBoxExtension" }),
} as const;
