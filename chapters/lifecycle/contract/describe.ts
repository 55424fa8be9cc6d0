import { z } from "zod";
import { judgements, weights } from "../domain/index.ts";
import { dayField, figureField, idField, kindField, nameField } from "./fields.ts";
import { mayWrite, projectParams, projectPath } from "./paths.ts";
import { projectView } from "./views.ts";

const words = z.string().min(1).max(4000);

/** A person by id, or by name where nobody was named so far. */
const personOrName = z
  .union([
    z.object({ person: idField }).meta({ id: "KnownPerson" }),
    z.object({ name: nameField, email: z.email().max(320).optional() }).meta({ id: "PersonByName" }),
  ])
  .meta({ id: "PersonOrName" });

export const renameProjectEndpoint = {
  method: "POST",
  path: `${projectPath}/name`,
  summary: "Call a project by another name.",
  can: mayWrite,
  params: projectParams,
  body: z.object({ name: nameField }).meta({ id: "ProjectName" }),
  reply: projectView,
} as const;

export const chooseKind = {
  method: "POST",
  path: `${projectPath}/kind`,
  summary: "Choose one of the four kinds.",
  can: mayWrite,
  params: projectParams,
  body: z.object({ kind: kindField }).meta({ id: "ProjectKind" }),
  reply: projectView,
} as const;

export const chooseWeight = {
  method: "POST",
  path: `${projectPath}/weight`,
  summary: "Choose how much ceremony a gate has.",
  can: { permission: "lifecycle:decide", least: "lead" },
  params: projectParams,
  body: z.object({ weight: z.enum(weights) }).meta({ id: "ProjectWeight" }),
  reply: projectView,
} as const;

export const describeUseCase = {
  method: "POST",
  path: `${projectPath}/use-case`,
  summary: "Describe who would use it, and for what.",
  can: mayWrite,
  params: projectParams,
  body: z.object({ useCase: words }).meta({ id: "UseCase" }),
  reply: projectView,
} as const;

export const nameOwner = {
  method: "POST",
  path: `${projectPath}/owner`,
  summary: "Name who owns the project.",
  can: mayWrite,
  params: projectParams,
  body: personOrName,
  reply: projectView,
} as const;

export const nameProductOwner = {
  method: "POST",
  path: `${projectPath}/product-owner`,
  summary: "Name its product owner.",
  can: mayWrite,
  params: projectParams,
  body: personOrName,
  reply: projectView,
} as const;

export const nameSponsor = {
  method: "POST",
  path: `${projectPath}/sponsor`,
  summary: "Name the business sponsor, who need not be a member.",
  can: mayWrite,
  params: projectParams,
  body: personOrName,
  reply: projectView,
} as const;

export const chooseMetric = {
  method: "POST",
  path: `${projectPath}/metric`,
  summary: "Choose the one number it should move.",
  can: mayWrite,
  params: projectParams,
  body: z
    .object({
      name: nameField.meta({ description: "As people say it; or the name of a metric that was defined." }),
      metric: idField.optional().meta({ description: "A metric that was defined." }),
      target: nameField.optional(),
      reason: words.optional().meta({ description: "Why the business wants this number." }),
    })
    .meta({ id: "ProjectMetric" }),
  reply: projectView,
} as const;

export const describeProductionPath = {
  method: "POST",
  path: `${projectPath}/production-path`,
  summary: "Describe how it would reach production.",
  can: mayWrite,
  params: projectParams,
  body: z.object({ path: words }).meta({ id: "ProductionPath" }),
  reply: projectView,
} as const;

export const budgetProductionisationEndpoint = {
  method: "POST",
  path: `${projectPath}/productionisation-budget`,
  summary: "Budget weeks for productionisation, as a range.",
  can: mayWrite,
  params: projectParams,
  body: z.object({ fromWeeks: z.number().min(0).max(520), toWeeks: z.number().min(0).max(520) }).meta({ id: "ProductionisationBudget" }),
  reply: projectView,
} as const;

export const makeJudgement = {
  method: "POST",
  path: `${projectPath}/judgements`,
  summary: "Judge whether technique, problem or data hold.",
  can: mayWrite,
  params: projectParams,
  body: z.object({ judgement: z.enum(judgements), holds: z.boolean(), reason: words.optional() }).meta({ id: "JudgementMade" }),
  reply: projectView,
} as const;

export const describeKillCondition = {
  method: "POST",
  path: `${projectPath}/kill-condition`,
  summary: "Say in words what would stop it.",
  can: mayWrite,
  params: projectParams,
  body: z.object({ words }).meta({ id: "KillCondition" }),
  reply: projectView,
} as const;

export const recordLearning = {
  method: "POST",
  path: `${projectPath}/learnings`,
  summary: "Record what was learnt.",
  can: mayWrite,
  params: projectParams,
  body: z.object({ believed: words, found: words, wouldDoDifferently: words }).meta({ id: "NewLearning" }),
  reply: projectView,
} as const;

export const holdCheckInEndpoint = {
  method: "POST",
  path: `${projectPath}/check-ins`,
  summary: "Record a check-in; it counts with someone from outside the team.",
  can: mayWrite,
  params: projectParams,
  body: z.object({ on: dayField, fromOutside: z.boolean(), who: words.optional() }).meta({ id: "CheckIn" }),
  reply: projectView,
} as const;

export const sizeTeam = {
  method: "POST",
  path: `${projectPath}/team-size`,
  summary: "Say how many people work on it.",
  can: mayWrite,
  params: projectParams,
  body: z.object({ people: z.number().min(0).max(10_000) }).meta({ id: "TeamSize" }),
  reply: projectView,
} as const;

export const reportSpend = {
  method: "POST",
  path: `${projectPath}/spend`,
  summary: "Report what was spent so far.",
  can: mayWrite,
  params: projectParams,
  body: z.object({ amount: figureField, currency: z.string().min(1).max(12).optional() }).meta({ id: "Spend" }),
  reply: projectView,
} as const;

export const addNote = {
  method: "POST",
  path: `${projectPath}/notes`,
  summary: "Add a note.",
  can: mayWrite,
  params: projectParams,
  body: z.object({ note: words }).meta({ id: "Note" }),
  reply: projectView,
} as const;
