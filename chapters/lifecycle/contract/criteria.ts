import { z } from "zod";
import { termsBody } from "./fields.ts";
import { criterionParams, criterionPath, mayWrite, projectParams, projectPath } from "./paths.ts";
import { projectView } from "./views.ts";

const reason = z.string().min(1).max(4000);

export const setCriterionEndpoint = {
  method: "POST",
  path: `${projectPath}/criteria`,
  summary: "Set a criterion; it locks when its phase starts.",
  can: mayWrite,
  params: projectParams,
  body: termsBody,
  reply: projectView,
} as const;

export const correctCriterionEndpoint = {
  method: "POST",
  path: `${criterionPath}/correct`,
  summary: "Put a slip right, while that leaves no mark.",
  can: mayWrite,
  params: criterionParams,
  body: termsBody,
  reply: projectView,
} as const;

export const editCriterionEndpoint = {
  method: "POST",
  path: `${criterionPath}/edit`,
  summary: "Edit a locked criterion; what it said before is shown for good.",
  can: mayWrite,
  params: criterionParams,
  body: z.object({ terms: termsBody, reason }).meta({ id: "CriterionEdit" }),
  reply: projectView,
} as const;

export const withdrawCriterionEndpoint = {
  method: "POST",
  path: `${criterionPath}/withdraw`,
  summary: "Withdraw a criterion that no evidence has met.",
  can: mayWrite,
  params: criterionParams,
  body: z.object({ reason }).meta({ id: "CriterionWithdrawal" }),
  reply: projectView,
} as const;
