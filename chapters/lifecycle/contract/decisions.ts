import { z } from "zod";
import { constraintKinds } from "../domain/index.ts";
import { dayField, idField } from "./fields.ts";
import { mayDecide, mayWrite, projectParams, projectPath } from "./paths.ts";
import { projectView } from "./views.ts";

const words = z.string().min(1).max(4000);

export const decideEndpoint = {
  method: "POST",
  path: `${projectPath}/decisions`,
  summary: "Decide go, stop or hold, with a reason.",
  can: mayDecide,
  params: projectParams,
  body: z.object({ outcome: z.enum(["go", "stop", "hold"]), reason: words }).meta({ id: "NewDecision" }),
  reply: projectView,
} as const;

export const resumeProjectEndpoint = {
  method: "POST",
  path: `${projectPath}/resume`,
  summary: "Resume a project that rests, with a reason.",
  can: mayDecide,
  params: projectParams,
  body: z.object({ reason: words }).meta({ id: "Resumption" }),
  reply: projectView,
} as const;

export const setDecisionDateEndpoint = {
  method: "POST",
  path: `${projectPath}/decision-date`,
  summary: "Say by when it is decided: always allowed.",
  can: mayWrite,
  params: projectParams,
  body: z.object({ day: dayField }).meta({ id: "DecisionDate" }),
  reply: projectView,
} as const;

export const commitLaunchEndpoint = {
  method: "POST",
  path: `${projectPath}/launch-commitments`,
  summary: "Promise a launch, once productionisation has begun.",
  can: mayWrite,
  params: projectParams,
  body: z.object({ day: dayField, to: words.optional().meta({ description: "To whom." }) }).meta({ id: "LaunchCommitment" }),
  reply: projectView,
} as const;

export const overrideLaunchEndpoint = {
  method: "POST",
  path: `${projectPath}/launch-commitments/override`,
  summary: "Promise a launch against the rule, by name and with a reason.",
  can: mayDecide,
  params: projectParams,
  body: z.object({ day: dayField, to: words.optional(), reason: words, name: words }).meta({ id: "LaunchOverride" }),
  reply: projectView,
} as const;

export const withdrawPromiseEndpoint = {
  method: "POST",
  path: `${projectPath}/launch-commitments/:commitment/withdraw`,
  summary: "Withdraw a promise, with a reason.",
  can: mayWrite,
  params: z.object({ ...projectParams.shape, commitment: idField }),
  body: z.object({ reason: words }).meta({ id: "PromiseWithdrawal" }),
  reply: projectView,
} as const;

export const recordConstraintEndpoint = {
  method: "POST",
  path: `${projectPath}/constraints`,
  summary: "Record a date that is imposed from outside.",
  can: mayWrite,
  params: projectParams,
  body: z.object({ day: dayField, imposedBy: z.enum(constraintKinds), what: words }).meta({ id: "Constraint" }),
  reply: projectView,
} as const;
