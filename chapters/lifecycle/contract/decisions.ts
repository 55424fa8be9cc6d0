import { z } from "zod";
import { dayField, idField } from "#chapters/workspace/contract";
import { constraintKinds } from "../domain/index.ts";
import { aboutProject } from "./about-project.ts";
import { decisionBody } from "./gate.ts";
import { mayDecide, projectParams, projectPath } from "./paths.ts";

const words = z.string().min(1).max(4000);

export const decideEndpoint = {
  ...aboutProject,
  path: `${projectPath}/decisions`,
  summary: "Decide, with a reason; at the light weight a go takes this one request.",
  can: mayDecide,
  body: decisionBody,
} as const;

export const resumeProjectEndpoint = {
  ...aboutProject,
  path: `${projectPath}/resume`,
  summary: "Resume a project that rests, with a reason.",
  can: mayDecide,
  body: z.object({ reason: words }).meta({ id: "Resumption" }),
} as const;

export const setDecisionDateEndpoint = {
  ...aboutProject,
  path: `${projectPath}/decision-date`,
  summary: "Say by when it is decided: always allowed.",
  body: z.object({ day: dayField }).meta({ id: "DecisionDate" }),
} as const;

export const commitLaunchEndpoint = {
  ...aboutProject,
  path: `${projectPath}/launch-commitments`,
  summary: "Promise a launch, once productionisation has begun.",
  body: z.object({ day: dayField, to: words.optional().meta({ description: "To whom." }) }).meta({ id: "LaunchCommitment" }),
} as const;

export const overrideLaunchEndpoint = {
  ...aboutProject,
  path: `${projectPath}/launch-commitments/override`,
  summary: "Promise a launch against the rule, by name and with a reason.",
  can: mayDecide,
  body: z.object({ day: dayField, to: words.optional(), reason: words, name: words }).meta({ id: "LaunchOverride" }),
} as const;

export const withdrawPromiseEndpoint = {
  ...aboutProject,
  path: `${projectPath}/launch-commitments/:commitment/withdraw`,
  summary: "Withdraw a promise, with a reason.",
  params: z.object({ ...projectParams.shape, commitment: idField }),
  body: z.object({ reason: words }).meta({ id: "PromiseWithdrawal" }),
} as const;

export const recordConstraintEndpoint = {
  ...aboutProject,
  path: `${projectPath}/constraints`,
  summary: "Record a date that is imposed from outside.",
  body: z.object({ day: dayField, imposedBy: z.enum(constraintKinds), what: words }).meta({ id: "Constraint" }),
} as const;
