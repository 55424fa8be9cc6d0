import { z } from "zod";
import { aboutProject } from "./about-project.ts";
import { termsBody } from "./criterion-terms.ts";
import { criterionParams, criterionPath, projectPath } from "./paths.ts";

const reason = z.string().min(1).max(4000);

export const setCriterionEndpoint = {
  ...aboutProject,
  path: `${projectPath}/criteria`,
  summary: "Set a criterion; it locks when its phase starts.",
  body: termsBody,
} as const;

export const correctCriterionEndpoint = {
  ...aboutProject,
  path: `${criterionPath}/correct`,
  summary: "Put a slip right, while that leaves no mark.",
  params: criterionParams,
  body: termsBody,
} as const;

export const editCriterionEndpoint = {
  ...aboutProject,
  path: `${criterionPath}/edit`,
  summary: "Edit a locked criterion; what it said before is shown for good.",
  params: criterionParams,
  body: z.object({ terms: termsBody, reason }).meta({ id: "CriterionEdit" }),
} as const;

export const withdrawCriterionEndpoint = {
  ...aboutProject,
  path: `${criterionPath}/withdraw`,
  summary: "Withdraw a criterion that no evidence has met.",
  params: criterionParams,
  body: z.object({ reason }).meta({ id: "CriterionWithdrawal" }),
} as const;
