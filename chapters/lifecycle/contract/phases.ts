import { z } from "zod";
import { phaseField, weeksField } from "./fields.ts";
import { mayWrite, projectParams, projectPath } from "./paths.ts";
import { projectView } from "./views.ts";

const reason = z.string().min(1).max(4000);

export const enterPhaseEndpoint = {
  method: "POST",
  path: `${projectPath}/phases`,
  summary: "Enter the next phase; its criteria lock.",
  can: mayWrite,
  params: projectParams,
  body: z.object({ phase: phaseField, boxWeeks: weeksField.optional() }).meta({ id: "PhaseToEnter" }),
  reply: projectView,
} as const;

export const returnToPhaseEndpoint = {
  method: "POST",
  path: `${projectPath}/phases/return`,
  summary: "Go back to an earlier phase, with a reason.",
  can: mayWrite,
  params: projectParams,
  body: z.object({ phase: phaseField, boxWeeks: weeksField.optional(), reason }).meta({ id: "PhaseToReturnTo" }),
  reply: projectView,
} as const;

export const confirmPhaseEndpoint = {
  method: "POST",
  path: `${projectPath}/phases/confirm`,
  summary: "Confirm a phase that was guessed from a table.",
  can: mayWrite,
  params: projectParams,
  reply: projectView,
} as const;

export const extendTimeBoxEndpoint = {
  method: "POST",
  path: `${projectPath}/time-box`,
  summary: "Extend the time box, with a reason; it is counted.",
  can: mayWrite,
  params: projectParams,
  body: z.object({ weeks: weeksField, reason }).meta({ id: "TimeBoxExtension" }),
  reply: projectView,
} as const;
